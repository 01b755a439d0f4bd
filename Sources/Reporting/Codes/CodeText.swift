import Diagnostics

/// Codes and what they mean, for a terminal.
package struct CodeText {
  private let painter: Painter

  /// Lays codes out.
  package init(painter: Painter = .plain) { self.painter = painter }

  /// All codes with their meanings.
  package func overview() -> String {
    let all = CodeExplanation.sections.flatMap(\.explanations)
    let width = all.reduce(0) { max($0, $1.code.rawValue.utf8.count) }
    var text = ""
    for section in CodeExplanation.sections {
      text += (text.isEmpty ? "" : "\n") + painter.paint(section.title, .strong) + "\n"
      for explanation in section.explanations {
        let code = explanation.code.rawValue
        let blanks = String(repeating: " ", count: width - code.utf8.count)
        text += "  \(painter.paint(code, .help))\(blanks)  \(Self.plain(explanation.meaning))\n"
      }
    }
    return text + "\n'adjudge why CODE' says more about one.\n"
  }

  /// All that there is to say about a code.
  package func page(of explanation: CodeExplanation) -> String {
    var text = painter.paint(explanation.code.rawValue, .strong) + "\n"
    text += paragraph(explanation.meaning)
    text += "\n" + painter.paint("Why it matters", .strong) + "\n" + paragraph(explanation.why)
    if let lines = explanation.example?.lines {
      text += "\n" + painter.paint("Example", .strong) + "\n"
      for line in lines { text += line.isEmpty ? "\n" : "    \(line)\n" }
    }
    text += "\n" + painter.paint("What to do", .strong) + "\n" + paragraph(explanation.mend)
    return text
  }

  /// A text in lines of at most 80 columns, indented.
  private func paragraph(_ text: String) -> String {
    var lines: [String] = []
    for word in Self.plain(text).split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 77 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { "  \($0)\n" }.joined()
  }

  /// With quotes in the place of the marks of Markdown.
  static func plain(_ text: String) -> String {
    String(text.map { $0 == "`" ? "'" : $0 })
  }
}

extension CodeExplanation.Example {
  /// The example's lines, with all that nobody would see made visible.
  var lines: [String] {
    let text =
      switch self {
      case .rules(let text), .overlay(let text), .records(let text, _), .other(let text): text
      }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.escape(String($0)) }
    return lines.last == "" ? lines.dropLast() : lines
  }
}
