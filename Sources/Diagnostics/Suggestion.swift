/// Finds the name somebody probably meant.
public enum Suggestion {
  /// The candidate nearest to `word`, at most two edits away (one for words under four letters).
  ///
  /// An edit inserts, removes or replaces a character, or swaps two neighbours; letter case is free.
  /// Ties go to the candidate listed first.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = wanted.count < 4 ? 1 : 2
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let distance = edits(wanted, Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.name
  }

  /// The nearest candidate if no other is near: `analisys` can be meant for nothing but `analysis`.
  public static func only(for word: String, among candidates: [String]) -> String? {
    guard let best = nearest(to: word, among: candidates) else { return nil }
    let others = candidates.filter { $0 != best }
    return nearest(to: word, among: others) == nil ? best : nil
  }

  /// The optimal string alignment distance.
  static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
