package import CSV
package import Diagnostics
package import Rules

/// What the command line says of columns: the policy's name and the input's.
package struct ColumnAssignment: Sendable, Equatable {
  /// The name in the policy, such as `description`.
  package var policy: String
  /// The name in the header.
  package var header: String

  /// Creates an assignment.
  package init(policy: String, header: String) {
    self.policy = policy
    self.header = header
  }
}

extension ColumnMap {
  /// Whether a header has a column of text, by which the delimiter is found.
  package static func accepts(
    _ header: Header, _ rules: RuleSet, _ assignments: [ColumnAssignment]
  ) -> Bool {
    rules.input.text.contains { column in
      candidates(column.name, column.also, assignments).contains {
        !header.columns(named: $0).isEmpty
      }
    }
  }

  /// Finds the policy's columns in a header; nil when none of the text columns is there.
  ///
  /// Problems are errors where a column that is read is missing or there twice, and notes for the
  /// rest: text columns that are missing beside others, rules that are inert without theirs. `others`
  /// are names that the caller reads columns by.
  package static func resolve(
    _ header: Header, _ rules: RuleSet, _ assignments: [ColumnAssignment] = [],
    others: [String] = [], file: String
  ) -> (map: ColumnMap?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    func find(_ names: [String]) -> Int? {
      for name in names {
        let found = header.columns(named: name)
        if let second = found.dropFirst().first, let first = found.first {
          diagnostics.append(
            .duplicateColumn(second, first: first, isRead: true, in: header, file: file))
        }
        if let first = found.first { return first }
      }
      return nil
    }
    let names = names(readBy: rules) + others
    for assignment in assignments {
      let isRead = names.contains { $0.lowercased() == assignment.policy.lowercased() }
      if !isRead { diagnostics.append(.columnNotRead(assignment, read: names, file: file)) }
    }
    for assignment in assignments where header.columns(named: assignment.header).isEmpty {
      diagnostics.append(.columnMissing(anyOf: [assignment.header], in: header, file: file))
    }
    let text = rules.input.text.map { find(candidates($0.name, $0.also, assignments)) }
    let structured = rules.structuredColumns.map { find(candidates($0, [], assignments)) }
    let map = ColumnMap(
      id: find(candidates("id", rules.input.id, assignments)), text: text, structured: structured)
    if text.allSatisfy({ $0 == nil }) {
      let names = rules.input.text.map(\.name)
      diagnostics.append(.columnMissing(anyOf: names, in: header, file: file))
    } else {
      for (column, index) in zip(rules.input.text, text) where index == nil {
        diagnostics.append(.textColumnAbsent(column.name, file: file))
      }
      for (name, index) in zip(rules.structuredColumns, structured) where index == nil {
        let inert = rules.evidence.filter { rule in
          rule.condition.columns.contains { $0.column.lowercased() == name }
        }
        diagnostics.append(.rulesInert(column: name, rules: inert.map(\.id), file: file))
      }
      for (second, first) in header.duplicates where !map.reads(first) {
        diagnostics.append(
          .duplicateColumn(second, first: first, isRead: false, in: header, file: file))
      }
    }
    // What is missing beside an error is often its doing.
    let errors = diagnostics.filter { $0.severity == .error }
    return errors.isEmpty ? (map, diagnostics) : (nil, errors)
  }

  /// Whether a column of the input is read.
  package func reads(_ column: Int) -> Bool {
    id == column || text.contains(column) || structured.contains(column)
  }

  /// The names under which a policy reads columns.
  private static func names(readBy rules: RuleSet) -> [String] {
    ["id"] + rules.input.text.map(\.name) + rules.structuredColumns
  }

  private static func candidates(
    _ name: String, _ also: [String], _ assignments: [ColumnAssignment]
  ) -> [String] {
    if let assigned = assignments.first(where: { $0.policy.lowercased() == name.lowercased() }) {
      return [assigned.header]
    }
    return name == "id" && !also.isEmpty ? also : [name] + also
  }
}

extension Diagnostic {
  /// What `--map` calls a column of the policy is none.
  fileprivate static func columnNotRead(
    _ assignment: ColumnAssignment, read names: [String], file: String
  ) -> Diagnostic {
    let meant = Suggestion.nearest(to: assignment.policy, among: names)
    let help = meant.map { "did you mean '--map \($0)=\(assignment.header)'? " } ?? ""
    return Diagnostic(
      .columnMissing, file: file,
      message: "--map \(assignment.policy)=\(assignment.header): "
        + "the policy reads no column '\(assignment.policy)'",
      help: [help + "it reads: \(names.joined(separator: ", "))"])
  }

  fileprivate static func textColumnAbsent(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .columnMissing, severity: .note, file: file,
      message: "the input has no column '\(name)'; the other text columns are read alone",
      help: ["if it goes by another name: --map \(name)=NAME"])
  }

  fileprivate static func rulesInert(
    column: String, rules: [String], file: String
  ) -> Diagnostic {
    let names = rules.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = rules.count > 5 ? " and \(rules.count - 5) more" : ""
    let what =
      switch rules.count {
      case 0: "facet values that ask for it are"
      case 1: "rule \(names) is"
      default: "rules \(names)\(more) are"
      }
    return Diagnostic(
      .ruleInert, severity: .note, file: file,
      message: "the input has no column '\(column)': \(what) inert",
      help: ["if it goes by another name: --map \(column)=NAME"])
  }
}
