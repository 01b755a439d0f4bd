import AdjudgeKit
import CSV
import Catalog
import Engine
import Glibc
import Reporting
import Rules

/// A catalog in memory and the stages of judging it.
struct Workload {
  /// What went wrong before anything could be timed.
  enum Failure: Error {
    case unreadable(String)
    case rules([String])
  }

  /// The stages, each with all those before it.
  enum Stage: String, CaseIterable {
    /// Bytes are handed over in pieces.
    case read
    /// Records and cells are found.
    case csv
    /// Words are found and looked up.
    case words
    /// Terms are found.
    case phrases
    /// Matches are taken back, covered, scored; the class and the facets are decided.
    case evaluation
    /// Results are written into memory.
    case output
  }

  let bytes: [UInt8]
  let program: Program
  private let map: ColumnMap

  init(_ bytes: [UInt8], program: Program) throws {
    self.bytes = bytes
    self.program = program
    let reader = try RecordReader(.bytes(bytes, chunk: 1 << 20))
    let found = ColumnMap.resolve(reader.header, program.rules, file: "the catalog")
    guard let map = found.map else {
      throw Failure.unreadable(found.diagnostics.map(\.message).joined(separator: "; "))
    }
    self.map = map
  }

  /// Runs a stage and returns a number that depends on all of its work.
  func run(_ stage: Stage) throws -> Int {
    switch stage {
    case .read: return try read()
    case .csv: return try each { $0.fieldCount }
    case .words:
      return try evaluate { evaluator in
        1 + evaluator.matchCount
      }
    case .phrases:
      return try evaluate { evaluator in
        evaluator.findMatchesAlone()
        return evaluator.matchCount
      }
    case .evaluation:
      // The workload has no structured cells.
      let absent = UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>(start: nil, count: 0)
      return try evaluate {
        $0.finish(columns: absent)
        return $0.outcome().grounds.count
      }
    case .output: return try write()
    }
  }

  private func read() throws -> Int {
    var source = ByteSource.bytes(bytes, chunk: 1 << 20)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { room.deallocate() }
    var sum = 0
    while case let count = try source.read(into: room), count > 0 { sum += count + Int(room[0]) }
    return sum
  }

  private func each(_ body: (CSV.Record) -> Int) throws -> Int {
    var reader = try RecordReader(.bytes(bytes, chunk: 1 << 20))
    var batch = RecordBatch()
    var sum = 0
    while try reader.read(into: &batch) {
      for index in 0..<batch.count { sum += body(batch[index]) }
    }
    return sum
  }

  /// Hands each record's texts to an evaluator, which finds their words, and then the evaluator on.
  private func evaluate(_ body: (inout Evaluator) -> Int) throws -> Int {
    var evaluator = Evaluator(program)
    var scratch = ByteBuffer()
    return try each { record in
      evaluator.begin()
      for case let column? in map.text {
        evaluator.add(text: record.field(column, scratch: &scratch))
      }
      return body(&evaluator)
    }
  }

  private func write() throws -> Int {
    let header = try RecordReader(.bytes(bytes, chunk: 1 << 20)).header
    let label = PolicyLabel(id: "benchmark", version: "0", fingerprint: "0")
    guard case .success(let plan) = ColumnPlan.make(header: header, ruleSet: program.rules) else {
      throw Failure.unreadable("the columns collide")
    }
    let format = DelimitedFormat(
      ResultValues(program.rules, policy: label), plan: plan, header: header,
      source: UInt8(ascii: ","), writer: CSVWriter(delimiter: UInt8(ascii: ",")))
    var judge = Judge(program, map: map, wantsEvidence: false)
    var scratch = FormatScratch()
    var output = ByteBuffer(capacity: 1 << 20)
    return try each { record in
      output.removeAll()
      format.append(judge.judge(record), to: &output, scratch: &scratch)
      return output.count
    }
  }
}

/// What workloads are made of.
extension Workload {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure.unreadable(path) }
    defer { close(descriptor) }
    var source = ByteSource.descriptor(descriptor)
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { chunk.deallocate() }
    while case let count = try source.read(into: chunk), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  /// The rules that are built in.
  static func shippedRules() throws -> RuleSet {
    try load(BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) })
  }

  /// A policy made of terms, with the built-in language.
  static func rules(of terms: TermList) throws -> RuleSet {
    let languages = BuiltInRules.files.filter { $0.path.hasPrefix("languages/") }
    return try load(languages.map { RuleSource(path: $0.path, bytes: $0.bytes) } + terms.policy)
  }

  private static func load(_ files: [RuleSource]) throws -> RuleSet {
    let loaded = RuleLoader(version: Version.current).load(files)
    guard let rules = loaded.ruleSet else {
      throw Failure.rules(loaded.diagnostics.prefix(5).map(\.message))
    }
    return rules
  }
}
