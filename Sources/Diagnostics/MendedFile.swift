/// A file with the certain mends of its problems made, and all other bytes as they were.
public struct MendedFile: Sendable, Equatable {
  /// The bytes with the mends made.
  public private(set) var bytes: [UInt8] = []
  /// The problems that were mended; of two whose mends touch, the first in order.
  public private(set) var mended: [Diagnostic] = []

  /// Makes the mends that the problems of one file carry.
  public init(_ original: [UInt8], mending problems: [Diagnostic]) {
    var edits: [TextEdit] = []
    for problem in problems.sorted(by: Diagnostic.precedes) where !problem.edits.isEmpty {
      let isFree = problem.edits.allSatisfy { edit in
        edit.fits(original.count) && !edits.contains { $0.touches(edit) }
      }
      guard isFree else { continue }
      edits += problem.edits
      mended.append(problem)
    }
    var copied = 0
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      bytes += original[copied..<edit.range.start.offset]
      bytes += edit.replacement.utf8
      copied = edit.range.end.offset
    }
    bytes += original[copied...]
  }
}

extension TextEdit {
  /// Whether the edit lies within a file of so many bytes.
  fileprivate func fits(_ count: Int) -> Bool {
    0 <= range.start.offset && range.start.offset <= range.end.offset && range.end.offset <= count
  }

  /// Whether two edits share a byte or a place.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    range.start.offset <= other.range.end.offset && other.range.start.offset <= range.end.offset
  }
}
