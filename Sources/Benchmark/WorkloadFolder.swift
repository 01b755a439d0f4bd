import AdjudgeKit
import CSV
import Glibc
import Rules

/// A folder with everything that whole runs need: catalogs, lists of terms, policies made of them.
struct WorkloadFolder {
  /// The lengths of lists of terms.
  static let counts = [600, 6_000, 60_000]

  let rows: Int
  let seed: Int
  let dimensions: [String]

  /// Writes the files.
  func write(to folder: String) throws {
    mkdir(folder, 0o755)
    for count in Self.counts {
      let list = TermList(count: count, dimensions: dimensions, seed: seed)
      try Self.write(Array(list.text.utf8), to: "\(folder)/terms-\(count).tsv")
      try Self.write(list, asPolicyTo: "\(folder)/rules-\(count)")
    }
    for kind in CatalogText.Kind.allCases {
      // Hard catalogs are compared by MB/s: some need fewer records.
      let rows = kind == .longFields ? max(1, rows / 300) : rows
      try Self.write(
        try Self.catalog(kind, rows: rows, seed: seed), to: "\(folder)/\(kind.rawValue).csv")
    }
  }

  /// A catalog in memory.
  static func catalog(_ kind: CatalogText.Kind, rows: Int, seed: Int) throws -> [UInt8] {
    let sentences =
      kind == .shipped
      ? try Workload.shippedRules().evidence.flatMap(\.examples.hit).map(\.text) : []
    var text = CatalogText(
      kind, terms: TermList(count: TermList.frequent, seed: seed), sentences: sentences, seed: seed)
    var bytes = Array(CatalogText.header.utf8)
    for number in 1...rows { bytes += text.record(number).utf8 }
    return bytes
  }

  /// Writes the policy of a list of terms into a folder of its own.
  static func write(_ list: TermList, asPolicyTo folder: String) throws {
    mkdir(folder, 0o755)
    for file in list.policy { try write(file.bytes, to: "\(folder)/\(file.path)") }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Workload.Failure.unreadable(path) }
    defer { close(descriptor) }
    var sink = OutputSink(descriptor: descriptor)
    var buffer = ByteBuffer(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { buffer.append($0) }
    try sink.write(buffer)
    try sink.flush()
  }
}
