internal import Diagnostics
internal import YAML

/// The wording of what does not fit the schema.
extension Diagnostic {
  /// A diagnostic at a place of a rule file.
  static func at(
    _ origin: Origin, _ code: DiagnosticCode, _ message: String, severity: Severity = .error,
    help: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      code, severity: severity, file: origin.file, range: origin.range, message: message,
      help: help)
  }

  /// The same with another place that belongs to it.
  func labelled(_ text: String, at origin: Origin) -> Diagnostic {
    var labelled = self
    labelled.labels.append(Label(file: origin.file, range: origin.range, text: text))
    return labelled
  }

  /// What was probably meant, and what there is.
  static func suggestion(for name: String, among known: [String], _ noun: String) -> [String] {
    var list = known.prefix(12).joined(separator: ", ")
    if known.count > 12 { list += ", and \(known.count - 12) more" }
    if known.isEmpty { list = "none" }
    if let near = Suggestion.nearest(to: name, among: known) {
      return ["did you mean '\(near)'? \(noun): \(list)"]
    }
    return ["\(noun): \(list)"]
  }

  /// Makes it a certain mend to write `text` in the place of what is wrong.
  mutating func mend(with text: String?) {
    if let text, let range { edits = [TextEdit(range: range, replacement: text)] }
  }

  // MARK: Lists

  /// A comma inside `[ ]` that parts what reads like one text.
  static func partedByComma(_ left: Node, _ right: Node, _ whole: String) -> Diagnostic {
    .at(
      right.origin, .yamlReserved,
      "the comma before '\(right.text ?? "")' begins another item of the list",
      severity: .warning, help: ["if it belongs to the text, quote it: \(Quoting.quoted(whole))"]
    ).labelled("the item before", at: left.origin)
  }

  // MARK: Keys

  /// A key that is not known; `others` are those beside it, for which it cannot stand.
  static func unknownKey(
    _ key: String, in schema: Schema, beside others: [String], at origin: Origin
  ) -> Diagnostic {
    let known = schema.keys.map(\.name)
    var problem = Diagnostic.at(
      origin, .unknownKey, "unknown key '\(key)' in \(schema.name)",
      help: suggestion(for: key, among: known, "keys"))
    let meant = Suggestion.only(for: key, among: known.filter { !others.contains($0) })
    // Of two that may stand for one key neither is certain.
    let rivals = others.filter { $0 != key && !known.contains($0) }
    if let meant, rivals.allSatisfy({ Suggestion.nearest(to: $0, among: [meant]) == nil }) {
      problem.mend(with: meant)
    }
    return problem
  }

  static func missingKey(_ key: Schema.Key, in schema: Schema, _ value: Node) -> Diagnostic {
    var origin = value.origin
    if let id = value["id"] ?? value["name"], let text = id.text {
      origin = id.origin
      return .at(
        origin, .missingKey, "\(schema.name), '\(text)', lacks '\(key.name)'",
        help: ["\(key.name): \(key.doc)"])
    }
    // A caret under a whole file or section says less than one at its start.
    origin.range = SourceRange(at: origin.range.start)
    return .at(
      origin, .missingKey, "\(schema.name) lacks '\(key.name)'",
      help: ["\(key.name): \(key.doc)"])
  }

  static func overlayElsewhere(at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownKey, "'overlay' stands only in files named as overlays",
      help: ["move it into a file of its own and name that with --overlay"])
  }

  static func ruleSectionInOverlay(_ key: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownKey, "'\(key)' cannot stand in an overlay file",
      help: ["an overlay file has 'schema' and 'overlay'"])
  }

  // MARK: Types

  static func missingValue(_ name: String, at origin: Origin) -> Diagnostic {
    .at(origin, .missingValue, "\(name) has no value")
  }

  static func wrongType(_ name: String, wanted: String, _ value: Node) -> Diagnostic {
    let found: String
    var help: [String] = []
    var list: String?
    switch value.content {
    case .scalar(let text, let style):
      found = "a text"
      if wanted == "a list" {
        help = ["write it as a list: [\(text)]"]
        if style == .plain, !text.contains(",") { list = "[\(text)]" }
      }
    case .sequence:
      found = "a list"
      let texts = value.texts
      if wanted.hasPrefix("a text"), texts.count == value.items.count, texts.count > 1 {
        let text = texts.joined(separator: ", ")
        help = [
          "a comma inside [ ] parts items; if it is one text, quote it: \(Quoting.quoted(text))"
        ]
      }
    case .mapping(let entries):
      found = "a mapping"
      if entries.count == 1, let rest = entries[0].value.text {
        let text = "\(entries[0].key): \(rest)"
        help = ["if it is one text, quote it: \(Quoting.quoted(text))"]
      }
    }
    var problem = Diagnostic.at(
      value.origin, .wrongType, "\(name) must be \(wanted), and here is \(found)", help: help)
    problem.mend(with: list)
    return problem
  }

  static func severalEntries(_ value: Node) -> Diagnostic {
    .at(
      value.origin, .wrongType, "several names in one item; each is an item of its own",
      help: ["write each as {name: value}, with a comma between"])
  }

  static func wrongCount(
    _ name: String, _ count: Int, wanted: Int, at origin: Origin
  ) -> Diagnostic {
    .at(origin, .wrongType, "\(name) must have \(wanted) items, and has \(count)")
  }

  static func emptyList(_ name: String, at origin: Origin) -> Diagnostic {
    .at(origin, .emptyList, "\(name) is empty", help: ["put something in, or leave the key out"])
  }

  static func tooFewItems(
    _ name: String, _ count: Int, wanted: Int, at origin: Origin
  ) -> Diagnostic {
    .at(origin, .emptyList, "\(name) must have at least \(wanted) items, and has \(count)")
  }

  // MARK: Scalars

  static func badInteger(_ text: String, _ name: String, at origin: Origin) -> Diagnostic {
    var problem = Diagnostic.at(
      origin, .badInteger, "'\(text)' is no whole number, as \(name) must be",
      help: ["write it as in 3, 0 or -2"])
    // `+3`, `03` and `3.0` can be but one number.
    let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    problem.mend(with: Int(digits).map { String($0) })
    return problem
  }

  static func outOfRange(
    _ text: String, _ name: String, _ range: ClosedRange<Int>, at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .outOfRange,
      "\(name) is \(text), beyond \(range.lowerBound) to \(range.upperBound)")
  }

  static func badBoolean(_ text: String, _ name: String, at origin: Origin) -> Diagnostic {
    let meant: String? =
      switch text.lowercased() {
      case "yes", "on", "true", "y", "1": "true"
      case "no", "off", "false", "n", "0": "false"
      default: nil
      }
    var problem = Diagnostic.at(
      origin, .badBoolean, "\(name) must be true or false, and is '\(text)'",
      help: meant.map { ["write \($0)"] } ?? [])
    problem.mend(with: meant)
    return problem
  }

  static func badDate(_ text: String, _ name: String, at origin: Origin) -> Diagnostic {
    var problem = Diagnostic.at(
      origin, .badDate, "'\(text)' is no date, as \(name) must be",
      help: ["write year-month-day, as in 2026-01-31"])
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let full = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
    problem.mend(with: full != text && Day(full) != nil ? full : nil)
    return problem
  }

  static func badChoice(
    _ text: String, _ name: String, _ words: [String], at origin: Origin
  ) -> Diagnostic {
    var problem = Diagnostic.at(
      origin, .badChoice, "\(name) cannot be '\(text)'",
      help: suggestion(for: text, among: words, "possible"))
    problem.mend(with: Suggestion.only(for: text, among: words))
    return problem
  }

  static func badIdentifier(_ text: String, _ name: String, at origin: Origin) -> Diagnostic {
    let kept = text.unicodeScalars.map { scalar in
      SchemaCheck.isIdentifier(String(scalar)) || "._-".unicodeScalars.contains(scalar)
        ? Character(scalar) : "-"
    }
    let fixed = String(kept.drop { !$0.isLetter && !$0.isNumber })
    return .at(
      origin, .badIdentifier,
      "\(name) is a name of letters, digits, '.', '_' and '-', and '\(text)' is none",
      help: SchemaCheck.isIdentifier(fixed) ? ["write \(fixed)"] : [])
  }
}
