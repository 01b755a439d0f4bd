import AdjudgeKit
import CSV
import Catalog
import Engine
import Glibc
import Reporting
import Rules
import Text

/// A file in memory and the stages of judging it.
struct Workload {
  /// What went wrong before anything could be timed.
  enum Failure: Error {
    case unreadable(String)
    case rules([String])
    case unknownStage(String)
  }

  /// The stages, each with all those before it.
  static let stages = ["csv", "words", "judge", "outcome", "write"]

  let bytes: [UInt8]
  private let program: Program
  private let map: ColumnMap

  init(file: String, program: Program) throws {
    self.program = program
    bytes = try Self.read(file)
    let reader = try RecordReader(.bytes(bytes, chunk: 1 << 20))
    let found = ColumnMap.resolve(reader.header, program.rules, file: file)
    guard let map = found.map else { throw Failure.unreadable(file) }
    self.map = map
  }

  /// Runs a stage and returns a number that depends on all of its work.
  func run(_ stage: String) throws -> Int {
    switch stage {
    case "csv": try each { $0.fieldCount }
    case "words": try words()
    case "judge", "outcome": try judge(withOutcome: stage == "outcome")
    case "write": try write()
    default: throw Failure.unknownStage(stage)
    }
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

  private func words() throws -> Int {
    var tokenizer = Tokenizer(rules: WordRules(program.rules.language))
    var scratch = ByteBuffer()
    return try each { record in
      tokenizer.clear()
      for case let column? in map.text { tokenizer.read(record.field(column, scratch: &scratch)) }
      return tokenizer.tokens.count
    }
  }

  private func judge(withOutcome: Bool) throws -> Int {
    var evaluator = Evaluator(program)
    let absent = UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>(start: nil, count: 0)
    var scratch = ByteBuffer()
    return try each { record in
      evaluator.begin()
      for case let column? in map.text {
        evaluator.add(text: record.field(column, scratch: &scratch))
      }
      evaluator.finish(columns: absent)
      return withOutcome ? evaluator.outcome().grounds.count : evaluator.matchCount
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

  // MARK: Input

  private static func read(_ path: String) throws -> [UInt8] {
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

  /// The built-in rules, or a policy made of a list of terms.
  static func rules(terms: String?) throws -> RuleSet {
    var files = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    if let terms {
      let policy = try Array(policy(of: String(decoding: read(terms), as: UTF8.self)).utf8)
      files = files.filter { $0.path.hasPrefix("languages/") }
      files.append(RuleSource(path: terms, bytes: policy))
    }
    let loaded = RuleLoader(version: Version.current).load(files)
    guard let rules = loaded.ruleSet else {
      throw Failure.rules(loaded.diagnostics.prefix(5).map(\.message))
    }
    return rules
  }

  /// A policy in which every term is a rule of its own.
  private static func policy(of terms: String) throws -> String {
    var dimensions: [String] = []
    var rules = ""
    for (number, line) in terms.split(separator: "\n").enumerated() {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { throw Failure.rules(["line \(number + 1): \(line)"]) }
      if !dimensions.contains(String(fields[1])) { dimensions.append(String(fields[1])) }
      rules +=
        "  - {id: t\(number), scores: {\(fields[1]): \(fields[2])}, any: [\"\(fields[0])\"]}\n"
    }
    let scales = dimensions.map { "  - {id: \($0), levels: [{low: -2}, {medium: 0}, {high: 2}]}\n" }
    return """
      schema: 1
      policy: {id: terms, version: "1"}
      language: en
      input: {text: {name: 1, description: 1}}
      negation: {before: [no, not, without]}
      dimensions:
      \(scales.joined())
      decision:
        order: [low, open, high]
        rows:
          - {id: H, \(dimensions[0]): high, class: high}
          - {id: L, \(dimensions[0]): low, class: low}
        otherwise: open
      evidence:
      \(rules)
      """
  }
}
