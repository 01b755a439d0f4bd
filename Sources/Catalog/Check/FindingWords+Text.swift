import Diagnostics
import Rules

/// The wording of each kind of finding.
extension FindingWords {
  /// What is said of a finding.
  func text(of finding: Finding) -> Text {
    finding.record.map { text(of: finding.kind, about: $0) } ?? text(ofCatalog: finding.kind)
  }

  private var check: CheckPolicy { frame.rules.check }

  private static let describe = "say what is done, by whom and what for"

  private func text(ofCatalog kind: Finding.Kind) -> Text {
    guard case .tooManyUndetermined(let open, let all) = kind else { return Text("", help: []) }
    let most = check.mostUndetermined ?? 0
    return Text(
      "\(open) of \(all) processes are undetermined; at most \(most)% are allowed",
      help: ["describe what is done in them, or add rules for what they say"])
  }

  private func text(of kind: Finding.Kind, about record: Int) -> Text {
    let name = catalog.title(record)
    let entry = catalog.entries[record]
    let computed = frame.name(of: entry.computed)
    switch kind {
    case .tooManyUndetermined: return text(ofCatalog: kind)
    case .missingID:
      return Text("\(name) has no id", help: ["give it one, by which it can be spoken of"])
    case .repeatedID(let first):
      return Text(
        "the id '\(catalog.id(record) ?? "")' is that of record \(catalog.entries[first].number)",
        help: ["give one of them another id, or delete it"])
    case .classMissing:
      let help = entry.isOpen ? "decide it: the policy does not" : "the policy computes \(computed)"
      return Text("\(name) declares no class", help: [help])
    case .classNotKnown(let text):
      let classes = frame.rules.decision.classes
      let near = Suggestion.nearest(to: text, among: classes).map { "did you mean '\($0)'? " } ?? ""
      return Text(
        "\(name) declares '\(Self.short(text))', which is no class",
        help: [near + "classes: " + classes.joined(separator: ", ")])
    case .classDiffers:
      let declared = entry.declared.map(frame.name) ?? ""
      if let agreed = entry.agreed, agreed != entry.declared {
        return Text(
          "\(name) declares \(declared), and \(frame.name(of: agreed)) is agreed for it",
          help: ["write the agreed class into the catalog"])
      }
      return Text(
        "\(name) declares \(declared), and the policy computes \(computed)",
        help: [explain(record), propose(record)])
    case .undetermined(let reason):
      return Text("\(name) is \(computed): \(reason)", help: [explain(record)])
    case .narrowMargin(let margin):
      return Text(
        "\(name) is \(computed) by a margin of \(margin); at least \(check.leastMargin ?? 0) is wanted",
        help: [explain(record)])
    case .descriptionMissing: return Text("\(name) has no description", help: [Self.describe])
    case .descriptionThin(let words):
      let count = words == 1 ? "1 word" : "\(words) words"
      return Text(
        "\(name) is described in \(count); at least \(check.leastWords) are wanted",
        help: [Self.describe])
    case .hidden(let scalar, let column):
      return Text(
        "\(cell(column)) of \(name) holds \(Self.code(scalar)), which nobody sees",
        help: ["type the cell anew"])
    case .lookalike(let scalar, let like, let word, let column):
      let letter = Unicode.Scalar(like).map { String($0) } ?? ""
      return Text(
        "\(cell(column)) of \(name) has '\(word)' with \(Self.code(scalar)), which only looks like "
          + "'\(letter)'", help: ["type the word anew"])
    case .parentMissing:
      return Text(
        "\(name) is below '\(catalog.name(entry.parent))', which is not in the catalog",
        help: ["add the process above, or name another"])
    case .parentCircle(let others):
      let isWhole = others.count < Hierarchy.shown
      let ids = ([record] + others).map { catalog.id($0) ?? "" }
      let path = ids.joined(separator: " → ") + " → " + (isWhole ? ids[0] : "…")
      return Text(
        "\(name) is above itself: \(path)", help: ["name another process above one of them"])
    case .parentContradicted(_, let count, let `class`):
      let children = count == 1 ? "its only child is" : "all its \(count) children are"
      return Text(
        "\(name) is \(heldClass(record)), and \(children) \(frame.name(of: `class`))",
        help: ["look at what it does beside them, and at what they declare"])
    case .similarTexts(let other, let likeness):
      return Text(
        "\(name) is \(heldClass(record)) and described as \(catalog.title(other)), which is "
          + "\(heldClass(other)): \(likeness)% of the words are the same",
        help: ["say what sets them apart, or give them one class"])
    case .staleFacet(let facet, let declared, let computed):
      let id = frame.rules.facets[facet].id
      let value = computed.isEmpty ? "none" : "'\(computed)'"
      return Text(
        "\(name) declares \(id) '\(Self.short(declared))', and the policy computes \(value)",
        help: ["write the computed value into the catalog"])
    }
  }
}
