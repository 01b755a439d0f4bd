/// Which column of the input is which of the policy's.
package struct ColumnMap: Sendable, Equatable {
  /// The identifier's column; nil where the record's number stands for it.
  package var id: Int?
  /// The columns searched for terms, in the policy's order; nil where the input has none.
  package var text: [Int?]
  /// The structured columns, in the order of `RuleSet.structuredColumns`; nil where there is none.
  package var structured: [Int?]

  /// Creates a map.
  package init(id: Int? = nil, text: [Int?], structured: [Int?] = []) {
    self.id = id
    self.text = text
    self.structured = structured
  }
}
