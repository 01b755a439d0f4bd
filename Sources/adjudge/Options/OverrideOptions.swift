import ArgumentParser
import Rules

/// Exceptions that are agreed on.
struct OverrideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of overrides; may be given several times. Those of .adjudge.yaml unless told.",
      valueName: "file"))
  var overrides: [String] = []

  /// The overrides for a policy, and the bytes of their files; says what is wrong before it throws.
  func load(
    _ rules: RuleSet, _ console: Console
  ) throws -> (overrides: [Override], sources: [String: [UInt8]]) {
    let files = try overrides.isEmpty ? ProjectFile.find(console)?.overrides ?? [] : overrides
    var all: [Override] = []
    var sources: [String: [UInt8]] = [:]
    for file in files {
      if System.kind(of: file) == .nothing {
        throw console.fail(.missingFile, "\(file): no such file")
      }
      let bytes = try console.read(file, limit: 8 << 20)
      sources[file] = bytes
      let loaded = OverrideFile.load(bytes, file: file, classes: rules.decision.classes)
      console.show(loaded.diagnostics, sources: [file: bytes])
      guard let overrides = loaded.overrides else {
        throw console.fail(.badInput, "\(file) cannot be used")
      }
      all += overrides
    }
    return (all, sources)
  }
}
