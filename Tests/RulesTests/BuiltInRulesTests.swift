import AdjudgeKit
import Foundation
import Testing

@Suite struct BuiltInRulesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../rules").standardizedFileURL

  @Test func `every file of the rules folder is built in, byte for byte`() throws {
    let all = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
    let wanted = all.filter { $0.hasSuffix(".yaml") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(BuiltInRules.files.map(\.path) == wanted)
    for (path, bytes) in BuiltInRules.files {
      let file = Self.folder.appendingPathComponent(path)
      #expect(try Data(contentsOf: file).elementsEqual(bytes), "\(path)")
    }
  }
}
