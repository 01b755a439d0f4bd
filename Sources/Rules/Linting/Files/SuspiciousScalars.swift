internal import Diagnostics
internal import YAML

/// A text that other programs which read YAML take for a number, a truth value, nothing or a day.
///
/// Rule files are read by their schema, so that nothing is wrong; but an editor or a script that reads
/// `1.10` gets 1.1, and `no` may come back as `false`.
struct SuspiciousScalars: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    subject.forEachScalar { value, shape in
      switch shape {
      case .text, .anyText, .term, .identifier: break
      default: return
      }
      guard let text = value.plainText, let kind = Kind(text) else { return }
      found.append(.suspiciousScalar(text, kind, at: value.origin))
    }
    return found
  }

  /// What a plain text may be taken for.
  enum Kind: String {
    case truth = "true or false"
    case nothing = "no value"
    case number = "a number"
    case day = "a day"

    /// Whether text would be lost, and not just its kind.
    var losesText: Bool { self == .nothing || self == .number }

    /// What `text` may be taken for; nil if it is a text to everybody.
    init?(_ text: String) {
      switch text.lowercased() {
      case "yes", "no", "on", "off", "true", "false": self = .truth
      case "null", "~": self = .nothing
      case _ where Self.isOddNumber(text): self = .number
      case _ where Day(text) != nil: self = .day
      default: return nil
      }
    }

    /// A number that comes back written in another way: `1.10`, `007`, `1e3`, `0x1F`, `1_000`.
    private static func isOddNumber(_ text: String) -> Bool {
      if text.utf8.first.map({ !(0x30...0x39).contains($0) && !"+-.".utf8.contains($0) }) ?? true {
        return false
      }
      let bare = text.filter { $0 != "_" }
      if let whole = Int(bare) { return String(whole) != text }
      let lower = bare.lowercased()
      if lower.hasPrefix("0x") { return Int(lower.dropFirst(2), radix: 16) != nil }
      if lower.hasPrefix("0o") { return Int(lower.dropFirst(2), radix: 8) != nil }
      return Double(lower) != nil
    }
  }
}
