import CSV
import Diagnostics
import Rules

/// Puts findings in words.
struct FindingWords {
  let catalog: CheckedCatalog
  let frame: CheckFrame
  let file: String

  /// A finding as it is reported.
  func diagnostic(_ finding: Finding) -> Diagnostic {
    let (message, help) = text(of: finding)
    var helps = help
    if let record = finding.record {
      let owner = catalog.name(catalog.entries[record].owner)
      if owner.contains(where: \.isLetter) { helps.append("ask \(owner), who owns the process") }
    }
    return Diagnostic(
      finding.code, severity: finding.severity, file: file, range: finding.place,
      message: message, labels: labels(of: finding), help: helps,
      subject: finding.record.map(catalog.subject))
  }

  private func labels(of finding: Finding) -> [Diagnostic.Label] {
    finding.others.map { record in
      let entry = catalog.entries[record]
      let text =
        if case .repeatedID = finding.kind {
          "first here"
        } else {
          "\(catalog.title(record)), \(frame.name(of: entry.holds))"
        }
      return Diagnostic.Label(file: file, range: SourceRange(at: entry.start), text: text)
    }
  }

  private func text(of finding: Finding) -> (message: String, help: [String]) {
    guard let record = finding.record else {
      guard case .tooManyUndetermined(let open, let all) = finding.kind else { return ("", []) }
      let most = frame.rules.check.mostUndetermined ?? 0
      return (
        "\(open) of \(all) processes are undetermined; at most \(most)% are allowed",
        ["describe what is done in them, or add rules for what they say"]
      )
    }
    let name = catalog.title(record)
    let entry = catalog.entries[record]
    let computed = frame.name(of: entry.computed)
    switch finding.kind {
    case .tooManyUndetermined: return ("", [])
    case .missingID:
      return ("\(name) has no id", ["give it one, by which it can be spoken of"])
    case .repeatedID(let first):
      return (
        "the id '\(catalog.id(record) ?? "")' is that of record \(catalog.entries[first].number)",
        ["give one of them another id, or delete it"]
      )
    case .classMissing:
      let help =
        entry.isOpen
        ? "decide it: the policy does not" : "the policy computes \(computed)"
      return ("\(name) declares no class", [help])
    case .classNotKnown(let text):
      let classes = frame.rules.decision.classes
      let near = Suggestion.nearest(to: text, among: classes).map { "did you mean '\($0)'? " } ?? ""
      return (
        "\(name) declares '\(Self.short(text))', which is no class",
        [near + "classes: " + classes.joined(separator: ", ")]
      )
    case .classDiffers:
      let declared = entry.declared.map(frame.name) ?? ""
      if let agreed = entry.agreed, agreed != entry.declared {
        return (
          "\(name) declares \(declared), and \(frame.name(of: agreed)) is agreed for it",
          ["write the agreed class into the catalog"]
        )
      }
      return (
        "\(name) declares \(declared), and the policy computes \(computed)",
        [explain(record), propose(record)].compactMap(\.self)
      )
    case .undetermined(let reason):
      return ("\(name) is \(computed): \(reason)", [explain(record)].compactMap(\.self))
    case .narrowMargin(let margin):
      let least = frame.rules.check.leastMargin ?? 0
      return (
        "\(name) is \(computed) by a margin of \(margin); at least \(least) is wanted",
        [explain(record)].compactMap(\.self)
      )
    default: return textOfCells(finding, record, name)
    }
  }

  private func textOfCells(
    _ finding: Finding, _ record: Int, _ name: String
  ) -> (message: String, help: [String]) {
    let entry = catalog.entries[record]
    let own = frame.name(of: entry.holds)
    switch finding.kind {
    case .descriptionMissing:
      return ("\(name) has no description", ["say what is done, by whom and what for"])
    case .descriptionThin(let words):
      let count = words == 1 ? "1 word" : "\(words) words"
      return (
        "\(name) is described in \(count); at least \(frame.rules.check.leastWords) are wanted",
        ["say what is done, by whom and what for"]
      )
    case .hidden(let scalar, let column):
      return (
        "\(cell(column)) of \(name) holds \(Self.code(scalar)), which nobody sees",
        ["type the cell anew"]
      )
    case .lookalike(let scalar, let like, let word, let column):
      let letter = Unicode.Scalar(like).map { String($0) } ?? ""
      return (
        "\(cell(column)) of \(name) has '\(word)' with \(Self.code(scalar)), which only looks like "
          + "'\(letter)'", ["type the word anew"]
      )
    case .parentMissing:
      return (
        "\(name) is below '\(catalog.name(entry.parent))', which is not in the catalog",
        ["add the process above, or name another"]
      )
    case .parentCircle(let others):
      let names = ([record] + others.prefix(7) + (others.count < 8 ? [record] : []))
        .map { catalog.id($0) ?? "" }
      return (
        "\(name) is above itself: \(names.joined(separator: " → "))\(others.count < 8 ? "" : " → …")",
        ["name another process above one of them"]
      )
    case .parentContradicted(_, let count, let `class`):
      let children = count == 1 ? "its only child is" : "all its \(count) children are"
      return (
        "\(name) is \(own), and \(children) \(frame.name(of: `class`))",
        ["look at what it does beside them, and at what they declare"]
      )
    case .similarTexts(let other, let likeness):
      let entryOfOther = catalog.entries[other]
      return (
        "\(name) is \(own) and described as \(catalog.title(other)), which is "
          + "\(frame.name(of: entryOfOther.holds)): \(likeness)% of the words are the same",
        ["say what sets them apart, or give them one class"]
      )
    case .staleFacet(let facet, let declared, let computed):
      let id = frame.rules.facets[facet].id
      return (
        "\(name) declares \(id) '\(Self.short(declared))', and the policy computes "
          + (computed.isEmpty ? "none" : "'\(computed)'"),
        ["write the computed value into the catalog"]
      )
    default: return ("", [])
    }
  }

  // MARK: Parts

  private func explain(_ record: Int) -> String? {
    let place = file == "<stdin>" ? "" : Self.argument(file) + " "
    return catalog.id(record).map {
      "adjudge explain \(place)--id \(Self.argument($0)) shows why"
    }
  }

  private func propose(_ record: Int) -> String? {
    catalog.id(record).map {
      "if the declared class is agreed, --propose-override \(Self.argument($0)) prints the entry"
    }
  }

  private func cell(_ column: Int) -> String { "'\(frame.header.names[column])'" }

  /// An id as a word of a command line.
  private static func argument(_ id: String) -> String {
    let isPlain = id.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-._/".utf8.contains($0)
    }
    return isPlain ? id : "'" + id.replacing("'", with: "'\\''") + "'"
  }

  private static func short(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(59)) + "…"
  }

  private static func code(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
