/// An encoding that input may have; everything is turned into UTF-8 on the way in.
package enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 in the byte order its mark, or the zeros of its first two characters, tell.
  case utf16 = "utf-16"
  /// UTF-16, little end first.
  case utf16le = "utf-16le"
  /// UTF-16, big end first.
  case utf16be = "utf-16be"
  /// The code page of Western European Windows.
  case windows1252 = "windows-1252"
  /// Latin-1.
  case latin1 = "iso-8859-1"
  /// The code page of the classic Macintosh.
  case macRoman = "macroman"
}
