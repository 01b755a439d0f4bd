import AdjudgeKit
import ArgumentParser
import CSV
import Reporting

/// `adjudge init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.`init`.rawValue,
    abstract: "Begin a policy of your own: rules, a catalog, a test, and a check for CI.",
    discussion: """
      Writes the built-in rules and what is needed beside them into an empty folder. Nothing that is \
      there is touched.

        adjudge init our-policy
      """)

  @Argument(help: ArgumentHelp("The folder, which is made if it is not there."))
  var folder = "."

  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    try refuseIfTaken(root, console)
    let files = Self.files
    for file in files {
      let path = "\(root)/\(file.path)"
      var buffer = ByteBuffer()
      file.bytes.withUnsafeBufferPointer { buffer.append($0) }
      do throws(IOFailure) {
        try System.makeFolders(above: path)
        try System.replace(path, with: buffer)
      } catch {
        throw console.fail(error, path)
      }
    }
    var buffer = ByteBuffer()
    buffer.append(Self.next(root, count: files.count))
    try console.write(buffer)
  }

  /// Fails if anything lies in the folder, or where a file would go.
  private func refuseIfTaken(_ root: String, _ console: Console) throws {
    switch System.kind(of: root) {
    case .nothing: return
    case .file: throw console.fail(.usage, "\(root) is a file; name a folder")
    case .folder: break
    }
    var there: [String]
    do throws(IOFailure) {
      there = try System.names(in: root)
    } catch {
      throw console.fail(error, root)
    }
    let hidden = [".adjudge.yaml", ".github", ".schema"]
    there += hidden.filter { System.kind(of: "\(root)/\($0)") != .nothing }
    if there.isEmpty { return }
    let shown = there.prefix(5) + (there.count > 5 ? ["\(there.count - 5) more"] : [])
    throw console.fail(
      .usage, "\(root) is not empty: it has \(Count.list(Array(shown))); name an empty folder")
  }

  /// What is written: the starter's files, and the schemas by which editors check them.
  private static var files: [(path: String, bytes: [UInt8])] {
    StarterFiles.files
      + FileKind.allCases.map { kind in
        (".schema/\(kind.rawValue).json", Array(JSONSchema(of: kind).render().utf8))
      }
  }

  private static func next(_ root: String, count: Int) -> String {
    let enter = root == "." ? "" : "\n  cd \(root)"
    return """
      \(Count.of(count, "file")) written into \(SafeText.escape(root)):
        rules/                  the policy; policy.yaml holds its dimensions and its decision
        rules/tests/ours.yaml   what you expect of it
        catalog.csv             a catalog to try it on
        .github/workflows/      the same checks for every change
        .schema/                what an editor needs to complete and check as you type

      Next:\(enter)
        adjudge classify catalog.csv     tag the catalog
        adjudge show clerk               find where a word is said
        adjudge test                     hold the rules against their examples and tests
        adjudge verify                   look at every cell of the decision

      """
  }
}
