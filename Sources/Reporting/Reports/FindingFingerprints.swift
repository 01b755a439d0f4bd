import Diagnostics

/// Names for findings that stay when lines move: a hash of the code and of what the finding is about.
///
/// Where that is not said, the file and the message stand for it. Those that would have one name are
/// counted.
struct FindingFingerprints {
  private var seen: [Fingerprint: Int] = [:]

  /// The name of the next finding.
  mutating func next(_ finding: Diagnostic) -> String {
    let name =
      finding.subject.map { Fingerprint(finding.code.rawValue, $0) }
      ?? Fingerprint(finding.code.rawValue, finding.file, finding.message)
    let count = seen[name, default: 0] + 1
    seen[name] = count
    return "\(name.text):\(count)"
  }
}
