import Diagnostics

/// The documentation's page of all codes.
package struct CodePage {
  /// Creates the page.
  package init() {}

  /// The page, in Markdown.
  package func render() -> String {
    var page = """
      # Diagnostics

      What the codes of messages mean.

      A message begins with a file, a line and a column, and names its code in brackets:

          rules/policy.yaml:14:17: error[unknown-dimension]: rule 'ana.model' scores undefined dimension 'analisys'

      An *error* stops the run before anything is judged, or at the first bad record. A *warning* or a
      *note* does not. A code never changes its meaning. Numbers in the text of a message say which limit was met.
      `adjudge why CODE` says the same as this page, which is generated from it.

      """
    for section in CodeExplanation.sections {
      page += "\n## \(section.title)\n\n| code | meaning |\n|---|---|\n"
      for explanation in section.explanations {
        page += "| `\(explanation.code.rawValue)` | \(explanation.meaning) |\n"
      }
      for explanation in section.explanations { page += "\n" + Self.entry(explanation) }
    }
    let policy = CodeExplanation.policy.split(separator: "\n").joined(separator: "\n")
    page += """

      ## The policy of the examples

      Examples show the sections in which they differ from this policy, or an overlay to it:

      ```yaml
      \(policy)
      ```

      """
    return page
  }

  private static func entry(_ explanation: CodeExplanation) -> String {
    var text = "### \(explanation.code.rawValue)\n\n\(explanation.meaning)\n\(explanation.why)\n"
    if let lines = explanation.example?.lines {
      text += "\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
    return text + "\n\(explanation.mend)\n"
  }
}
