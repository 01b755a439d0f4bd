import Diagnostics
import Rules
import Testing

struct OverlayTests {
  private static let who = "reason: a pilot, by: Jo, expires: 2027-01-01"

  @Test
  func `an overlay changes points, terms, rows and force`() throws {
    let overlay = """
      overlay:
        - {rule: ana.model, scores: {analysis: 4, education: 2}, add: [forecast], \(Self.who)}
        - {rule: ana.invoices, disable: true, reason: b, by: Al}
        - {row: B1, replace: {analysis: routine, education: basic, class: BPO}, \(Self.who)}
      """
    let loaded = RuleFileFixture.load("", overlays: [overlay])
    #expect(loaded.diagnostics.isEmpty)
    let rules = try #require(loaded.ruleSet)
    #expect(rules.evidence[0].scores.map(\.value) == [2, 4])
    #expect(rules.evidence[0].condition.any.map(\.text) == ["financial model", "forecast"])
    #expect(rules.evidence[1].condition.status == .retired)
    #expect(rules.decision.rows[1].accepts == [LevelSet(bits: 0b10), LevelSet(bits: 0b10)])
    #expect(
      loaded.changes.map(\.effect) == [
        .points(rule: "ana.model", dimension: "education", from: nil, to: 2),
        .points(rule: "ana.model", dimension: "analysis", from: 6, to: 4),
        .terms(rule: "ana.model", added: ["forecast"]), .disabled(rule: "ana.invoices"), .row("B1"),
      ])
    #expect(loaded.changes.map(\.by) == ["Jo", "Jo", "Jo", "Al", "Jo"])
    #expect(loaded.changes[0].expires == "2027-01-01" && loaded.changes[3].expires == nil)
    #expect(loaded.changes[3].origin.file == "c.yaml")
    #expect(loaded.changes[3].origin.range.written == "4:35-4:39")
  }

  /// Faults in an overlay file, the place between `«` and `»`.
  static let faults = [
    FaultyRules(
      .unknownRule, "overlay: [{rule: «ana.modle», disable: true, \(who)}]",
      "there is no rule 'ana.modle'",
      help: "did you mean 'ana.model'? rules: ana.model, ana.invoices"),
    FaultyRules(
      .unknownRow, "overlay: [{row: «K9», replace: {analysis: expert, class: KPO}, \(who)}]",
      "the decision has no row 'K9'"),
    FaultyRules(
      .unknownDimension, "overlay: [{rule: ana.model, scores: {«foo»: 1}, \(who)}]",
      "rule 'ana.model' scores undefined dimension 'foo'"),
    FaultyRules(
      .zeroPoints, "overlay: [{rule: ana.model, scores: {analysis: «0»}, \(who)}]",
      "rule 'ana.model' gives zero points in analysis"),
    FaultyRules(
      .missingKey, "overlay: [«»{rule: ana.model, disable: true, by: Jo}]",
      "a change lacks 'reason'"),
    FaultyRules(
      .missingKey, "overlay: [«{disable: true, \(who)}»]", "a change names one 'rule' or one 'row'"),
    FaultyRules(
      .missingKey, "overlay: [«{rule: ana.model, disable: false, \(who)}»]",
      "the change of rule 'ana.model' does nothing",
      help: "give it 'scores', 'add' or 'disable: true'"),
    FaultyRules(
      .missingKey, "overlay: [«{row: K1, \(who)}»]", "the change of row 'K1' does nothing",
      help: "give it 'replace'"),
    FaultyRules(
      .unknownKey, "overlay: [{rule: ana.model, disable: true, \(who)}]\n«evidence»: []",
      "'evidence' cannot stand in an overlay file"),
    FaultyRules(
      .disagreeingRows, "overlay: [{row: «B1», replace: {analysis: expert, class: BPO}, \(who)}]",
      "rows 'K1' and 'B1' give KPO and BPO for education=degree, analysis=expert"),
    FaultyRules(
      .overlayConflict,
      "overlay:\n  - {rule: ana.model, scores: {analysis: 4}, \(who)}\n"
        + "  - {rule: ana.model, scores: {«analysis»: 5}, \(who)}",
      "overlays change the points of rule 'ana.model' in analysis twice"),
  ]

  @Test(arguments: faults)
  func `a fault is named at its place`(_ fault: FaultyRules) {
    let found = RuleFileFixture.load("", overlays: [fault.text]).diagnostics
    #expect(found.map(\.code) == [fault.code])
    #expect(found.first?.message == fault.message)
    #expect(found.first?.range?.written == fault.place)
    if let help = fault.help { #expect(found.first?.help == [help]) }
  }

  @Test(arguments: [
    "{rule: ana.model, scores: {analysis: 4}, \(who)}", "{rule: ana.model, disable: true, \(who)}",
    "{row: K1, replace: {analysis: expert, education: degree, class: KPO}, \(who)}",
  ])
  func `two overlays that set one value are told with both places`(_ change: String) throws {
    let overlay = "overlay: [\(change)]"
    let loaded = RuleFileFixture.load("", overlays: [overlay, overlay])
    #expect(loaded.diagnostics.filter { $0.code == .overlayConflict }.count == 1)
    let conflict = try #require(loaded.diagnostics.first { $0.code == .overlayConflict })
    #expect(conflict.file == "d.yaml")
    #expect(conflict.labels.map(\.file) == ["c.yaml"])
    #expect(conflict.labels.map(\.range) == [conflict.range])
    #expect(loaded.ruleSet == nil && loaded.changes.isEmpty)
  }

  @Test
  func `two overlays that add terms to one rule agree`() {
    let overlay = "overlay: [{rule: ana.model, add: [x], \(Self.who)}]"
    #expect(RuleFileFixture.load("", overlays: [overlay, overlay]).diagnostics.isEmpty)
  }
}
