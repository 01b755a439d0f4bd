import Diagnostics

/// Parents that are not there, circles of parents, and parents of one class whose children are all of
/// another.
struct Hierarchy: CatalogCheck {
  /// The class that says nothing.
  let otherwise: Int

  /// The most records of a circle that are told beside its first.
  static let shown = 8

  func check(_ catalog: CheckedCatalog, _ findings: inout FindingList) {
    let entries = catalog.entries
    var parents = [Int?](repeating: nil, count: entries.count)
    for (index, entry) in entries.enumerated() where !entry.parent.isEmpty {
      parents[index] = catalog.firstRecord(named: entry.parent)
      if parents[index] == nil {
        findings.add(.parentMissing, of: index, at: SourceRange(at: entry.start))
      }
    }
    findCircles(parents, catalog, &findings)
    findContradictions(parents, catalog, &findings)
  }

  /// Follows each chain of parents once, up to records that were followed before.
  private func findCircles(
    _ parents: [Int?], _ catalog: CheckedCatalog, _ findings: inout FindingList
  ) {
    // In which walk a record was met, counted from 1.
    var walks = [Int](repeating: 0, count: parents.count)
    for start in parents.indices where walks[start] == 0 {
      var record = start
      while true {
        walks[record] = start + 1
        guard let parent = parents[record] else { break }
        if walks[parent] == start + 1 {
          findings.add(
            .parentCircle(Self.circle(from: parent, parents)), of: parent,
            at: SourceRange(at: catalog.entries[parent].start))
        }
        if walks[parent] != 0 { break }
        record = parent
      }
    }
  }

  /// The records of a circle after its first, at most so many as can be told.
  private static func circle(from first: Int, _ parents: [Int?]) -> [Int] {
    var records: [Int] = []
    var record = parents[first]
    while let next = record, next != first, records.count < shown {
      records.append(next)
      record = parents[next]
    }
    return records
  }

  private struct Family {
    var children = 0
    /// The one class of all children; nil when they differ or one is undecided.
    var common: Int?
    var first: [Int] = []
  }

  private func findContradictions(
    _ parents: [Int?], _ catalog: CheckedCatalog, _ findings: inout FindingList
  ) {
    var families: [Int: Family] = [:]
    for (index, parent) in parents.enumerated() {
      guard let parent, parent != index else { continue }
      var family = families[parent] ?? Family(common: catalog.entries[index].holds)
      family.children += 1
      if family.common != catalog.entries[index].holds { family.common = nil }
      if family.first.count < 3 { family.first.append(index) }
      families[parent] = family
    }
    for (parent, family) in families.sorted(by: { $0.key < $1.key }) {
      let own = catalog.entries[parent].holds
      guard let common = family.common, common != own, common != otherwise, own != otherwise else {
        continue
      }
      findings.add(
        .parentContradicted(children: family.first, count: family.children, class: common),
        of: parent, at: SourceRange(at: catalog.entries[parent].start))
    }
  }
}
