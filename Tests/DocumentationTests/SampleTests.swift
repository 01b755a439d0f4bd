import Foundation
import Testing

/// The samples, judged by the rules that ship.
@Suite struct SampleTests {
  static let processes = "samples/processes.csv"

  @Test func `the processes are tagged as expected`() throws {
    let expected = "samples/processes.expected.csv"
    let (output, status) = try BuiltProgram.run(["classify", "-r", "rules", Self.processes])
    #expect(status == 0)
    if Page.isRecording {
      try Data(output.utf8).write(to: Repository.folder.appendingPathComponent(expected))
    }
    let isSame = try Repository.text(expected) == output
    #expect(isSame, "look at the differences: ADJUDGE_RECORD=1 swift test --filter SampleTests")
  }

  @Test(
    arguments: [
      ("samples/catalog.csv", []),
      ("samples/excel-semicolon-windows-1252.csv", ["--encoding", "windows-1252"]),
      ("samples/excel-unicode-text.txt", []),
      ("samples/servicenow.csv", []),
    ] as [(String, [String])])
  func `an export gives the classes of the same processes`(file: String, options: [String]) throws {
    let classes = try Self.tags(Self.processes)
    let exported = try Self.tags(file, options)
    #expect(exported.count > 10)
    for (name, tag) in exported { #expect(classes[name] == tag, "\(name)") }
  }

  @Test func `a manufacturer that seeks experts is knowledge work for management consultants`()
    throws
  {
    let tags = try Self.tags(Self.processes, results: ["class", "domain"])
    #expect(tags["Plant efficiency review"] == ["KPO", "management-consulting"])
  }

  /// The tags of a file's processes by their names.
  private static func tags(
    _ file: String, _ options: [String] = [], results: [String] = ["class"]
  ) throws -> [String: [Substring]] {
    let columns = ["name"] + results.map { "r_" + $0 }
    let (output, status) = try BuiltProgram.run(
      ["classify", "-r", "rules", "-f", "tsv", "--prefix", "r_", "--select"]
        + [columns.joined(separator: ","), file] + options)
    #expect(status == 0)
    let rows = output.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    // A cell that came in quotes goes out in quotes.
    return Dictionary(
      rows.map { ($0[0].trimmingCharacters(in: ["\""]), Array($0[1...])) }
    ) { first, _ in first }
  }
}
