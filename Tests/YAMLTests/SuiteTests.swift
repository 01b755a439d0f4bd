import Diagnostics
import Foundation
import Testing
import YAML

/// The official yaml-test-suite, where `ADJUDGE_SUITES` names a folder that has it.
struct SuiteTests {
  private static let folder = ProcessInfo.processInfo.environment["ADJUDGE_SUITES"]

  /// How many cases are read, and how many refused with which first code.
  private static let verdicts: [String: Int] = [
    "read": 144, "yaml-feature": 85, "yaml-syntax": 57, "yaml-reserved": 38, "tab-indentation": 38,
    "key-not-plain": 40,
  ]

  /// Cases that the suite calls wrong and libyaml reads all the same.
  private static let lenient: [String] = [
    "9C9N", "9JBA", "CVW2", "G5U8", "QB6E", "S98Z", "SU5Z", "X4QW", "YJV2",
  ]

  /// Cases in which libyaml errs on the last line, of nothing but spaces, in a block of text.
  private static let misread: [String] = ["JEF9/02", "L24T/01"]

  @Test
  func `each official case has its known verdict`() throws {
    guard let folder = Self.folder else {
      print("SKIPPED: the yaml-test-suite; set ADJUDGE_SUITES to the folder of the suites")
      return
    }
    let path = folder + "/yaml/yaml-test-suite.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var counts: [String: Int] = [:]
    var lenient: [String] = []
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let example = try #require(object)
      let (id, yaml) = (example["id"] as? String ?? "?", example["yaml"] as? String ?? "")
      let document = Document(parsing: Array(yaml.utf8), file: id)
      let verdict = document.diagnostics.first?.code.rawValue ?? "read"
      counts[verdict, default: 0] += 1
      #expect(document.root != nil || verdict != "read" || document.isComplete)
      guard verdict == "read" else { continue }
      if example["must_fail"] as? Bool == true {
        lenient.append(id)
      } else if let json = example["json"] as? String, let root = document.root {
        let wanted = try JSONSerialization.jsonObject(
          with: Data(json.utf8), options: .fragmentsAllowed)
        #expect(root.isLike(wanted) != Self.misread.contains(id), "\(id)")
      }
    }
    #expect(lines.count == 402)
    #expect(counts == Self.verdicts)
    #expect(lenient.sorted() == Self.lenient)
  }
}

extension Node {
  /// Whether it has the structure and texts of a JSON value; what is no string there may be written
  /// in any way.
  fileprivate func isLike(_ json: Any) -> Bool {
    switch (content, json) {
    case (.scalar(let text, _), let wanted as String): text == wanted
    case (.scalar, is [Any]), (.scalar, is [String: Any]): false
    case (.scalar(let text, _), is NSNull): ["", "null", "~"].contains(text)
    case (.scalar(let text, _), let wanted as NSNumber):
      Double(text) == wanted.doubleValue || text == "\(wanted.boolValue)" || text.hasPrefix("0")
    case (.sequence(let items), let wanted as [Any]):
      items.count == wanted.count && zip(items, wanted).allSatisfy { $0.isLike($1) }
    case (.mapping(let entries), let wanted as [String: Any]):
      entries.count == wanted.count
        && entries.allSatisfy { entry in wanted[entry.key].map(entry.value.isLike) ?? false }
    default: false
    }
  }
}
