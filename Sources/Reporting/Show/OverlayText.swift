import Rules

/// Changes that overlays make, in words.
enum OverlayText {
  /// `education 5 → 3, as 'too strong' (sourcing office, until 2030-12-31)`.
  static func of(_ change: OverlayChange) -> String {
    let until = change.expires.map { ", until \($0)" } ?? ""
    return "\(effect(change.effect)), for '\(change.reason)' (\(change.by)\(until))"
  }

  /// What is changed: a rule or a row.
  static func target(_ effect: OverlayChange.Effect) -> String {
    switch effect {
    case .points(let rule, _, _, _), .disabled(let rule), .terms(let rule, _): rule
    case .row(let row): row
    }
  }

  private static func effect(_ effect: OverlayChange.Effect) -> String {
    switch effect {
    case .points(_, let dimension, let old, let new):
      "\(dimension) from \(old.map(Count.signed) ?? "none") to \(Count.signed(new))"
    case .disabled: "out of force"
    case .terms(_, let added): "further terms: \(added.joined(separator: ", "))"
    case .row: "another row"
    }
  }
}
