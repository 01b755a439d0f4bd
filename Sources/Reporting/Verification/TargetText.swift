import Engine
import Rules
import Tuning

/// What a witness shows, in words.
struct TargetText {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  /// What kind of thing it is: `class`, `row`, `reason`, or the dimension.
  func kind(_ target: Witness.Target) -> String {
    switch target {
    case .state(let dimension, _): rules.dimensions[dimension].id
    case .row: "row"
    case .class: "class"
    case .reason: "reason"
    }
  }

  /// Its name.
  func name(_ target: Witness.Target) -> String {
    switch target {
    case .state(let dimension, let state): StateText.name(state, of: rules.dimensions[dimension])
    case .row(let row): rules.decision.rows[row].id
    case .class(let name): rules.decision.classes[name]
    case .reason(let reason): reason.rawValue
    }
  }

  /// Where it is defined; a class and a reason where the table begins.
  func origin(_ target: Witness.Target) -> Origin {
    switch target {
    case .state(let dimension, _): rules.dimensions[dimension].origin
    case .row(let row): rules.decision.rows[row].origin
    case .class, .reason: rules.decision.rows.first?.origin ?? .none
    }
  }
}
