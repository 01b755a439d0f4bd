import AdjudgeKit
import Rules
import Testing
import YAML

/// Laying rule files out changes nothing that they say.
@Suite struct FormatterRulesTests {
  @Test func `the shipped rules laid out load as the same policy`() throws {
    let files = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let laidOut = try files.map { file in
      RuleSource(path: file.path, bytes: try Self.formatted(file.bytes))
    }
    let loader = RuleLoader(version: Version.current)
    let before = try #require(loader.load(files).ruleSet)
    let after = try #require(loader.load(laidOut).ruleSet)
    #expect(before.withoutOrigins == after.withoutOrigins)
  }

  @Test(arguments: BuiltInRules.files.map(\.path))
  func `a shipped file laid out twice is laid out once`(path: String) throws {
    let file = try #require(BuiltInRules.files.first { $0.path == path })
    let once = try Self.formatted(file.bytes)
    #expect(try Self.formatted(once) == once)
    #expect(once.split(separator: 0x0A).allSatisfy { $0.last != 0x20 })
  }

  @Test func `rules pulled out of shape come back to the same layout`() throws {
    var random = Mixer(state: 7)
    for file in BuiltInRules.files {
      let once = try Self.formatted(file.bytes)
      let shaken = Self.shaken(once, &random)
      #expect(shaken != once)
      #expect(try Self.formatted(shaken) == once, "\(file.path)")
    }
  }

  private static func formatted(_ bytes: [UInt8]) throws -> [UInt8] {
    guard case .formatted(let text) = Formatter.format(bytes, file: "f.yaml") else {
      throw Refused()
    }
    return text
  }

  private struct Refused: Error {}

  /// Indents by two to four, adds blanks at the ends of lines, and line ends of Windows.
  private static func shaken(_ bytes: [UInt8], _ random: inout Mixer) -> [UInt8] {
    let step = 2 + Int(random.next() % 3)
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().flatMap {
      line -> [UInt8] in
      let blanks = line.prefix { $0 == 0x20 }.count
      // Further lines of brackets stand at odd places too.
      let indent = [UInt8](repeating: 0x20, count: blanks * step / 2 + (blanks % 2))
      let tail: [UInt8] = random.next() % 3 == 0 ? [0x20, 0x20] : []
      var words = Array(line.dropFirst(blanks))
      if words.starts(with: Array("- ".utf8)) {
        words.insert(contentsOf: [UInt8](repeating: 0x20, count: step - 2), at: 1)
      }
      return indent + words + tail + [0x0D, 0x0A]
    }
  }
}

/// A small generator, so that a failure comes again.
struct Mixer {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension RuleSet {
  /// The same without the places where things stand.
  fileprivate var withoutOrigins: RuleSet {
    var rules = self
    for index in rules.evidence.indices {
      rules.evidence[index].origin = .none
      rules.evidence[index].condition.forgetOrigins()
      let examples = rules.evidence[index].examples
      func bare(_ all: [EvidenceRule.Example]) -> [EvidenceRule.Example] {
        all.map { EvidenceRule.Example(text: $0.text) }
      }
      rules.evidence[index].examples = EvidenceRule.Examples(
        hit: bare(examples.hit), miss: bare(examples.miss))
    }
    for facet in rules.facets.indices {
      rules.facets[facet].origin = .none
      for value in rules.facets[facet].values.indices {
        rules.facets[facet].values[value].origin = .none
        rules.facets[facet].values[value].condition.forgetOrigins()
      }
    }
    for index in rules.lists.indices {
      rules.lists[index].origin = .none
      rules.lists[index].entries.forgetOrigins()
    }
    for index in rules.dimensions.indices { rules.dimensions[index].origin = .none }
    for index in rules.decision.rows.indices { rules.decision.rows[index].origin = .none }
    for index in rules.tests.indices { rules.tests[index].origin = .none }
    rules.negation.before.forgetOrigins()
    rules.negation.after.forgetOrigins()
    rules.negation.neutral.forgetOrigins()
    rules.negation.stop.forgetOrigins()
    return rules
  }
}

extension Condition {
  fileprivate mutating func forgetOrigins() {
    any.forgetOrigins()
    unless.forgetOrigins()
  }
}

extension [Term] {
  fileprivate mutating func forgetOrigins() {
    for index in indices { self[index].origin = .none }
  }
}
