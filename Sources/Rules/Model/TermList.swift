/// Terms that are at hand, or are taken from the rule files when they are first asked for.
///
/// Judging by a compiled program asks only how many there are. A rule set that was read from an image
/// has no terms, then; who asks for them all the same gets them, and waits for the files to be read.
struct TermList: Sendable {
  private enum Storage {
    case given([Term])
    case deferred(count: Int, DeferredRules, DeferredRules.Place)
  }

  private var storage: Storage

  /// Terms that are at hand.
  init(_ terms: [Term]) { storage = .given(terms) }

  /// So many terms that stand in other rules.
  init(count: Int, in rules: DeferredRules, at place: DeferredRules.Place) {
    storage = .deferred(count: count, rules, place)
  }

  /// How many there are, known without reading files.
  var count: Int {
    switch storage {
    case .given(let terms): terms.count
    case .deferred(let count, _, _): count
    }
  }

  /// The terms.
  var all: [Term] {
    switch storage {
    case .given(let terms): terms
    case .deferred(let count, let rules, let place): count == 0 ? [] : rules.terms(at: place)
    }
  }
}

extension TermList: Equatable {
  static func == (left: TermList, right: TermList) -> Bool {
    left.count == right.count && left.all == right.all
  }
}
