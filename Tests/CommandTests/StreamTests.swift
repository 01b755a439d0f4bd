import Foundation
import Testing

/// What becomes of pipes, full disks and interrupts.
@Suite struct StreamTests {
  @Test func `a closed pipe is quiet`() throws {
    let outcome = try Command.shell(
      """
      { echo id,name; yes 1,design | head -n 200000; } 2>/dev/null |
        { "$ADJUDGE" -q; echo "status $?" >&2; } | head -n 1
      """)
    #expect(outcome.output.hasPrefix("id,name,class"))
    #expect(outcome.errors == "status 141\n")
  }

  @Test func `a closed pipe is quiet where its signal is ignored`() throws {
    let outcome = try Command.shell(
      """
      trap '' PIPE
      { echo id,name; yes 1,design | head -n 200000; } 2>/dev/null |
        { "$ADJUDGE" -q; echo "status $?" >&2; } | head -n 1
      """)
    #expect(outcome.errors == "status 141\n")
  }

  #if os(Linux)
    @Test func `a full disk is said and exits with 74`() throws {
      let outcome = try Command.shell("\"$ADJUDGE\" -q processes.csv > /dev/full")
      #expect(outcome.status == 74)
      #expect(outcome.errors == "adjudge: standard output: No space left on device\n")
    }
  #endif

  @Test func `an interrupt leaves whole records and exits with 130`() throws {
    let process = Process()
    process.executableURL = Command.program
    process.arguments = ["--select", "id,class"]
    process.currentDirectoryURL = Command.fixtures
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("id,name\n1,design\n2,de".utf8))
    // What has come is written while the rest is waited for.
    var written = Data()
    while written.count < 16 { written += output.fileHandleForReading.availableData }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(String(decoding: written, as: UTF8.self) == "id,class\n1,hard\n")
    let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(said.hasSuffix("adjudge: interrupted\n"))
  }

  @Test func `rejected rows go to a file with their header`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d)
      printf 'id,name\\n1,x\\n2,y,z\\n' |
        "$ADJUDGE" -q --bad-rows skip --rejects "$folder/bad.csv" -o "$folder/good.csv" --select id
      cat "$folder/good.csv" "$folder/bad.csv"; rm -r "$folder"
      """)
    #expect(outcome.output == "id\n1\nid,name\n2,y,z\n")
  }

  @Test func `a file that is read is not written`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); cd "$folder"; printf 'id,name\\n1,x\\n' > in.csv; ln -s in.csv link.csv
      "$ADJUDGE" -q in.csv -o link.csv; echo "status $?"
      "$ADJUDGE" -q --bad-rows skip --rejects in.csv < in.csv; echo "status $?"
      cat in.csv; rm -r "$folder"
      """)
    #expect(outcome.output == "status 64\nstatus 64\nid,name\n1,x\n")
    #expect(outcome.errors.contains("adjudge: link.csv: cannot be written while it is read"))
  }

  @Test func `files with different delimiters come out with the first one's`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d)
      printf 'id,name\\n1,"a,b"\\n' > "$folder/1.csv"; printf 'id;name\\n2;"c,d;"\\n' > "$folder/2.csv"
      "$ADJUDGE" -q "$folder/1.csv" "$folder/2.csv" --select id,name,class; rm -r "$folder"
      """)
    #expect(outcome.output == "id,name,class\n1,\"a,b\",open\n2,\"c,d;\",open\n")
  }

  @Test func `the number of threads does not change a byte`() throws {
    let rows = (1...40_000).map { "\($0),design \($0 % 7),copy \($0 % 3 == 0 ? "form" : "")\n" }
    let input = "id,name,description\n" + rows.joined()
    let one = try Command(arguments: ["-q", "--jobs", "1"], input: input).run()
    let four = try Command(arguments: ["-q", "--jobs", "4"], input: input).run()
    #expect(one == four)
    #expect(one.output.split(separator: "\n").count == 40_001)
  }
}
