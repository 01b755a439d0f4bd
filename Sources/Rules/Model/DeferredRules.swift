internal import Synchronization

/// The whole of the rules of which a rule set has only a part at hand: loaded when first asked for.
package final class DeferredRules: Sendable {
  /// Where terms stand in a rule set.
  enum Place: Sendable {
    /// In the condition of a rule or facet value, rules first, by ``RuleSet/conditions``.
    case any(Int), unless(Int)
    /// In a list, by index.
    case list(Int)
    case before, after, neutral, stop
  }

  private let loaded = Mutex<RuleSet?>(nil)
  private let load: @Sendable () -> RuleSet?

  /// Creates rules that `load` loads, once.
  package init(_ load: @escaping @Sendable () -> RuleSet?) { self.load = load }

  /// The terms at a place; none where the rules do not load or have no such place.
  func terms(at place: Place) -> [Term] {
    loaded.withLock { rules in
      if rules == nil { rules = load() }
      return rules?.terms(at: place) ?? []
    }
  }
}

extension RuleSet {
  fileprivate func terms(at place: DeferredRules.Place) -> [Term] {
    switch place {
    case .any(let index): condition(index)?.any ?? []
    case .unless(let index): condition(index)?.unless ?? []
    case .list(let index): lists.indices.contains(index) ? lists[index].entries : []
    case .before: negation.before
    case .after: negation.after
    case .neutral: negation.neutral
    case .stop: negation.stop
    }
  }

  /// A condition by its place in ``conditions``.
  private func condition(_ index: Int) -> Condition? {
    if index < evidence.count { return evidence[index].condition }
    var left = index - evidence.count
    for facet in facets {
      if left < facet.values.count { return facet.values[left].condition }
      left -= facet.values.count
    }
    return nil
  }
}
