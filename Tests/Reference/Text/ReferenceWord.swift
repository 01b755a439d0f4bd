/// A word of a text; its index among the words of its column is its *position*.
public struct ReferenceWord: Equatable, Sendable {
  /// The folded word.
  public var text: String
  /// Where it stands, the skipped scalars after it included.
  public var bytes: Range<Int>
  /// The number of its sentence.
  public var sentence: Int
  /// The number of its clause.
  public var clause: Int
  /// Whether it is in capitals.
  public var isCapitals: Bool
  /// Whether a full stop after it ended no sentence.
  public var isAbbreviated: Bool
  /// Whether nothing but a hyphen stands between it and the next word.
  public var joinsNext: Bool

  /// Creates a word.
  public init(
    text: String, bytes: Range<Int>, sentence: Int = 0, clause: Int = 0, isCapitals: Bool = false,
    isAbbreviated: Bool = false, joinsNext: Bool = false
  ) {
    self.text = text
    self.bytes = bytes
    self.sentence = sentence
    self.clause = clause
    self.isCapitals = isCapitals
    self.isAbbreviated = isAbbreviated
    self.joinsNext = joinsNext
  }
}
