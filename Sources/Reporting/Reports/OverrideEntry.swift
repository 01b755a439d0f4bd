package import CSV
package import Catalog
import Diagnostics

/// An entry for a file of overrides, to be filled in by whoever agrees.
package struct OverrideEntry {
  private let proposal: CheckOutcome.Proposal
  private let policy: String

  /// Creates the entry for a process under a version of the policy.
  package init(_ proposal: CheckOutcome.Proposal, policy: String) {
    self.proposal = proposal
    self.policy = policy
  }

  /// Appends the entry; without a reason, an owner and a day it does not load.
  package func append(to buffer: inout ByteBuffer) {
    if let declared = proposal.declared { append("class: \(declared)", to: &buffer) }
    if !proposal.codes.isEmpty {
      let codes = proposal.codes.map(\.rawValue).joined(separator: ", ")
      append("ignore: [\(codes)]", to: &buffer)
    }
  }

  private func append(_ what: String, to buffer: inout ByteBuffer) {
    buffer.append("  - process: ")
    JSONText.append(proposal.process, to: &buffer)
    buffer.append("\n    \(what)\n")
    buffer.append("    reason:   # why\n    owner:    # who answers for it\n")
    buffer.append("    expires:  # until when, as 2027-01-31\n")
    buffer.append("    text: \(proposal.text)\n    policy: ")
    JSONText.append(policy, to: &buffer)
    buffer.append("\n")
  }
}
