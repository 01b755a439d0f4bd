/// Bytes that are not text in the encoding the file is read in.
package struct EncodingFault: Hashable, Sendable {
  /// What was found.
  package enum Kind: Hashable, Sendable {
    /// The byte, or in UTF-16 the two bytes, where no character begins.
    case invalid([UInt8])
    /// The file ends inside a character.
    case truncated
    /// UTF-16 without a byte order mark.
    case unmarkedUTF16
    /// UTF-32, which is not read.
    case utf32
    /// A byte order mark of another encoding than the one asked for.
    case otherMark(TextEncoding)
    /// `utf-16` was asked for, and nothing tells the byte order.
    case unknownByteOrder
    /// A second byte order mark after the first.
    case secondMark
  }

  /// What was found.
  package var kind: Kind
  /// The offset in the file, in bytes as they stand on disk.
  package var offset: Int
  /// The encoding the file was read in.
  package var encoding: TextEncoding
  /// The encoding to try with `--encoding`.
  package var suggestion: TextEncoding?
}
