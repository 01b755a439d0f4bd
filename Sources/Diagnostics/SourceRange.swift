/// A place in a text file.
public struct SourcePosition: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars, as libyaml and most editors count.
  public var column: Int
  /// The byte offset from the start of the file, a byte order mark included.
  public var offset: Int

  /// Creates a position.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension SourcePosition: Comparable {
  /// The order of the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column, left.offset) < (right.line, right.column, right.offset)
  }
}

/// A stretch of a text file; `end` is the position after its last byte.
public struct SourceRange: Hashable, Sendable {
  /// The position of the first byte.
  public var start: SourcePosition
  /// The position after the last byte.
  public var end: SourcePosition

  /// Creates a range.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// Creates the empty range at `position`.
  public init(at position: SourcePosition) {
    self.init(start: position, end: position)
  }
}

extension SourceRange: Comparable {
  /// The order of the text.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
