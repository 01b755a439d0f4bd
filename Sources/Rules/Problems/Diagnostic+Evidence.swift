internal import Diagnostics
internal import YAML

/// The wording of what is wrong with rules, terms and overlays.
extension Diagnostic {
  static func nothingToMatch(_ what: String, keys: String, at origin: Origin) -> Diagnostic {
    .at(origin, .nothingToMatch, "\(what) does not say when it applies", help: ["give it \(keys)"])
  }

  static func nothingToSay(_ id: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .nothingToSay, "rule '\(id)' has no effect",
      help: ["give it 'scores', 'at_least' or 'at_most'"])
  }

  static func zeroPoints(_ dimension: String, _ rule: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .zeroPoints, "rule '\(rule)' gives zero points in \(dimension)",
      help: ["leave the dimension out, or give points"])
  }

  static func badColumnValue(_ text: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .badComparison, "'\(text)' compares with nothing",
      help: ["write words, or a number with >=, <=, >, < or =, as in \">=10\""])
  }

  static func badComparison(
    _ text: String, of dimension: Dimension, at origin: Origin
  ) -> Diagnostic {
    let level = dimension.levels.last?.id ?? "level"
    return .at(
      origin, .badComparison, "'\(text)' is no comparison of levels",
      help: ["write a level, 'unknown', \">=\(level)\" or \"<=\(level)\""])
  }

  // MARK: Terms

  static func badTerm(
    _ problem: TermParser.Problem, in value: Node, lists: [String]
  ) -> Diagnostic {
    let text = value.text ?? ""
    func bad(_ message: String, _ part: String = "", help: String) -> Diagnostic {
      .at(value.origin(of: part), .badTerm, message, help: [help])
    }
    switch problem {
    case .empty: return bad("'\(text)' has no word to look for", help: "write words")
    case .misplacedOperator(let sign):
      return bad(
        "'\(sign)' must stand between words", sign, help: "write it as in: review \(sign) contract")
    case .mixedOperators:
      return bad(
        "a term has one '~', and then no '..'", "~",
        help: "use '..' only, or write several terms")
    case .operatorInList(let sign):
      return bad(
        "an entry of a list cannot have '\(sign)'", sign, help: "write it in a term of a rule")
    case .badPrefix(let word):
      return bad(
        "'*' stands at the end of a word, after at least three letters", word,
        help: "write it as in: analy*")
    case .badMark(let word):
      return bad(
        "'\(word)' has no word behind the sign", word, help: "write it as in: =data, $list")
    case .sentenceEnd(let word):
      return bad(
        "a sentence ends in '\(word)', and no match goes past that", word,
        help: "leave the mark out")
    case .unknownList(let name):
      return .at(
        value.origin(of: "$" + name), .unknownList, "there is no list '\(name)'",
        help: suggestion(for: name, among: lists, "lists"))
    case .tooLong:
      let most = "\(Pattern.maximumWords) words and \(Pattern.maximumGaps) gaps"
      return .at(
        value.origin, .termTooLong, "a term has at most \(most)",
        help: ["keep the words that tell; shorter terms match more"])
    case .tooManyPatterns:
      return .at(
        value.origin, .tooManyPatterns,
        "the term stands for more than \(TermParser.maximumPatterns) phrases",
        help: ["use fewer or shorter lists in one term"])
    }
  }

  // MARK: Overlays

  static func changeWithoutTarget(at origin: Origin) -> Diagnostic {
    .at(
      origin, .missingKey, "a change names one 'rule' or one 'row'",
      help: ["make a change of its own for each"])
  }

  static func changeOfNothing(_ what: String, _ keys: String, _ value: Node) -> Diagnostic {
    .at(
      value.origin, .missingKey, "the change of \(what) does nothing", help: ["give it \(keys)"])
  }

  static func overlayConflict(_ what: String, at origin: Origin, first: Origin) -> Diagnostic {
    .at(
      origin, .overlayConflict, "overlays change \(what) twice",
      help: ["keep one of the changes"]
    ).labelled("also set here", at: first)
  }
}
