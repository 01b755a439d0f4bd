import Diagnostics
import Rules
import Testing

extension FaultyRules {
  /// Loads the faulty policy and compares what is said with what is expected.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let loaded = RuleFileFixture.load(text, replacing: replaced)
    let problem = try #require(loaded.diagnostics.first, sourceLocation: sourceLocation)
    #expect(loaded.diagnostics.map(\.code) == [code], sourceLocation: sourceLocation)
    #expect(problem.file == "b.yaml", sourceLocation: sourceLocation)
    #expect(problem.message == message, sourceLocation: sourceLocation)
    #expect(problem.range?.written == place, sourceLocation: sourceLocation)
    if let help { #expect(problem.help == [help], sourceLocation: sourceLocation) }
    #expect((loaded.ruleSet == nil) == (problem.severity == .error))
  }
}
