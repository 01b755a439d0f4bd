/// What becomes of rows that are bad on their own.
package enum BadRows: String, Sendable, CaseIterable {
  /// Nothing is written from the first one on, and the run fails.
  case fail
  /// They are left out, counted and said.
  case skip
  /// Those with fields too few are filled up with empty ones; the others are left out.
  case keep
}
