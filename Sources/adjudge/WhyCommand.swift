import ArgumentParser
import CSV
import Diagnostics
import Reporting

/// `adjudge why`
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.why.rawValue,
    abstract: "Explain the code of a message, or list all codes.",
    discussion: """
        adjudge why unknown-key
        adjudge why
      """)

  @Argument(help: ArgumentHelp("The code, as it stands in brackets; all of them without it."))
  var code: String?

  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let text = CodeText(painter: Painter(isOn: console.colorAllowed(on: 1)))
    var buffer = ByteBuffer()
    guard let code else {
      buffer.append(text.overview())
      return try console.write(buffer)
    }
    guard let explanation = CodeExplanation.of(code) else {
      let known = DiagnosticCode.allCases.map(\.rawValue)
      let near = Suggestion.nearest(to: code, among: known)
      let help = near.map { "did you mean '\($0)'?" } ?? "'adjudge why' lists all"
      throw console.fail(.usage, "there is no code '\(code)'; \(help)")
    }
    buffer.append(text.page(of: explanation))
    try console.write(buffer)
  }
}
