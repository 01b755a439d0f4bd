package import Diagnostics

/// A YAML file read under the strict profile of rule files.
///
/// The profile: UTF-8, one document, no directives, tags, anchors, aliases and merge keys, no tabs in
/// indentation, keys are plain words and no two in a mapping are the same, and the ``Limits``.
package struct Document: Sendable {
  /// The content; nil for a file with none and for one whose syntax is broken.
  package let root: Node?
  /// Everything that is wrong, in order of place.
  package let diagnostics: [Diagnostic]
  /// Whether all of the file is in `root`; if not, what it defines is not fully known.
  package let isComplete: Bool

  /// Reads `bytes`; `file` is what diagnostics call the file.
  package init(parsing bytes: [UInt8], file: String) {
    (root, diagnostics, isComplete) = Self.read(bytes, Problems(file: file))
  }

  private static func read(
    _ bytes: [UInt8], _ problems: Problems
  ) -> (root: Node?, diagnostics: [Diagnostic], isComplete: Bool) {
    guard bytes.count <= Limits.fileBytes else {
      return (nil, [problems.fileTooLarge(bytes.count)], false)
    }
    let check = TextCheck(SourceText(bytes), problems)
    guard let source = check.usable else { return (nil, check.diagnostics, false) }
    var builder = TreeBuilder(source: source, problems: problems)
    builder.build()
    // What libyaml makes of a file with tabs is as often wrong as right.
    let tab = check.diagnostics.first { $0.code == .tabIndentation }?.range?.start
    let found = builder.diagnostics.filter { problem in
      guard let tab, let start = problem.range?.start else { return true }
      return problem.code != .tabIndentation && (problem.code != .yamlSyntax || start < tab)
    }
    let said = TabMend.certain(in: check.diagnostics, source, problems)
    let all = (said + found).sorted(by: Diagnostic.precedes)
    return (builder.root, all, builder.isComplete)
  }
}
