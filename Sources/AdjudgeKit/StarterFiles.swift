/// The files with which a policy of one's own begins: those of `samples/starter` and the built-in rules.
public enum StarterFiles {
  /// The files by the path at which they are to lie.
  public static let files: [(path: String, bytes: [UInt8])] =
    [
      (".adjudge.yaml", "project.yaml"), (".github/workflows/adjudge.yml", "adjudge.yml"),
      ("catalog.csv", "catalog.csv"),
    ].map(sample) + BuiltInRules.files.map { ("rules/\($0.path)", $0.bytes) }
    + [sample("rules/tests/ours.yaml", "ours.yaml")]

  /// A sample, which is called otherwise where it is kept.
  private static func sample(_ path: String, _ name: String) -> (path: String, bytes: [UInt8]) {
    (path, Embedded.starter.first { $0.path == name }?.text.bytes ?? [])
  }
}
