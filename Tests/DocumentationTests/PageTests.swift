import AdjudgeKit
import Foundation
import Testing

/// The other pages of the documentation.
@Suite struct PageTests {
  @Test func `every diagnostic code has its line, in order`() throws {
    let codes = try Page("Diagnostics").text.matches(of: /(?m)^\| `([a-z-]+)` \| \S/)
      .map { String($0.output.1) }
    #expect(codes == DiagnosticCode.allCases.map(\.rawValue))
  }

  @Test func `the library's example is the code that is compiled here`() throws {
    let code = try Repository.text("Tests/DocumentationTests/LibraryExample.swift")
    #expect(try Page("AdjudgeKit").blocks("swift") == [code])
  }

  @Test func `the library's example works`() throws {
    let result = try #require(tag(name: "Copy room", description: "Clerks file forms."))
    #expect(result.tag == "BPO" && result.words.contains("Clerks"))
  }

  @Test func `every command and every option is on the page, and no other`() throws {
    let page = try Page("Commands")
    let overview = try BuiltProgram.run(["--help"]).output
    let list = try #require(overview.range(of: "SUBCOMMANDS:"))
    let commands = overview[list.upperBound...].matches(of: /(?m)^\ \ ([a-z]+)\s/)
      .map { String($0.output.1) }
    #expect(commands.count > 1)
    var options: Set<String> = []
    for command in commands {
      #expect(page.chapter("## \(command)") != nil, "no chapter on \(command)")
      let help = try BuiltProgram.run(["help", command]).output
      let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      options.formUnion(
        lines.flatMap { $0.prefix(40).matches(of: /--[a-z-]+/) }.map { String($0.output) })
    }
    let told = Set(
      page.text.split(separator: "\n").filter { $0.hasPrefix("| `-") }
        .compactMap { $0.split(separator: "|").first }
        .flatMap { $0.matches(of: /--[a-z-]+/).map { String($0.output) } })
    #expect(options.subtracting(told).sorted() == [], "not on the page")
    #expect(told.subtracting(options).sorted() == [], "on the page alone")
  }
}
