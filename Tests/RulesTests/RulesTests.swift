import Diagnostics
import Foundation
import Rules
import Testing

@Test func shipped() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("rules").path
  var sources: [RuleSource] = []
  for case let name as String in FileManager.default.enumerator(atPath: root)! where name.hasSuffix(".yaml") {
    sources.append(RuleSource(path: name, bytes: [UInt8](FileManager.default.contents(atPath: root + "/" + name)!)))
  }
  let bytes = sources.reduce(0) { $0 + $1.bytes.count }
  let clock = ContinuousClock()
  var loaded = LoadedRules(ruleSet: nil)
  let time = clock.measure { loaded = RuleLoader(version: "0.1.0").load(sources) }
  print("TIME", time, bytes, sources.count)
  for d in loaded.diagnostics { print(d.file, d.range?.start.line ?? 0, d.range?.start.column ?? 0, d.severity, d.code.rawValue, d.message, d.help) }
  #expect(loaded.ruleSet != nil)
  print(loaded.ruleSet?.evidence.count ?? 0, loaded.ruleSet?.facets.count ?? 0, loaded.ruleSet?.tests.count ?? 0, loaded.ruleSet?.language.inflections.count ?? 0)
}
