import ArgumentParser
import CSV
import Reporting

/// `adjudge schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.schema.rawValue,
    abstract: "Write the JSON Schema of a kind of file, by which editors complete and check.",
    discussion: """
      The schema (draft-07) is made of the description by which the program reads the files. An \
      editor finds it by the first line of a file: # yaml-language-server: $schema=PATH

        adjudge schema > rules.json
        adjudge schema overlay > overlay.json
      """)

  @Argument(help: "What kind of file: \(FileKind.names).")
  var kind: FileKind = .rules

  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    var buffer = ByteBuffer()
    buffer.append(JSONSchema(of: kind).render())
    try common.console.write(buffer)
  }
}

extension FileKind: ExpressibleByArgument {
  fileprivate static var names: String { Count.list(allCases.map(\.rawValue), "or") }
}
