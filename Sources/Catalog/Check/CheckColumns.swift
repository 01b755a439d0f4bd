package import CSV
package import Diagnostics
package import Rules

/// Which columns of a catalog the check reads beside those that the policy judges by.
package struct CheckColumns: Sendable, Equatable {
  /// A column with the values of a facet.
  package struct FacetColumn: Sendable, Equatable {
    /// The facet, by index.
    package var facet: Int
    /// The column.
    package var column: Int
  }

  /// The declared class.
  package var declared: Int?
  /// The id of the process above.
  package var parent: Int?
  /// Who answers for a process.
  package var owner: Int?
  /// The text that describes a process, by its index among the policy's text columns.
  package var description: Int?
  /// The declared facets.
  package var facets: [FacetColumn] = []

  /// The names by which the command line may map columns.
  package static let names = ["class", "parent", "owner"]

  /// Finds the columns in a header; a column that is there twice is an error.
  package static func resolve(
    _ header: Header, _ map: ColumnMap, _ rules: RuleSet, _ assignments: [ColumnAssignment],
    file: String
  ) -> (columns: CheckColumns, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func find(_ policyName: String?, _ names: [String]) -> Int? {
      let assigned = assignments.first { $0.policy.lowercased() == policyName }
      for name in assigned.map({ [$0.header] }) ?? names {
        let found = header.columns(named: name)
        if found.count > 1 {
          diagnostics.append(
            .duplicateColumn(found[1], first: found[0], isRead: true, in: header, file: file))
        }
        if let first = found.first { return first }
      }
      return nil
    }
    let check = rules.check
    var columns = CheckColumns()
    columns.declared = find("class", check.classColumn)
    columns.parent = find("parent", check.parentColumn)
    columns.owner = find("owner", check.ownerColumn)
    let named = check.descriptionColumn.flatMap { name in
      rules.input.text.firstIndex { $0.name == name }
    }
    columns.description = named ?? map.text.lastIndex { $0 != nil }
    if let index = columns.description, map.text[index] == nil { columns.description = nil }
    columns.facets = check.facetColumns.compactMap { facet in
      find(nil, facet.names).map { FacetColumn(facet: facet.facet, column: $0) }
    }
    return (columns, diagnostics)
  }
}
