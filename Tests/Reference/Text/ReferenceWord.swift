/// A word of a text; its index among the words of its column is its *position*.
public struct ReferenceWord: Equatable, Sendable {
  /// The folded word.
  public var text: String
  /// Where it stands; both words of a split one have the bytes of the whole.
  public var bytes: Range<Int>
  /// The number of its sentence.
  public var sentence = 0
  /// The number of its clause.
  public var clause = 0
  /// Whether it is in capitals.
  public var isCapitals = false
  /// Whether a full stop after it ended no sentence.
  public var isAbbreviated = false
  /// Whether nothing but a hyphen stands between it and the next word.
  public var joinsNext = false
}
