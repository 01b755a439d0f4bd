import ArgumentParser
import CSV
import Diagnostics
import Reporting
import Rules
import YAML

/// `adjudge fmt`
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.fmt.rawValue,
    abstract: "Lay rule files out in one way, every comment and every value kept.",
    discussion: """
      Indentation is two spaces; brackets hold no blanks, a comma is followed by one; lines break \
      after column \(Formatter.widest) and where you broke them. A file that is not YAML, or that \
      cannot be laid out without a risk, is left as it is. The names of changed files are written \
      to standard output.

        adjudge fmt rules
        adjudge fmt --check rules
      """)

  @Flag(help: "Change nothing; show what would change, and exit with 1 if anything would.")
  var check = false

  @OptionGroup var rulePaths: RulePaths
  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let (files, place) = try RuleDiscovery(options: rulePaths.options, console: console).files()
    if files.contains(where: { System.kind(of: $0.path) != .file }) {
      throw console.fail(.usage, "\(place) are no files that can be changed; name files or folders")
    }
    var buffer = ByteBuffer()
    var (changed, refused) = (0, 0)
    for file in files {
      switch Formatter.format(file.bytes, file: file.path) {
      case .formatted(file.bytes): continue
      case .formatted(let bytes):
        changed += 1
        if check {
          show(file, bytes, console, in: &buffer)
        } else {
          try write(bytes, to: file.path, console)
          buffer.append(SafeText.escape(file.path) + "\n")
        }
      case .refused(let problems):
        refused += 1
        console.show(problems, sources: [file.path: file.bytes])
      }
    }
    try console.write(buffer)
    let all = Count.of(files.count, "file")
    console.inform(
      "\(all): \(Count.grouped(changed)) " + (check ? "would change" : "changed")
        + (refused > 0 ? ", \(Count.grouped(refused)) left as they are" : ""))
    if refused > 0 {
      throw console.fail(.badInput, "\(Count.of(refused, "file")) cannot be laid out")
    }
    if check, changed > 0 {
      throw console.fail(
        .findings, "\(Count.of(changed, "file")) not laid out; adjudge fmt does it")
    }
  }

  private func show(
    _ file: RuleSource, _ bytes: [UInt8], _ console: Console, in buffer: inout ByteBuffer
  ) {
    let painter = Painter(isOn: console.colorAllowed(on: 1))
    let (old, new) = (
      String(decoding: file.bytes, as: UTF8.self), String(decoding: bytes, as: UTF8.self)
    )
    buffer.append(painter.paint(SafeText.escape(lineStart: file.path.utf8), .strong) + "\n")
    buffer.append(LineDiff(old, new).render(painter))
  }

  private func write(_ bytes: [UInt8], to path: String, _ console: Console) throws {
    var buffer = ByteBuffer()
    bytes.withUnsafeBufferPointer { buffer.append($0) }
    do throws(IOFailure) {
      try System.replace(path, with: buffer)
    } catch {
      throw console.fail(error, path)
    }
  }
}
