package import Diagnostics

/// Lays a YAML file out in one way, every comment and every value kept.
///
/// Lines stay lines, for the author's line breaks say what belongs together: only what is around the
/// words changes. Indentation is two spaces a level, items of a list stand two spaces in; brackets
/// hold no blanks, a comma and a colon are followed by one; lists that are wider than
/// ``widest`` columns are broken after commas; blank lines come singly; plain words need no quotes.
///
/// What was laid out is read again and must hold the same values and comments, or the file is left.
package enum Formatter {
  /// What came of a file.
  package enum Result: Sendable, Equatable {
    /// The text laid out.
    case formatted([UInt8])
    /// The file is left as it is, for this.
    case refused([Diagnostic])
  }

  /// The columns after which a list is broken.
  package static let widest = LineBuilder.widest

  /// Lays out `bytes`; `file` is what diagnostics call the file.
  package static func format(_ bytes: [UInt8], file: String) -> Result {
    let document = Document(parsing: bytes, file: file)
    let errors = document.diagnostics.filter { $0.severity == .error }
    guard document.isComplete, errors.isEmpty else { return .refused(errors) }
    let source = SourceText(bytes)
    var writer = LayoutWriter(source, Layout(document.root, source))
    do throws(LayoutWriter.Refusal) {
      let laidOut = try writer.write()
      if let other = difference(document.root, source, laidOut, file) {
        return .refused([refusal(at: other, file)])
      }
      return .formatted(laidOut)
    } catch {
      return .refused([refusal(at: source.position(ofOffset: error.offset), file)])
    }
  }

  /// Where the text laid out says something else than the source; nil if it does not.
  private static func difference(
    _ root: Node?, _ source: SourceText, _ laidOut: [UInt8], _ file: String
  ) -> SourcePosition? {
    let start = source.position(ofOffset: 0)
    let document = Document(parsing: laidOut, file: file)
    guard document.isComplete, !document.diagnostics.contains(where: { $0.severity == .error })
    else { return start }
    let other = SourceText(laidOut)
    let comments = Layout(root, source).comments(in: source)
    guard comments == Layout(document.root, other).comments(in: other) else { return start }
    switch (root, document.root) {
    case (nil, nil): return nil
    case (let first?, let second?): return first.firstDifference(from: second)
    default: return start
    }
  }

  private static func refusal(at position: SourcePosition, _ file: String) -> Diagnostic {
    Diagnostic(
      .cannotFormat, file: file, range: SourceRange(at: position),
      message: "the file cannot be laid out without a risk to what it says",
      help: ["it is left as it is; write what stands here in a plainer way"])
  }
}

extension Node {
  /// Where this holds something else than another node, styles and places aside.
  fileprivate func firstDifference(from other: Node) -> SourcePosition? {
    switch (content, other.content) {
    case (.scalar(let text, _), .scalar(let same, _)):
      return text == same && isMissing == other.isMissing ? nil : range.start
    case (.sequence(let items), .sequence(let others)):
      if items.count != others.count { return range.start }
      return zip(items, others).lazy.compactMap { $0.firstDifference(from: $1) }.first
    case (.mapping(let entries), .mapping(let others)):
      if entries.map(\.key) != others.map(\.key) { return range.start }
      return zip(entries, others).lazy
        .compactMap { $0.value.firstDifference(from: $1.value) }.first
    default: return range.start
    }
  }
}
