@testable import Engine

/// The tables of a program as they lie in memory, by name.
enum TableBytes {
  /// All tables, so that none can be forgotten.
  static let names = [
    "words", "wordLexemes", "nodes", "edges", "openings", "nodeTerms", "terms", "owners", "worths",
    "family", "weights", "cells", "rows", "scales", "bands", "facets", "values", "termless",
    "requirements", "items", "others",
  ]

  /// The contents of every table; entries as text, since memory between members is not defined.
  static func of(_ program: Program) -> [String: [String]] {
    [
      "words": entries(program.words), "wordLexemes": entries(program.wordLexemes),
      "nodes": entries(program.nodes), "edges": entries(program.edges),
      "openings": entries(program.openings), "nodeTerms": entries(program.nodeTerms),
      "terms": entries(program.terms), "owners": entries(program.owners),
      "worths": entries(program.scoring.worths), "family": entries(program.scoring.family),
      "weights": entries(program.scoring.weights), "cells": entries(program.decision.cells),
      "rows": entries(program.decision.rows), "scales": entries(program.decision.scales),
      "bands": entries(program.decision.bands), "facets": entries(program.facets.order),
      "values": entries(program.facets.values), "termless": entries(program.facets.termless),
      "requirements": entries(program.facets.requirements),
      "items": entries(program.facets.items),
      "others": [
        "\(program.whereAlone)", "\(program.structured)", "\(program.decision.otherwise)",
        "\(program.scoring.families)", "\(program.facets.firsts)",
      ],
    ]
  }

  private static func entries<Entry>(_ table: FrozenTable<Entry>) -> [String] {
    (0..<table.count).map { "\(table[$0])" }
  }
}
