import Foundation

/// Runs the built program.
struct Command {
  /// What a run came to.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  var arguments: [String]
  var input = ""
  var environment: [String: String] = [:]
  /// The folder it runs in.
  var folder = Self.fixtures

  /// The folder with rules and files for these tests.
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The program that was built with the tests.
  static let program: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundle?.bundleURL.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appendingPathComponent("adjudge")
  }()

  func run() throws -> Outcome {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    return try Self.run(process, input: input, environment, folder)
  }

  /// Runs a line of shell in which `$ADJUDGE` is the program.
  static func shell(_ line: String, input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    return try run(process, input: input, ["ADJUDGE": program.path], fixtures)
  }

  private static func run(
    _ process: Process, input: String, _ environment: [String: String], _ folder: URL
  ) throws -> Outcome {
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME"].contains($0.key)
    }
    process.environment = inherited.merging(environment) { _, own in own }
    process.currentDirectoryURL = folder
    // Files, because two pipes that are read one after the other can wait for each other.
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("adjudge-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let places = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: places[0])
    for place in places[1...] { try Data().write(to: place) }
    process.standardInput = try FileHandle(forReadingFrom: places[0])
    process.standardOutput = try FileHandle(forWritingTo: places[1])
    process.standardError = try FileHandle(forWritingTo: places[2])
    try process.run()
    process.waitUntilExit()
    let status =
      process.terminationReason == .uncaughtSignal
      ? 128 + process.terminationStatus : process.terminationStatus
    return Outcome(
      status: status, output: String(decoding: try Data(contentsOf: places[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: places[2]), as: UTF8.self))
  }
}
