import Foundation
import Testing

/// The check of a catalog finds what was planted in it, and nothing else.
@Suite struct PlantedFaultsTests {
  static let rules = ["-r", "rules", "-r", "check.yaml"]

  /// What is found, and how often a process without id is.
  static func found(
    in csv: String, _ arguments: [String] = []
  ) throws -> (found: [PlantedCatalog.Planted], withoutID: Int, outcome: Command.Outcome) {
    let command = Command(
      arguments: ["check", "-", "--report", "jsonl"] + rules + arguments, input: csv)
    let outcome = try command.run()
    var found: [PlantedCatalog.Planted] = []
    var withoutID = 0
    for line in outcome.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let code = object?["code"] as? String ?? ""
      if code == "missing-id" {
        withoutID += 1
      } else {
        let process = object?["subject"] as? String ?? ""
        found.append(PlantedCatalog.Planted(code: code, process: process))
      }
    }
    return (found, withoutID, outcome)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a clean catalog has no findings`(seed: UInt64) throws {
    let result = try Self.found(in: PlantedCatalog(count: 2_000, seed: seed).csv)
    #expect(result.found == [])
    #expect(result.withoutID == 0)
    #expect(result.outcome.status == 0)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `each planted fault is found once, and none is invented`(seed: UInt64) throws {
    var catalog = PlantedCatalog(count: 2_000, seed: seed)
    for start in stride(from: 0, through: 1_600, by: 400) { catalog.spoil(from: start) }
    let result = try Self.found(in: catalog.csv)
    let found = Set(result.found)
    #expect(found.count == result.found.count)
    #expect(catalog.planted.subtracting(found) == [], "not found")
    #expect(found.subtracting(catalog.planted) == [], "invented")
    #expect(result.withoutID == catalog.withoutID)
    #expect(result.outcome.status == 1)
  }

  @Test func `too many that nobody can tell are one finding more`() throws {
    var catalog = PlantedCatalog(count: 100, seed: 4)
    catalog.silence(21..<39)
    #expect(try Self.found(in: catalog.csv).found.count == 18)
    let strict = try Self.found(in: catalog.csv, ["--max-undetermined", "17%"])
    #expect(Set(strict.found) == catalog.planted)
  }

  @Test func `rows in another order give the same fingerprints`() throws {
    var catalog = PlantedCatalog(count: 400, seed: 5)
    catalog.spoil(from: 0)
    func names(_ csv: String) throws -> [String] {
      let command = Command(
        arguments: ["check", "-", "--report", "gitlab", "-q"] + Self.rules, input: csv)
      return try command.run().output.matches(of: /"fingerprint":"([^"]+)"/)
        .map { String($0.output.1) }.sorted()
    }
    var lines = catalog.csv.split(separator: "\n").map(String.init)
    let before = try names(catalog.csv)
    // Two pairs tell their earlier and later record apart, and a circle its first.
    lines.swapAt(3, 390)
    let after = try names(lines.joined(separator: "\n") + "\n")
    #expect(before == after)
  }
}
