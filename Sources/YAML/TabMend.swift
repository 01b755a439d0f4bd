internal import Diagnostics

/// The spaces that stand for tabs in indentation, where only one reading makes sense.
///
/// Nobody but the author's editor knows how wide a tab was meant to be. So the usual widths are tried,
/// and there is a mend if all that give a file without a fault give the same content.
enum TabMend {
  private static let widths = [2, 4, 8]

  /// The problems of a file, those with tabs carrying their mend if it is certain.
  static func certain(
    in diagnostics: [Diagnostic], _ source: SourceText, _ problems: Problems
  ) -> [Diagnostic] {
    guard let place = diagnostics.firstIndex(where: { $0.code == .tabIndentation }) else {
      return diagnostics
    }
    var sound: (edits: [TextEdit], root: Node?)?
    for width in widths {
      let edits = edits(source, width: width)
      var problem = diagnostics[place]
      problem.edits = edits
      let mended = MendedFile(source.bytes, mending: [problem])
      var builder = TreeBuilder(source: SourceText(mended.bytes), problems: problems)
      builder.build()
      guard builder.diagnostics.isEmpty else { continue }
      if let sound, !Node.haveSameContent(sound.root, builder.root) { return diagnostics }
      if sound == nil { sound = (edits, builder.root) }
    }
    var result = diagnostics
    result[place].edits = sound?.edits ?? []
    return result
  }

  /// Each tab before the text of a line becomes `width` spaces.
  private static func edits(_ source: SourceText, width: Int) -> [TextEdit] {
    (1...source.lineCount).compactMap { number in
      let line = source.line(number)
      let indentation = line.prefix { SourceText.isBlank(source.bytes[$0]) }
      let tabs = indentation.count { source.bytes[$0] == 0x09 }
      guard tabs > 0 else { return nil }
      let spaces = indentation.count - tabs + tabs * width
      return TextEdit(
        range: source.range(indentation), replacement: String(repeating: " ", count: spaces))
    }
  }
}

extension Node {
  /// Whether two nodes say the same, wherever they stand.
  fileprivate static func haveSameContent(_ one: Node?, _ other: Node?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    switch (one.content, other.content) {
    case (.scalar(let text, _), .scalar(let otherText, _)): return text == otherText
    case (.sequence(let items), .sequence(let others)):
      return items.count == others.count
        && zip(items, others).allSatisfy { haveSameContent($0, $1) }
    case (.mapping(let entries), .mapping(let others)):
      return entries.count == others.count
        && zip(entries, others).allSatisfy {
          $0.key == $1.key && haveSameContent($0.value, $1.value)
        }
    default: return false
    }
  }
}
