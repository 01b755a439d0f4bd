internal import Diagnostics

extension RuleSource {
  /// A hash of all files with their roles, by which results say what they were judged with.
  ///
  /// Paths do not count, only their order, so that the same rules have the same fingerprint wherever
  /// they lie.
  package static func fingerprint(of files: [RuleSource]) -> String {
    var fingerprint = Fingerprint()
    for file in files {
      fingerprint.add(file: file.bytes)
      fingerprint.add(file.role == .overlay ? 0xFE : 0xFF)
    }
    return fingerprint.text
  }
}
