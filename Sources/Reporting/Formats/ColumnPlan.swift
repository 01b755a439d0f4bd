package import CSV
package import Catalog
package import Rules

/// Which columns go out, in which order and under which names.
package struct ColumnPlan: Sendable, Equatable {
  /// One column that goes out.
  package struct Column: Sendable, Equatable {
    /// Its name.
    package var name: String
    /// What fills it.
    package var content: Content
  }

  /// What fills a column.
  package enum Content: Sendable, Equatable {
    /// A column of the input.
    case input(Int)
    /// A result.
    case result(ResultColumn)
  }

  /// What the command line asks of columns.
  package struct Options: Sendable, Equatable {
    /// `--points`.
    package var points: Bool
    /// `--select`; nil for every column.
    package var select: [String]?
    /// `--prefix`, before the names of results.
    package var prefix: String
    /// `--replace`: results take the place of input columns of the same name.
    package var replace: Bool
    /// Whether agreed classes are shown.
    package var agreed: Bool

    /// Gathers options.
    package init(
      points: Bool = false, select: [String]? = nil, prefix: String = "", replace: Bool = false,
      agreed: Bool = false
    ) {
      self.points = points
      self.select = select
      self.prefix = prefix
      self.replace = replace
      self.agreed = agreed
    }
  }

  /// Why there is no plan.
  package enum Problem: Error, Sendable, Equatable {
    /// Columns of the input are named as results are.
    case collision([String])
    /// `--select` names a column that neither the input nor the results have.
    case unknown(String, known: [String])
  }

  /// The columns in order.
  package let columns: [Column]
  /// Whether every input column comes first, as it was, so that records pass through as bytes.
  package let keepsInput: Bool

  /// Creates a plan from its columns.
  package init(columns: [Column], keepsInput: Bool = false) {
    self.columns = columns
    self.keepsInput = keepsInput
  }
}

extension ColumnPlan {
  /// Plans all columns: the input's, then the results; or those that `--select` names.
  package static func make(
    header: Header, ruleSet: RuleSet, options: Options = Options()
  ) -> Result<ColumnPlan, Problem> {
    let results = ResultColumn.all(
      of: ruleSet, points: options.points, agreed: options.agreed
    ).map {
      Column(name: options.prefix + $0.name(in: ruleSet), content: .result($0))
    }
    if let select = options.select {
      return selected(select, header, results, replace: options.replace)
    }
    let taken = results.filter { !header.columns(named: $0.name).isEmpty }.map(\.name)
    if !taken.isEmpty, !options.replace { return .failure(.collision(taken)) }
    let replaced = Set(taken.flatMap { header.columns(named: $0) })
    let kept = header.names.indices.filter { !replaced.contains($0) }.map {
      Column(name: header.names[$0], content: .input($0))
    }
    return .success(ColumnPlan(columns: kept + results, keepsInput: replaced.isEmpty))
  }

  private static func selected(
    _ names: [String], _ header: Header, _ results: [Column], replace: Bool
  ) -> Result<ColumnPlan, Problem> {
    let resultNames = Header(names: results.map(\.name))
    var columns: [Column] = []
    for name in names {
      let ours = resultNames.columns(named: name).first
      let theirs = header.columns(named: name).first
      if ours != nil, theirs != nil, !replace { return .failure(.collision([name])) }
      if let ours {
        columns.append(results[ours])
      } else if let theirs {
        columns.append(Column(name: header.names[theirs], content: .input(theirs)))
      } else {
        return .failure(.unknown(name, known: header.names + results.map(\.name)))
      }
    }
    return .success(ColumnPlan(columns: columns))
  }

  /// The few columns that people look at: who, what, the class and why, the levels.
  package static func compact(
    header: Header, map: ColumnMap, ruleSet: RuleSet, rationale: Bool = false,
    agreed: Bool = false
  ) -> ColumnPlan {
    var columns: [Column] = []
    if let id = map.id {
      columns.append(Column(name: header.names[id], content: .input(id)))
    } else {
      columns.append(Column(name: "record", content: .result(.number)))
    }
    if let title = map.text.lazy.compactMap(\.self).first, title != map.id {
      columns.append(Column(name: header.names[title], content: .input(title)))
    }
    var results: [ResultColumn] = agreed ? [.class, .agreed, .outcome] : [.class, .outcome]
    // What sorts processes rather than ranking them shows in the class.
    results += ruleSet.dimensions.indices.filter { ruleSet.dimensions[$0].ranks }.map { .level($0) }
    if rationale { results.append(.rationale) }
    columns += results.map { Column(name: $0.name(in: ruleSet), content: .result($0)) }
    return ColumnPlan(columns: columns)
  }
}
