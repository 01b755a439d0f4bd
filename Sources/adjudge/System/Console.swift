import ArgumentParser
import CSV
import Diagnostics
import Reporting

/// Says things on standard error.
struct Console: Sendable {
  /// Puts colour on what is said.
  let painter: Painter
  /// Whether only what went wrong is said.
  let isQuiet: Bool
  /// Whether somebody watches.
  let isTerminal: Bool
  private let color: ColorChoice

  init(color: ColorChoice, isQuiet: Bool) {
    isTerminal = System.isTerminal(2)
    self.isQuiet = isQuiet
    self.color = color
    painter = Painter(isOn: color.allows(Console.traits(of: 2)))
  }

  /// What of the surroundings bears on colour.
  static func traits(of descriptor: Int32) -> TerminalTraits {
    TerminalTraits(
      isTerminal: System.isTerminal(descriptor), term: System.environment("TERM"),
      noColor: System.environment("NO_COLOR"),
      forceColor: System.environment("CLICOLOR_FORCE"))
  }

  /// Whether what goes to a descriptor may have colour.
  func colorAllowed(on descriptor: Int32) -> Bool { color.allows(Console.traits(of: descriptor)) }

  /// Says a text with its line ends. Nothing can be done if that fails.
  func say(_ text: String) {
    var sink = OutputSink(descriptor: 2)
    try? sink.write(text)
    try? sink.flush()
  }

  /// Says what is worth knowing, unless only failures are wanted.
  func inform(_ line: String) {
    if !isQuiet { say(line + "\n") }
  }

  /// Says diagnostics with their excerpts; when quiet no notes.
  func show(_ diagnostics: [Diagnostic], sources: [String: [UInt8]] = [:]) {
    let shown = isQuiet ? diagnostics.filter { $0.severity != .note } : diagnostics
    if shown.isEmpty { return }
    say(DiagnosticRenderer(sources: sources, painter: painter).render(shown))
  }

  /// Reads a whole file; says why it fails.
  func read(_ path: String, limit: Int) throws -> [UInt8] {
    let bytes: [UInt8]?
    do throws(IOFailure) {
      bytes = try System.read(path, limit: limit)
    } catch {
      throw fail(error, path)
    }
    guard let bytes else { throw fail(.badInput, "\(path): longer than \(limit) bytes") }
    return bytes
  }

  /// Writes what was asked for to standard output; says why it fails.
  func write(_ buffer: borrowing ByteBuffer) throws {
    var sink = OutputSink(descriptor: 1)
    do throws(IOFailure) {
      try sink.write(buffer)
      try sink.flush()
    } catch {
      throw fail(error, "standard output")
    }
  }

  /// Refuses to write a file that is read, or to write one twice, before it is emptied.
  func refuse(_ outputs: [String?], ifReadAs inputs: [String]) throws {
    if outputs.count > 1, let first = outputs[0], first == outputs[1] {
      throw fail(
        .usage, "\(first): cannot take results and rejects both; name another file")
    }
    for output in outputs.compactMap(\.self) {
      if inputs.contains(where: { System.isSame(output, asInput: $0) }) {
        throw fail(.usage, "\(output): cannot be written while it is read; name another file")
      }
    }
  }

  /// Opens a file for writing, emptied; says why it fails.
  func create(_ path: String) throws -> Int32 {
    do throws(IOFailure) {
      return try System.create(path)
    } catch {
      throw fail(error, path)
    }
  }

  /// Says why the program fails, as the last line, and how it exits.
  func fail(_ status: Status, _ why: String) -> ExitCode {
    say(painter.paint("adjudge:", .error) + " \(SafeText.escape(why))\n")
    return status.exitCode
  }

  /// Says that reading or writing failed.
  func fail(_ failure: IOFailure, _ what: String) -> ExitCode {
    if failure.kind == .closedPipe { return Status.closedPipe.exitCode }
    return fail(.inputOutput, "\(what): \(failure.reason)")
  }
}

/// How the program exits.
enum Status: Int32 {
  case findings = 1
  case usage = 64
  case badInput = 65
  case missingFile = 66
  case internalFault = 70
  case inputOutput = 74
  case interrupted = 130
  case closedPipe = 141

  var exitCode: ExitCode { ExitCode(rawValue) }
}
