import AdjudgeKit
import ArgumentParser
import Rules
import Engine
@main
struct Adjudge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudge", abstract: "Tags business processes and says why.")
  func run() throws {
    let clock = ContinuousClock()
    var start = clock.now
    let files = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    print("files", clock.now - start)
    start = clock.now
    let loaded = RuleLoader(version: "0.1.0").load(files)
    print("load", clock.now - start, loaded.diagnostics.count)
    for d in loaded.diagnostics.prefix(5) { print(d.file, d.range?.start.line ?? 0, d.message) }
    guard let rules = loaded.ruleSet else { return }
    var n = 0, m = 0
    for t in rules.evidence.flatMap({ $0.condition.any + $0.condition.unless }) { n += 1; m += t.patterns.count }
    print("terms", n, "patterns", m, rules.evidence.count)
    start = clock.now
    let program = Program(rules)
    print("compile", clock.now - start)
    _ = program
  }
}
