import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("analisys", "analysis"), ("Education", "education"), ("stratgey", "strategy"),
  ])
  func `a name up to two edits away is suggested`(typed: String, meant: String) {
    #expect(Suggestion.nearest(to: typed, among: ["education", "analysis", "strategy"]) == meant)
  }

  @Test func `a name further away is not suggested`() {
    #expect(Suggestion.nearest(to: "colour", among: ["education", "analysis"]) == nil)
  }

  @Test func `short names allow one edit only`() {
    #expect(Suggestion.nearest(to: "abc", among: ["axy"]) == nil)
    #expect(Suggestion.nearest(to: "id", among: ["it"]) == "it")
  }
}
