import CSV
import Diagnostics
import Rules
import Tuning

/// Examples and tests with what came of them, as one JSON object.
struct ExpectationsJSON {
  private let expectations: [Expectation]
  private let coverage: RuleCoverage?
  private let rules: RuleSet

  /// Creates the JSON; without `coverage` none is shown.
  init(_ expectations: [Expectation], coverage: RuleCoverage?, of rules: RuleSet) {
    self.expectations = expectations
    self.coverage = coverage
    self.rules = rules
  }

  /// Appends everything.
  func append(to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    writer.object { object in
      object.member("run", expectations.count)
      object.member("failed", expectations.count { !$0.holds })
      object.array("tests") { tests in
        for expectation in expectations { write(expectation, to: &tests) }
      }
      if let coverage {
        object.object("coverage") { parts in
          for part in coverage.parts { write(part, to: &parts) }
        }
      }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
  }

  private func write(_ expectation: Expectation, to tests: inout JSONWriter) {
    tests.object { test in
      switch expectation.subject {
      case .hit(let rule):
        test.member("kind", "hit")
        test.member("rule", rules.evidence[rule].id)
      case .miss(let rule):
        test.member("kind", "miss")
        test.member("rule", rules.evidence[rule].id)
      case .test(let name):
        test.member("kind", "test")
        test.member("name", name)
      }
      write(expectation.origin, to: &test)
      test.member("holds", expectation.holds)
      test.array("differences") { differences in
        for difference in expectation.differences {
          differences.object { object in
            object.member("of", difference.name)
            object.member("wanted", difference.wanted)
            object.member("got", difference.got)
          }
        }
      }
    }
  }

  private func write(_ part: RuleCoverage.Part, to parts: inout JSONWriter) {
    parts.object(part.name) { object in
      object.member("covered", part.covered)
      object.member("of", part.total)
      object.member("percent", part.percent)
      object.array("missing") { missing in
        for item in part.missing {
          missing.object { object in
            if let owner = item.owner { object.member("in", owner) }
            object.member("name", item.name)
            write(item.origin, to: &object)
          }
        }
      }
    }
  }

  private func write(_ origin: Origin, to object: inout JSONWriter) {
    object.member("file", origin.file)
    object.member("line", origin.range.start.line)
    object.member("column", origin.range.start.column)
  }
}
