import AdjudgeKit
import Foundation
import Rules
import Testing

/// What README.md shows beside commands, which `.ci/readme-commands` runs.
@Suite struct ReadmeTests {
  @Test func `the policy loads without a word and passes its own tests`() throws {
    let blocks = try Page(path: "README.md").blocks("yaml")
    let sources = blocks.map {
      RuleSource(
        path: "README.md", bytes: Array($0.utf8),
        role: $0.contains("\noverlay:") ? .overlay : .rules)
    }
    let english = BuiltInRules.files.filter { $0.path == "languages/en.yaml" }
      .map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let loaded = RuleLoader(version: Version.current, languages: english).load(sources)
    #expect(sources.count == 2 && loaded.diagnostics.isEmpty)
    #expect(Expectations.broken(try #require(loaded.ruleSet)).isEmpty)
  }

  @Test func `one line gets what is missing, whether to run or to test`() throws {
    let blocks = try Page(path: "README.md").blocks("sh")
    let run = try #require(blocks.first?.firstMatch(of: /^(.+) && swift run (.+)\n$/))
    let test = try #require(blocks.compactMap { $0.firstMatch(of: /^(.+) && swift test\n$/) }.first)
    #expect(run.output.1 == test.output.1)
    #expect(run.output.2.contains("samples/processes.csv"))
  }

  @Test func `continuous integration takes its commands from here`() throws {
    let script = try Repository.text(".ci/run")
    #expect(script.contains(".ci/readme-commands") && script.contains("&& swift test$/"))
  }

  @Test func `links lead somewhere`() throws {
    for link in try Page(path: "README.md").text.matches(of: /\]\(([^)]+)\)/) {
      let target = String(link.output.1)
      if !target.hasPrefix("https://") {
        #expect(throws: Never.self) { try Repository.text(target) }
      }
    }
  }
}
