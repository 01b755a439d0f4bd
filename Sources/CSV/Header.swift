package import Diagnostics

/// The names of the columns.
package struct Header: Hashable, Sendable {
  /// The names as they stand in the file, unescaped.
  package let names: [String]
  /// The header's bytes without the line end; empty when the names came from elsewhere.
  package let raw: [UInt8]
  /// Where each name stands; empty when the names came from elsewhere.
  package let positions: [SourcePosition]
  /// The names in the form in which they are compared.
  private let keys: [String]

  /// Creates a header.
  package init(names: [String], raw: [UInt8] = [], positions: [SourcePosition] = []) {
    self.names = names
    self.raw = raw
    self.positions = positions
    keys = names.map(Header.key)
  }

  /// The columns with this name, letter case and surrounding space aside.
  ///
  /// More than one makes the name ambiguous.
  package func columns(named name: String) -> [Int] {
    let key = Header.key(name)
    return keys.indices.filter { keys[$0] == key }
  }

  /// Columns whose name an earlier column has already, with that earlier column.
  package var duplicates: [(column: Int, first: Int)] {
    var seen: [String: Int] = [:]
    var found: [(column: Int, first: Int)] = []
    for (column, key) in keys.enumerated() where !key.isEmpty {
      if let first = seen[key] {
        found.append((column, first))
      } else {
        seen[key] = column
      }
    }
    return found
  }

  /// A name as it is compared: trimmed, also of no-break spaces, and in lower case.
  ///
  /// Strings compare by canonical equivalence, so composed and decomposed letters are the same.
  static func key(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last]).lowercased()
  }
}
