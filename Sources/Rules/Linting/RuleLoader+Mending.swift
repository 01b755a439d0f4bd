public import Diagnostics

/// Rule files with all certain mends made.
public struct MendedRules: Sendable, Equatable {
  /// The files, in the order in which they were given.
  public var sources: [RuleSource]
  /// What was mended, in the order in which it was done.
  public var mended: [Diagnostic]
}

extension RuleLoader {
  /// Makes every certain mend, and then those that come to light by it, until none is left.
  ///
  /// Files are changed at the places of mends alone. Mends after which a file could no longer be read
  /// to its end are not made.
  public func mend(_ sources: [RuleSource], asOf day: Day) -> MendedRules {
    var result = MendedRules(sources: sources, mended: [])
    var found = lint(sources, asOf: day)
    for _ in 0..<Self.rounds {
      var next = result.sources
      var mended: [Diagnostic] = []
      for index in next.indices {
        let problems = found.filter { $0.file == next[index].path }
        let file = MendedFile(next[index].bytes, mending: problems)
        next[index].bytes = file.bytes
        mended += file.mended
      }
      if mended.isEmpty || isReadable(result.sources) && !isReadable(next) { break }
      result = MendedRules(sources: next, mended: result.mended + mended)
      found = lint(next, asOf: day)
    }
    return result
  }

  /// Each round mends what the one before brought to light; more than a few are a sign of a fault.
  private static let rounds = 16

  private func isReadable(_ sources: [RuleSource]) -> Bool { read(sources).files.isComplete }
}
