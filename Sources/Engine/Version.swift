/// The version of this program and library.
public enum Version {
  /// The version, as policies ask for it with `needs`.
  public static let current = "0.1.0"
}
