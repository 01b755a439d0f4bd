import Foundation
import Testing

/// What a command came to, kept in a file; `ADJUDGE_RECORD=1 swift test` writes it anew.
struct Snapshot {
  /// The file's name, and what the snapshot shows.
  var name: String
  var command: Command

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  /// Compares, or records.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try command.run()
    let text = """
      $ adjudge \(command.arguments.map(Self.quoted).joined(separator: " "))
      exit \(outcome.status)
      --- standard output
      \(outcome.output)--- standard error
      \(outcome.errors)
      """
    let place = Self.folder.appendingPathComponent(
      name.replacingOccurrences(of: " ", with: "-") + ".txt")
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
      return
    }
    let kept = (try? Data(contentsOf: place)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == kept, "see \(place.lastPathComponent)", sourceLocation: sourceLocation)
  }

  private static func quoted(_ argument: String) -> String {
    let plain = argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./=,".contains($0) }
    return plain && !argument.isEmpty ? argument : "'\(argument)'"
  }
}
