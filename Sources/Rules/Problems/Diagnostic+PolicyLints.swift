package import Diagnostics
internal import YAML

/// The wording of rules, overlays and files that are likely not meant as they stand.
extension Diagnostic {
  static func unusedList(_ name: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .unusedList, "no term names the list '\(name)'", severity: .warning,
      help: ["write $\(name) in a term, or take the list out"])
  }

  static func familyOfOne(
    _ family: String, of rule: EvidenceRule, families: [String]
  ) -> Diagnostic {
    .at(
      rule.origin, .familyOfOne,
      "family '\(family)' has no other rule than '\(rule.id)', and so does nothing",
      severity: .warning, help: suggestion(for: family, among: families, "other families"))
  }

  static func missingExamples(_ rule: EvidenceRule) -> Diagnostic {
    .at(
      rule.origin, .missingExamples, "rule '\(rule.id)' has no example that it must hit",
      severity: .warning, help: ["add as in examples: {hit: [a sentence with its words]}"])
  }

  static func missingWording(_ rule: EvidenceRule) -> Diagnostic {
    .at(
      rule.origin, .missingWording, "rule '\(rule.id)' does not say what it recognises",
      severity: .warning, help: ["add 'says' with a phrase; rationales quote it"])
  }

  static func trialOver(_ name: String, until: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .trialOver, "the trial of \(name) was to be decided by \(until)", severity: .warning,
      help: ["make it stable or retired, or give the trial a later day"])
  }

  static func firstHit(at origin: Origin) -> Diagnostic {
    .at(
      origin, .firstHit, "with 'hit: first' rows may contradict each other without a word",
      severity: .note, help: ["with 'hit: any' the table is checked for that"])
  }

  static func emptyTest(_ name: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .emptyTest, "test '\(name)' wants nothing, and so always passes", severity: .warning,
      help: ["say what is wanted: class, reason, levels, facets or rows"])
  }

  // MARK: Overlays

  static func idleChange(_ what: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .idleChange, "the overlay changes nothing here: \(what)", severity: .warning,
      help: ["take the change out"])
  }

  package static func overlayExpired(
    _ day: String, by name: String, at origin: Origin, severity: Severity = .warning
  ) -> Diagnostic {
    .at(
      origin, .overlayExpired, "the change was to hold until \(day), and still does",
      severity: severity,
      help: ["agree on it anew with \(name), move it into the rules, or take it out"])
  }

  // MARK: Files

  static func suspiciousScalar(
    _ text: String, _ kind: SuspiciousScalars.Kind, at origin: Origin
  ) -> Diagnostic {
    let quoted = Quoting.quoted(text)
    var problem = Diagnostic.at(
      origin, .suspiciousScalar,
      "'\(text)' is a text here, and \(kind.rawValue) to many programs that read YAML",
      severity: kind.losesText ? .warning : .note, help: ["write \(quoted)"])
    problem.mend(with: quoted)
    return problem
  }

  static func lookalikeLetter(
    _ letter: Unicode.Scalar, in word: String, at origin: Origin
  ) -> Diagnostic {
    let alphabet = letter.value < 0x400 ? "Greek" : "Cyrillic"
    return .at(
      origin, .lookalikeLetters,
      "'\(letter)' (U+\(hex(letter))) in '\(word)' is a \(alphabet) letter among Latin ones",
      severity: .warning, help: ["type the word again; as it stands no text matches it"])
  }

  static func invisibleCharacter(
    _ scalar: Unicode.Scalar, isSpace: Bool, at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .invisibleCharacter,
      isSpace
        ? "this looks like a space and is U+\(hex(scalar))"
        : "a character that nobody sees, U+\(hex(scalar)), stands here",
      severity: .warning, help: [isSpace ? "type a space" : "delete it"])
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
