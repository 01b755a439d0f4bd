/// The rule files that are built into the program: those of the top-level `rules` folder.
public enum BuiltInRules {
  /// The name by which they go in messages and fingerprints.
  public static let name = "built-in rules"

  /// The files by their path in the folder, ordered by it.
  public static let files: [(path: String, bytes: [UInt8])] = Embedded.rules.map {
    ($0.path, $0.text.bytes)
  }
}

extension StaticString {
  /// A copy of the bytes.
  var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}
