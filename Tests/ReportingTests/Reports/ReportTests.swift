import CSV
import Diagnostics
import Foundation
import Testing

@testable import Reporting

/// Every format, on findings with all that a finding can have, on none, and on very many.
@Suite struct ReportTests {
  private static func range(_ line: Int, _ columns: Range<Int>) -> SourceRange {
    SourceRange(
      start: SourcePosition(line: line, column: columns.lowerBound, offset: columns.lowerBound - 1),
      end: SourcePosition(line: line, column: columns.upperBound, offset: columns.upperBound - 1))
  }

  static let full = Report(
    command: "check", version: "1.2.3", policy: "demo 1.0.0",
    findings: [
      Diagnostic(
        .unknownDimension, severity: .warning, file: "./ä b.csv", range: range(2, 1..<3),
        message: "50% of <it>, \"so\": ::error::x\u{1B}[31m", help: ["do, this: 1", "or that"],
        subject: "P-1"),
      Diagnostic(
        .duplicateID, file: "/tmp/a.csv", range: range(1, 3..<5), message: "twice",
        labels: [.init(file: "/tmp/a.csv", range: range(7, 1..<1), text: "first here")],
        subject: "P-2",
        edits: [
          TextEdit(range: range(1, 3..<5), replacement: ""),
          TextEdit(range: range(1, 6..<6), replacement: "x"),
        ]),
      Diagnostic(.fieldCount, severity: .note, file: "<stdin>", message: "as a whole"),
      Diagnostic(.duplicateID, file: "/tmp/a.csv", message: "thrice", subject: "P-2"),
    ],
    suppressed: [
      Report.Suppressed(
        Diagnostic(.unknownClass, file: "a.csv", range: range(3, 1..<2), message: "so be it"),
        reason: "agreed by a & b")
    ])

  static let cases = Report(
    command: "test", version: "1.2.3", findings: [],
    cases: [
      .init(name: "silence", group: "tests/a.yaml"),
      .init(name: "noise & \u{0}", group: "tests/a.yaml", failure: "wanted easy,\ngot hard"),
    ])

  static let many = Report(
    command: "check", version: "1.2.3",
    findings: (1...30_000).map { line in
      Diagnostic(
        .unknownClass, severity: line > 29_000 ? .error : .warning, file: "a.csv",
        range: range(line, 1..<2), message: "class of process \(line)", subject: "\(line)")
    })

  static let all: [(String, Report)] = [
    ("full", full), ("cases", cases), ("many", many),
    ("none", Report(command: "lint", version: "1.2.3", findings: [])),
  ]

  static func write(_ report: Report, as format: ReportFormat) -> (text: String, left: Int) {
    var buffer = ByteBuffer()
    let left = report.append(as: format, to: &buffer)
    return (String(decoding: buffer.bytes, as: UTF8.self), left)
  }

  @Test(arguments: all) func `SARIF is what its viewers take`(name: String, report: Report) {
    #expect(JSONShape.sarif.faults(inJSON: Self.write(report, as: .sarif).text) == [])
  }

  @Test(arguments: all) func `Code Quality is what GitLab takes`(name: String, report: Report) {
    var report = report
    // An absolute path stays one; GitLab would not find it.
    report.findings.removeAll { $0.file.hasPrefix("/") }
    let text = Self.write(report, as: .gitlab).text
    #expect(JSONShape.gitlab.faults(inJSON: text) == [])
    let names = text.matches(of: /"fingerprint":"([^"]+)"/).map { $0.output.1 }
    #expect(Set(names).count == report.findings.count)
  }

  @Test(arguments: all) func `JUnit is what Jenkins takes`(name: String, report: Report) throws {
    let text = Self.write(report, as: .junit).text
    #expect(JUnitShape.faults(in: text) == [])
  }

  @Test(arguments: all) func `JSON Lines are an object a finding`(name: String, report: Report) {
    let lines = Self.write(report, as: .jsonl).text.split(separator: "\n")
    #expect(lines.count == report.findings.count + report.suppressed.count)
    for line in lines.prefix(100) {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test func `JSON holds everything`() throws {
    let data = Data(Self.write(Self.full, as: .json).text.utf8)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      object["counts"] as? [String: Int] == [
        "error": 2, "warning": 1, "note": 1, "suppressed": 1,
      ])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(
      findings.map { $0["message"] as? String ?? "" }.sorted().map { $0.prefix(3) }
        == ["50%", "as ", "thr", "twi"])
    #expect(findings.contains { ($0["edits"] as? [Any])?.count == 2 })
    #expect(
      (object["suppressed"] as? [[String: Any]])?.first?["suppressed"] as? String
        == "agreed by a & b")
  }

  @Test func `annotations are commands of one line each`() {
    #expect(
      Self.write(Self.full, as: .github).text == """
        ::error file=/tmp/a.csv,title=Duplicate id::thrice
        ::error file=/tmp/a.csv,line=1,endLine=1,col=3,endColumn=5,title=Duplicate id::twice
        ::warning file=ä b.csv,line=2,endLine=2,col=1,endColumn=3,title=Unknown dimension::50%25 of \
        <it>, "so": ::error::x\\u{1B}[31m%0Ahelp: do, this: 1%0Ahelp: or that
        ::notice file=<stdin>,title=Field count::as a whole

        """)
  }

  @Test(arguments: [
    (ReportFormat.sarif, 5_000), (.github, 29_982), (.junit, 10_000), (.gitlab, 0), (.text, 0),
  ])
  func `what a system does not take is left out and counted`(format: ReportFormat, left: Int) {
    #expect(Self.write(Self.many, as: format).left == left)
  }

  @Test func `the worst are kept`() {
    let sarif = Self.write(Self.many, as: .sarif).text
    #expect(sarif.matches(of: /"level":"error"/).count == 1_000)
    #expect(sarif.contains("5,000 findings left out"))
    let markdown = Self.write(Self.many, as: .markdown)
    #expect(markdown.text.utf8.count < 1 << 20)
    #expect(markdown.text.contains("and \(Count.grouped(markdown.left)) more findings"))
    let github = Self.write(Self.many, as: .github).text
    #expect(github.hasPrefix("::error file=a.csv,line=29001"))
    #expect(github.contains("::error title=adjudge check::and 991 more errors\n"))
  }

  @Test func `a fingerprint stays when lines move`() {
    var before = FindingFingerprints()
    var after = FindingFingerprints()
    var moved = Self.full.findings[0]
    moved.range = Self.range(99, 1..<3)
    moved.message = "in other words"
    #expect(before.next(Self.full.findings[0]) == after.next(moved))
    #expect(before.next(Self.full.findings[0]) == after.next(moved))
    #expect(before.next(Self.full.findings[1]) != after.next(moved))
  }

  @Test(arguments: [
    (Diagnostic.Severity?.some(.error), 2), (.some(.warning), 3), (.some(.note), 4), (nil, 0),
  ])
  func `what fails a command is its caller's to say`(from: Diagnostic.Severity?, count: Int) {
    var report = Self.full
    report.failsFrom = from
    #expect(report.findings.count { report.fails($0.severity) } == count)
    #expect(report.isFailure == (count > 0))
    let junit = Self.write(report, as: .junit).text
    #expect(junit.contains("tests=\"5\" failures=\"\(count)\""))
  }
}
