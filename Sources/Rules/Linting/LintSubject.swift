internal import Diagnostics
internal import YAML

/// What lints look at: rule files as they are written, and what they mean.
struct LintSubject {
  /// A rule or a facet's value, by what makes it apply.
  struct Owner {
    /// What messages call it: `rule 'x'`.
    let name: String
    let condition: Condition
    /// Whether each of its terms adds to its weight, and not just the first that is found.
    var countsTerms = false
  }

  /// What was read.
  let draft: Draft
  /// The texts of the files, by name.
  let texts: [String: SourceText]
  /// The day by which dates have come or not.
  let day: Day
  /// All that has terms, before overlays.
  let owners: [Owner]
  /// The forms of the words in those terms.
  let forms: WordForms

  /// Prepares what several lints need.
  init(_ draft: Draft, sources: [RuleSource], day: Day) {
    self.draft = draft
    self.day = day
    texts = Dictionary(sources.map { ($0.path, SourceText($0.bytes)) }) { first, _ in first }
    owners =
      draft.rules.map { Owner(name: "rule '\($0.id)'", condition: $0.condition) }
      + draft.facets.flatMap { facet in
        facet.values.map {
          Owner(
            name: "value '\($0.id)' of facet '\(facet.id)'", condition: $0.condition,
            countsTerms: facet.choose == .best)
        }
      }
    forms = WordForms(
      of: owners.flatMap { $0.condition.any + $0.condition.unless },
      in: draft.language ?? Language(id: ""))
  }

  /// The rules that are not kept for the record only.
  var livingRules: [EvidenceRule] { draft.rules.filter { $0.condition.status != .retired } }

  /// Goes through every scalar of every file that the schema knows, with its shape.
  func forEachScalar(_ visit: (Node, Shape) -> Void) {
    for file in draft.files.files {
      ScalarWalk.walk(file.root, .mapping(file.schema), visit)
    }
  }
}
