/// The files with which a policy of one's own begins: those of `samples/starter` and the built-in rules.
public enum StarterFiles {
  /// The files by the path at which they are to lie.
  public static let files: [(path: String, bytes: [UInt8])] =
    [
      (".adjudge.yaml", PackageResources.project_yaml),
      (".github/workflows/adjudge.yml", PackageResources.adjudge_yml),
      ("catalog.csv", PackageResources.catalog_csv),
    ] + BuiltInRules.files.map { ("rules/\($0.path)", $0.bytes) } + [
      ("rules/tests/ours.yaml", PackageResources.ours_yaml)
    ]
}
