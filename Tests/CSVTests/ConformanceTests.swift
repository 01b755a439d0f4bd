import CSV
import Foundation
import Testing

/// Public test data, where a folder with it is named in the environment.
@Suite struct ConformanceTests {
  /// One line of the index.
  private struct Case: Decodable {
    struct Dialect: Decodable {
      var delimiter: String?
      var quote: String?
      var doubled: Bool
      var escape: String?
      var terminator: String
      var comment: String?
      /// `false`, or which side is trimmed.
      var trimsNothing: Bool

      private enum Key: String, CodingKey {
        case delimiter, quote, doubled, escape, terminator, comment, trim
      }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        delimiter = try values.decodeIfPresent(String.self, forKey: .delimiter)
        quote = try values.decodeIfPresent(String.self, forKey: .quote)
        doubled = try values.decode(Bool.self, forKey: .doubled)
        escape = try values.decodeIfPresent(String.self, forKey: .escape)
        terminator = try values.decode(String.self, forKey: .terminator)
        comment = try values.decodeIfPresent(String.self, forKey: .comment)
        trimsNothing = (try? values.decode(Bool.self, forKey: .trim)) == false
      }
    }

    var id: String
    var suite: String
    var file: String
    var encoding: String
    var dialect: Dialect
    var verdict: String
    var records: [[String]]?
    var error: String?
    var lenient: Bool?

    /// Why the case is not about the language that is read here.
    var outOfScope: String? {
      if dialect.escape != nil { return "escape characters" }
      if dialect.comment != nil { return "comments" }
      if dialect.quote != "\"" { return "other quotes or none" }
      if !dialect.doubled { return "quotes that are not doubled" }
      if dialect.terminator != "auto" { return "other line ends" }
      if !dialect.trimsNothing { return "trimming" }
      if dialect.delimiter == nil { return "no delimiter" }
      return dialect.delimiter.flatMap(CSV.Dialect.delimiter) == nil ? "other delimiters" : nil
    }
  }

  /// Cases of lenient libraries that come out otherwise here, and why.
  private let differing = [
    "clevercsv/test_parse_quote_mismatch_1.csv": "a quote inside an unquoted field is data here",
    "cpython/test_read_bigfield_3.csv": "the library was told to refuse fields this long",
    "cpython/test_read_eol_5.csv": "a lone CR ends a record here and is refused there",
  ]

  /// What the errors of the hazards are called here; names of columns are the caller's affair.
  private static let codes = [
    "E_EMPTY_INPUT": ["empty-input"], "E_ENCODING": ["encoding"],
    "E_NUL": ["nul-byte", "encoding"],
    "E_UNCLOSED_QUOTE": ["unclosed-quote"], "E_STRAY_QUOTE": ["text-after-quote"],
    "E_RAGGED": ["field-count"], "E_LIMIT_FIELD": ["field-too-long"],
    "E_LIMIT_COLUMNS": ["too-many-columns"],
  ]

  @Test func `the public cases come out as their suites say`() throws {
    guard let folder = ProcessInfo.processInfo.environment["ADJUDGE_SUITES"] else {
      print("SKIPPED: the public CSV cases; name their folder in ADJUDGE_SUITES to run them")
      return
    }
    let root = URL(fileURLWithPath: folder).appendingPathComponent("csv")
    let index = try String(contentsOf: root.appendingPathComponent("index.jsonl"), encoding: .utf8)
    var tally: [String: Int] = [:]
    for line in index.split(separator: "\n") {
      let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      if let reason = one.outOfScope {
        tally["\(one.suite): out of scope, \(reason)", default: 0] += 1
        continue
      }
      let data = try Data(contentsOf: root.appendingPathComponent(one.file))
      let reading = read(one, Array(data))
      tally["\(one.suite): \(judge(one, reading))", default: 0] += 1
    }
    for (line, count) in tally.sorted(by: { $0.key < $1.key }) { print("\(line): \(count)") }
  }

  private func read(_ one: Case, _ bytes: [UInt8]) -> Reading {
    guard one.suite == "hazards" else {
      let delimiter = one.dialect.delimiter.flatMap(CSV.Dialect.delimiter)
      return Reading(bytes, options: ReaderOptions(delimiter: delimiter, names: .given([])))
    }
    let marked = one.encoding.hasPrefix("utf-")
    let encoding = marked ? nil : TextEncoding(rawValue: one.encoding)
    return Reading(bytes, options: ReaderOptions(encoding: encoding))
  }

  private func judge(_ one: Case, _ reading: Reading) -> String {
    let isAmbiguous = ["name", "description", "id"].contains {
      Header(names: reading.header).columns(named: $0).count > 1
    }
    let isRefused =
      !reading.codes.isEmpty
      || one.suite == "hazards" && (isAmbiguous || !Reading.hasText(Header(names: reading.header)))
    switch one.verdict {
    case "nocrash": return isRefused ? "any outcome, refused" : "any outcome, read"
    case "error":
      #expect(isRefused, "\(one.id) should be refused")
      if let wanted = one.error.flatMap({ ConformanceTests.codes[$0] }) {
        #expect(reading.codes.contains { wanted.contains($0) }, "\(one.id): \(reading.codes)")
      }
      return isRefused ? "refused as expected" : "WRONGLY READ"
    default:
      guard let records = one.records else {
        #expect(!isRefused, "\(one.id) should be read")
        return "read, rows not stated"
      }
      // Blank lines are no records here, whatever a library makes of them.
      let wanted = records.filter { !$0.isEmpty }
      if !isRefused, reading.rows == wanted { return "read as expected" }
      if let reason = differing[one.id] { return "otherwise: \(reason)" }
      if one.lenient == true, isRefused { return "stricter than the library" }
      Issue.record("\(one.id): \(reading.rows.prefix(5)) \(reading.codes)")
      return "WRONG"
    }
  }
}
