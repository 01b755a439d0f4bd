package import CSV
package import Diagnostics
import Engine
import Rules
package import Tuning

/// A verification as one JSON object.
package struct VerificationJSON {
  private let verification: Verification
  private let findings: [Diagnostic]
  private var rules: RuleSet { verification.rules }
  private var survey: TableSurvey { verification.survey }

  /// Creates the JSON.
  package init(_ verification: Verification, findings: [Diagnostic]) {
    self.verification = verification
    self.findings = findings
  }

  /// Appends everything.
  package func append(to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    writer.object { object in
      object.object("table", write(table:))
      object.array("witnesses") { array in
        for witness in verification.witnesses { write(witness, to: &array) }
      }
      object.array("without_witness") { array in
        for target in verification.missing { array.object { write(target, to: &$0) } }
        for rule in verification.silent {
          array.object {
            $0.member("of", "rule")
            $0.member("shown", rules.evidence[rule].id)
          }
        }
      }
      var fingerprints = FindingFingerprints()
      object.array("findings") { array in
        for finding in findings {
          let fingerprint = fingerprints.next(finding)
          FindingJSON.write(finding, fingerprint: fingerprint, to: &array)
        }
      }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
  }

  // MARK: Parts

  private func write(table: inout JSONWriter) {
    table.member("hit", rules.decision.hit.rawValue)
    table.member("monotone", survey.falls == 0)
    table.member("steps_up", survey.steps)
    table.member("steps_that_lower_the_class", survey.falls)
    table.array("cells") { cells in
      for cell in survey.cells {
        cells.object { object in
          object.object("levels") { write(cell.states, to: &$0) }
          object.member("class", rules.decision.classes[cell.class])
          object.array("rows") { write(rows: cell.rows, to: &$0) }
        }
      }
    }
  }

  private func write(_ states: [Int], to object: inout JSONWriter) {
    for (dimension, state) in zip(rules.dimensions, states) {
      object.member(dimension.id, StateText.name(state, of: dimension))
    }
  }

  private func write(rows: [Int], to array: inout JSONWriter) {
    for row in rows { array.value(rules.decision.rows[row].id) }
  }

  private func write(_ target: Witness.Target, to object: inout JSONWriter) {
    object.member("of", TargetText(rules).kind(target))
    object.member("shown", TargetText(rules).name(target))
  }

  private func write(_ witness: Witness, to array: inout JSONWriter) {
    array.object { object in
      write(witness.target, to: &object)
      object.object("process") { process in
        for cell in witness.cells { process.member(cell.column, cell.text) }
      }
      object.member("class", rules.decision.classes[witness.evidence.class])
      object.member("reason", witness.evidence.reason?.rawValue)
      object.object("levels") { levels in
        write(witness.evidence.dimensions.map { ($0.level ?? -1) + 1 }, to: &levels)
      }
      object.array("rows") { write(rows: witness.evidence.rows, to: &$0) }
    }
  }
}
