import CSV
import Glibc
import Engine
import Rules
import Text

@main
struct Benchmark {
  static func load(_ path: String) throws -> [UInt8] {
    var source = ByteSource.descriptor(open(path, O_RDONLY))
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let n = try buffer.withUnsafeMutableBytes { b in
        try source.read(into: b)
      }
      if n == 0 { break }
      out += buffer[..<n]
    }
    return out
  }

  static func main() throws {
    let args = CommandLine.arguments
    let data = try load(args[1])
    let terms = String(decoding: try load(args[2]), as: UTF8.self)
    let clock = ContinuousClock()
    var start = clock.now
    var language = Language(id: "en", ampersand: "and", drop: ["'s"], split: [.init(ending: "n't", word: "not")], abbreviations: ["no"])
    language.inflections = [
      .init(ends: ["y"], cut: 1, forms: ["y", "ies", "ied", "ying"]),
      .init(ends: ["e"], cut: 1, forms: ["e", "es", "ed", "ing"]),
      .init(ends: [""], forms: ["", "s", "ed", "ing"]),
    ]
    var parser = TermParser(language: language)
    var rules: [EvidenceRule] = []
    var names: [String] = []
    for line in terms.split(separator: "\n") {
      let name = String(line.split(separator: "\t")[1])
      if !names.contains(name) { names.append(name) }
    }
    for line in terms.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      let patterns = try parser.patterns(of: String(parts[0]), lists: [:])
      rules.append(EvidenceRule(id: String(parts[0]), scores: [.init(dimension: names.firstIndex(of: String(parts[1]))!, value: Int(parts[2])!)], condition: Condition(any: [Term(text: String(parts[0]), patterns: patterns)])))
    }
    let neg = try ["no", "not", "without"].map { Term(text: $0, patterns: try parser.patterns(of: $0, mode: .exact, lists: [:])) }
    let set = RuleSet(policy: .init(id: "b", version: "1"), language: language, input: .init(text: [.init(name: "name", weight: 2), .init(name: "description")]), negation: Negation(before: neg), dimensions: names.map { Dimension(id: $0, levels: [.init(id: "low", threshold: -2), .init(id: "medium", threshold: 0), .init(id: "high", threshold: 2)]) }, evidence: rules, decision: DecisionTable(classes: ["A", "U", "B"], rows: [.init(id: "r1", accepts: [.init(bits: 8), .all, .all], class: 2), .init(id: "r2", accepts: [.init(bits: 2), .all, .all], class: 0)], otherwise: 1))
    print("rules", clock.now - start)
    start = clock.now
    let program = Program(set)
    print("compile", clock.now - start)

    func time(_ name: String, _ body: () throws -> Int) rethrows {
      if args.count > 3, args[3] != name { return }
      let start = clock.now
      let n = try body()
      let d = clock.now - start
      let s = Double(d.components.seconds) + Double(d.components.attoseconds) / 1e18
      print(name, n, d, Int(Double(data.count) / 1e6 / s), "MB/s")
    }
    func each(_ body: (CSV.Record) -> Void) throws {
      var reader = try RecordReader(.bytes(data, chunk: 1 << 20))
      var batch = RecordBatch()
      while try reader.read(into: &batch) {
        for i in 0..<batch.count { body(batch[i]) }
      }
    }
    try time("csv") { var n = 0; try each { n += $0.fieldCount }; return n }
    var scratch = ByteBuffer(capacity: 1 << 16)
    try time("csv+words") {
      var n = 0
      var t = Tokenizer(rules: WordRules(language))
      try each { r in
        t.clear()
        t.read(r.field(1, scratch: &scratch)); t.read(r.field(2, scratch: &scratch)); n += t.tokens.count }
      return n
    }
    try time("csv+judge") {
      var n = 0
      var e = Evaluator(program)
      try each { r in
        e.begin()
        e.add(text: r.field(1, scratch: &scratch)); e.add(text: r.field(2, scratch: &scratch))
        e.finish(columns: [])
        n += e.matchCount }
      return n
    }
    try time("csv+outcome") {
      var n = 0
      var e = Evaluator(program)
      try each { r in
        e.begin()
        e.add(text: r.field(1, scratch: &scratch)); e.add(text: r.field(2, scratch: &scratch))
        e.finish(columns: [])
        n += e.outcome().grounds.count }
      return n
    }
    try time("csv+evidence") {
      var n = 0
      var e = Evaluator(program)
      try each { r in
        e.begin()
        e.add(text: r.field(1, scratch: &scratch)); e.add(text: r.field(2, scratch: &scratch))
        e.finish(columns: [])
        n += e.evidence().matches.count }
      return n
    }
  }
}
