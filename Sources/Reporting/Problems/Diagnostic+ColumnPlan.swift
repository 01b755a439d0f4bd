package import Diagnostics

extension Diagnostic {
  /// Why there is no plan of output columns, in words.
  package static func make(_ problem: ColumnPlan.Problem, file: String) -> Diagnostic {
    switch problem {
    case .collision(let names):
      let quoted = Count.list(names.map { "'\($0)'" })
      let columns = names.count == 1 ? "a column" : "columns"
      return Diagnostic(
        .columnCollision, file: file, message: "the input already has \(columns) \(quoted)",
        help: [
          "--prefix NAME_ gives the results other names; --replace drops the input's columns"
        ])
    case .unknown(let name, let known):
      let near = Suggestion.nearest(to: name, among: known)
      return Diagnostic(
        .columnMissing, file: file, message: "--select names a column '\(name)' that there is not",
        help: [
          (near.map { "did you mean '\($0)'? " } ?? "") + "columns: "
            + known.joined(separator: ", ")
        ])
    }
  }
}
