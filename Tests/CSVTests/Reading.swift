import CSV
import Diagnostics

/// Everything a reader says about some bytes, as values that can be compared.
struct Reading: Equatable {
  var header: [String] = []
  private var readHeader: Header?
  var records: [[String]] = []
  var raw: [[UInt8]] = []
  var places: [[Int]] = []
  var problems: [RecordProblem] = []
  var failure: RecordProblem?
  var choice: DialectChoice?

  /// The header, unless there is none, and the records.
  var rows: [[String]] { (header.isEmpty ? [] : [header]) + records }

  /// All problems as their codes, the fatal one last.
  var codes: [String] {
    (problems + (failure.map { [$0] } ?? [])).map { Diagnostic.make($0, file: "f").code.rawValue }
  }

  /// All problems as a terminal would show their first lines.
  var lines: [String] {
    (problems + (failure.map { [$0] } ?? [])).map { problem in
      let diagnostic = Diagnostic.make(problem, file: "f", header: readHeader)
      let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      return "f\(place): \(diagnostic.message)"
    }
  }

  init(
    _ bytes: [UInt8], chunk: Int = .max, options: ReaderOptions = ReaderOptions(),
    capacity: Int = 1 << 16, accepts: (Header) -> Bool = Reading.hasText
  ) {
    do {
      var reader = try RecordReader(
        .bytes(bytes, chunk: chunk), options: options, capacity: capacity, accepts: accepts)
      readHeader = reader.header
      header = reader.header.names
      choice = reader.choice
      var batch = RecordBatch(capacity: capacity)
      while try reader.read(into: &batch) {
        for index in 0..<batch.count {
          let record = batch[index]
          records.append((0..<record.fieldCount).map(record.string))
          raw.append(Array(record.raw))
          places.append([record.number, record.line, record.offset])
          if let problem = batch.problem(index) { problems.append(problem) }
        }
      }
    } catch {
      failure = error
    }
  }

  init(_ text: String, chunk: Int = .max, options: ReaderOptions = ReaderOptions()) {
    self.init(Array(text.utf8), chunk: chunk, options: options)
  }

  /// What a policy needs of a header: a column with text in it.
  static func hasText(_ header: Header) -> Bool {
    ["name", "description"].contains { !header.columns(named: $0).isEmpty }
  }
}
