internal import Diagnostics

/// The wording of names that are not there, or are there twice.
extension Diagnostic {
  static func duplicateID(
    _ kind: String, _ id: String, at origin: Origin, first: Origin
  ) -> Diagnostic {
    .at(origin, .duplicateID, "there is a \(kind) '\(id)' already")
      .labelled("first here", at: first)
  }

  static func duplicateSection(_ name: String, at origin: Origin, first: Origin) -> Diagnostic {
    .at(origin, .duplicateSection, "there is a section '\(name)' already")
      .labelled("first here", at: first)
  }

  static func missingSection(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .missingSection, file: file, message: "no rule file has a section '\(name)'",
      help: RuleFileSchema.file.key(name).map { ["\(name): \($0.doc)"] } ?? [])
  }

  static func noRules(file: String) -> Diagnostic {
    Diagnostic(
      .noRules, file: file, message: "there are no rules here",
      help: ["a rule file begins with 'schema: \(RuleFileSchema.version)'"])
  }

  static func unsupportedSchema(_ text: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .unsupportedSchema, "schema '\(text)' is not known to this program",
      help: ["this program reads schema: \(RuleFileSchema.version)"])
  }

  static func needsNewer(_ needs: String, program: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .needsNewer, "the policy needs adjudge \(needs), and this is \(program)",
      help: ["install a newer adjudge"])
  }

  static func badNeeds(_ text: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .badComparison, "'\(text)' names no version", help: ["write it as in \">=0.1\""])
  }

  static func reservedName(_ name: String, at origin: Origin) -> Diagnostic {
    .at(origin, .reservedName, "'\(name)' has a meaning of its own and cannot be a name here")
  }

  // MARK: Unknown names

  static func unknownDimension(
    _ name: String, _ user: String, known: [String], at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .unknownDimension, "\(user) undefined dimension '\(name)'",
      help: suggestion(for: name, among: known, "dimensions"))
  }

  static func unknownLevel(
    _ name: String, of dimension: Dimension, at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .unknownLevel, "dimension '\(dimension.id)' has no level '\(name)'",
      help: suggestion(for: name, among: dimension.levels.map(\.id), "levels"))
  }

  static func unknownClass(
    _ name: String, _ user: String, known: [String], at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .unknownClass, "\(user) undefined class '\(name)'",
      help: suggestion(for: name, among: known, "classes"))
  }

  static func unknownFacet(_ name: String, known: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownFacet, "there is no facet '\(name)'",
      help: suggestion(for: name, among: known, "facets"))
  }

  static func unknownRequirement(_ name: String, _ names: Names, at origin: Origin) -> Diagnostic {
    let known = ["class"] + names.dimensions.map(\.id) + names.facets.map(\.id)
    return .at(
      origin, .unknownFacet, "'\(name)' is no facet or dimension, nor 'class'",
      help: suggestion(for: name, among: known, "possible"))
  }

  static func unknownFacetValue(
    _ name: String, of facet: String, known: [String], at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .unknownFacetValue, "facet '\(facet)' has no value '\(name)'",
      help: suggestion(for: name, among: known, "values"))
  }

  static func unknownLanguage(_ name: String, known: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownLanguage, "there is no language '\(name)'",
      help: suggestion(for: name, among: known, "languages"))
  }

  static func unknownColumn(_ name: String, known: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownColumn, "no rule reads a column '\(name)'", severity: .warning,
      help: suggestion(for: name, among: known, "columns"))
  }

  static func unknownRow(_ name: String, known: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownRow, "the decision has no row '\(name)'",
      help: suggestion(for: name, among: known, "rows"))
  }

  static func unknownRule(_ name: String, known: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .unknownRule, "there is no rule '\(name)'",
      help: suggestion(for: name, among: known, "rules"))
  }

  static func renamedRule(_ name: String, now id: String, at origin: Origin) -> Diagnostic {
    var problem = Diagnostic.at(
      origin, .renamedRule, "rule '\(name)' is called '\(id)' now", severity: .warning,
      help: ["write \(id)"])
    problem.mend(with: id)
    return problem
  }

  // MARK: Circles

  static func circularList(_ names: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .circularList,
      "list '\(names[0])' contains itself: \(names.joined(separator: " → "))")
  }

  static func circularFacet(_ names: [String], at origin: Origin) -> Diagnostic {
    .at(
      origin, .circularFacet,
      "facet '\(names[0])' waits for itself: \(names.joined(separator: " → "))")
  }
}
