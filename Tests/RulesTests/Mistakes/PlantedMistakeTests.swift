import Diagnostics
import Foundation
import Reporting
import Rules
import Testing

/// Mistakes that people make, each found at its place; `PlantedMistakes.txt` shows what they read.
struct PlantedMistakeTests {
  @Test(arguments: PlantedMistake.all)
  func `a mistake is found at its place`(_ mistake: PlantedMistake) throws {
    let findings = mistake.findings()
    let found = try #require(findings.first { $0.code == mistake.code }, "\(findings)")
    #expect(found.range?.written == mistake.place)
  }

  @Test func `there are at least sixty, each of another kind of slip`() {
    #expect(PlantedMistake.all.count >= 60)
    #expect(Set(PlantedMistake.all.map(\.name)).count == PlantedMistake.all.count)
  }

  @Test func `what is said about each is kept`() throws {
    let shown = PlantedMistake.all.map { mistake in
      let renderer = DiagnosticRenderer(sources: ["b.yaml": Array(mistake.text.utf8)])
      return "== \(mistake.name)\n\n\(renderer.render(mistake.findings()))"
    }.joined(separator: "\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("PlantedMistakes.txt")
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil {
      try shown.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == shown
    #expect(isFresh, "look at what .ci/renew changes")
  }

  @Test(arguments: PlantedMistake.all)
  func `a mend mends, touches nothing else, and leaves nothing to mend`(
    _ mistake: PlantedMistake
  ) throws {
    let before = mistake.findings()
    let mendable = before.filter { !$0.edits.isEmpty }
    let loader = PlantedMistake.loader
    let result = loader.mend(mistake.sources, asOf: Day(number: 30_000))
    guard !mendable.isEmpty else {
      #expect(result.sources == mistake.sources && result.mended.isEmpty)
      return
    }
    let after = PlantedMistake.findings(in: result.sources)
    for problem in mendable {
      #expect(!after.contains { $0.code == problem.code && $0.message == problem.message })
    }
    #expect(loader.mend(result.sources, asOf: Day(number: 30_000)).mended.isEmpty)
    // Bytes before the first edit and after the last are as they were.
    let edits = mendable.flatMap(\.edits).map(\.range)
    let first = try #require(edits.map(\.start.offset).min())
    let last = try #require(edits.map(\.end.offset).max())
    let (old, new) = (mistake.sources[1].bytes, result.sources[1].bytes)
    #expect(old.prefix(first) == new.prefix(first))
    if result.mended.count == mendable.count {
      #expect(old.suffix(old.count - last) == new.suffix(old.count - last))
    }
  }
}
