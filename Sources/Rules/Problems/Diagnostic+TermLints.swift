internal import Diagnostics

/// The wording of terms that are likely not meant as they stand.
extension Diagnostic {
  static func duplicateTerm(_ term: Term, of owner: String, first: Term) -> Diagnostic {
    let same = term.text == first.text ? "" : ", as '\(first.text)'"
    return .at(
      term.origin, .duplicateTerm, "\(owner) has the term '\(term.text)' already\(same)",
      severity: .warning, help: ["take one of them out"]
    ).labelled("first here", at: first.origin)
  }

  static func redundantTerm(
    _ term: Term, of owner: String, wider: Term, others: [String]
  ) -> Diagnostic {
    var list = others.prefix(8).joined(separator: ", ")
    if others.count > 8 { list += ", and \(others.count - 8) more" }
    return .at(
      term.origin, .redundantTerm,
      "'\(term.text)' adds nothing to \(owner): '\(wider.text)' takes it already", severity: .note,
      help: [
        others.isEmpty ? "it can be taken out" : "these can be taken out: \(term.text), \(list)"
      ]
    ).labelled("takes it already", at: wider.origin)
  }

  static func excludedTerm(_ term: Term, of owner: String, by exception: Term) -> Diagnostic {
    .at(
      term.origin, .excludedTerm,
      "the term '\(term.text)' never counts: 'unless' of \(owner) always takes it back",
      severity: .warning, help: ["take out the term, or narrow '\(exception.text)'"]
    ).labelled("takes it back", at: exception.origin)
  }

  static func everydayTerm(_ term: Term, of owner: String, language: String) -> Diagnostic {
    let isShort = term.text.utf8.count <= 4
    let help = "write a longer phrase" + (isShort ? ", or '\(term.text.uppercased())' if that" : "")
    return .at(
      term.origin, .everydayTerm,
      "'\(term.text)' is among the commonest words of \(language), and \(owner) hits nearly always",
      severity: .warning, help: [isShort ? help + " abbreviation is meant" : help])
  }

  static func contradictoryTerms(
    _ term: Term, of rule: String, _ other: Term, of otherRule: String, in dimension: String
  ) -> Diagnostic {
    .at(
      term.origin, .contradictoryTerms,
      "'\(term.text)' moves \(dimension) one way in rule '\(rule)' and the other in '\(otherRule)'",
      severity: .warning,
      help: ["leave it to one of them, or make both of one 'family', where the stronger counts"]
    ).labelled("the other way", at: other.origin)
  }

  static func lostCapitals(_ chunk: String, at origin: Origin) -> Diagnostic {
    let bare = String(chunk.drop { $0 == "=" }.prefix { $0 != "*" })
    return .at(
      origin, .lostCapitals,
      "'\(chunk)' also takes small letters; capitals count only in a word without '=' and '*'",
      severity: .note, help: ["write \(bare), or small letters if capitals do not matter"])
  }

  static func ignoredCharacter(_ scalar: Unicode.Scalar, at origin: Origin) -> Diagnostic {
    let help =
      switch scalar {
      case ",", ";", "|": "write a term of its own for each"
      case "?", "^", "\\": "leave it out; a term has no other signs than .. ~ * = $"
      default: "leave it out"
      }
    return .at(
      origin, .ignoredCharacter, "'\(scalar)' means nothing in a term", severity: .warning,
      help: [help])
  }

  static func idleException(_ exception: Term, of owner: String) -> Diagnostic {
    .at(
      exception.origin, .idleException,
      "the exception '\(exception.text)' takes nothing back: \(owner) has no term with such a word",
      severity: .warning, help: ["take it out, or move it to the rule whose terms it is about"])
  }

  static func idleNeutral(_ neutral: Term) -> Diagnostic {
    .at(
      neutral.origin, .idleNeutral,
      "'\(neutral.text)' has no phrase of 'before' or 'after' in it, and so nothing to make neutral",
      severity: .warning, help: ["take it out, or write it with the word that would negate"])
  }
}
