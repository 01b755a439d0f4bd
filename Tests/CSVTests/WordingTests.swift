import CSV
import Diagnostics
import Testing

/// What people read when a file is refused.
@Suite struct WordingTests {
  private func shown(_ diagnostic: Diagnostic) -> [String] {
    let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let code = diagnostic.code.rawValue
    return ["\(diagnostic.file)\(place): \(diagnostic.severity)[\(code)]: \(diagnostic.message)"]
      + diagnostic.labels.map { "\($0.range.start.line):\($0.range.start.column): \($0.text)" }
      + diagnostic.help.map { "help: \($0)" }
  }

  @Test(arguments: [
    (
      "id,name\n1\n", ["<stdin>:2:1: error[field-count]: record 1 has 1 field; the header has 2"]
    ),
    (
      "id,name\n1,\"a\n",
      [
        "<stdin>:2:3: error[unclosed-quote]: the quote opened on line 2 is never closed",
        "help: close it, or double it (\"\") if it is text",
      ]
    ),
    (
      "name;x,description\n",
      [
        "<stdin>:1:1: error[delimiter-unclear]: "
          + "the header can be read with comma or semicolon as the delimiter",
        "help: name the delimiter with -d",
      ]
    ),
    (
      "",
      [
        "<stdin>:1:1: error[empty-input]: the input is empty",
        "help: the first record must name the columns",
      ]
    ),
  ])
  func `problems are shown with a way out`(text: String, lines: [String]) throws {
    let reading = Reading(text)
    let problem = try #require(reading.problems.first ?? reading.failure)
    let diagnostic = Diagnostic.make(
      problem, file: "<stdin>", header: Header(names: reading.header, raw: [0]))
    #expect(shown(diagnostic) == lines)
  }

  @Test func `another encoding is suggested`() throws {
    let problem = try #require(Reading(Array("id,name\n1,Caf".utf8) + [0xE9, 0x0A]).failure)
    #expect(
      shown(Diagnostic.make(problem, file: "a.csv")) == [
        "a.csv:2:6: error[encoding]: "
          + "the byte E9 at offset 13, in field 2 of record 1, cannot be utf-8",
        "help: try --encoding windows-1252",
      ])
  }

  private let header = Header(
    names: ["id", "Descripton", "Name", "name"],
    positions: [1, 4, 15, 20].map { SourcePosition(line: 1, column: $0, offset: $0 - 1) })

  @Test func `a missing column is told with what may have been meant`() {
    let diagnostic = Diagnostic.columnMissing(
      anyOf: ["title", "description"], in: header, file: "a.csv")
    #expect(
      shown(diagnostic) == [
        "a.csv:1:1: error[column-missing]: the header has no column 'title' or 'description'",
        "help: did you mean 'Descripton'? map it with --map description=Descripton; "
          + "columns: id, Descripton, Name, name",
      ])
  }

  @Test func `a name that stands twice matters if the column is read`() {
    #expect(
      shown(.duplicateColumn(3, first: 2, isRead: true, in: header, file: "a.csv")) == [
        "a.csv:1:20: error[duplicate-column]: columns 3 and 4 are both named 'name'",
        "1:15: first here",
        "help: rename one of them, or map the one that is meant with --map",
      ])
    let warning = Diagnostic.duplicateColumn(3, first: 2, isRead: false, in: header, file: "a.csv")
    #expect(warning.severity == .warning)
  }

  @Test func `files with different columns are told apart`() {
    let first = Header(names: ["id", "description"])
    let other = Diagnostic.headersDiffer(header, file: "b.csv", from: first, in: "a.csv")
    #expect(other.message == "column 2 is 'Descripton', in a.csv 'description'")
    let longer = Diagnostic.headersDiffer(
      Header(names: ["id", "description", "x"]), file: "b.csv", from: first, in: "a.csv")
    #expect(longer.message == "the header has 3 columns, in a.csv 2")
  }
}
