package import Diagnostics

/// Lays out diagnostics in the compiler's form, so that editors jump to the place:
///
///     rules/policy.yaml:31:10: error[unknown-dimension]: rule 'x' scores undefined dimension 'y'
///        |
///     31 |     scores: {y: 6}
///        |              ^
///     help: dimensions: education, analysis
package struct DiagnosticRenderer: Sendable {
  /// The bytes of the files that are spoken of, by the name used in diagnostics.
  package var sources: [String: [UInt8]]
  /// Puts colour on.
  package var painter: Painter

  /// Creates a renderer; a file whose bytes are not given is named without an excerpt.
  package init(sources: [String: [UInt8]] = [:], painter: Painter = .plain) {
    self.sources = sources
    self.painter = painter
  }

  /// All of them, sorted; those with an excerpt stand apart.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var output = ""
    var stoodApart = false
    for diagnostic in diagnostics.sorted(by: Diagnostic.precedes) {
      let standsApart = diagnostic.range != nil && sources[diagnostic.file] != nil
      if !output.isEmpty, stoodApart || standsApart { output += "\n" }
      stoodApart = standsApart
      output += render(diagnostic)
    }
    return output
  }

  /// How many of each severity: `2 errors, 1 warning`.
  package static func count(_ diagnostics: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : Count.of(count, severity.rawValue)
    }
    return counts.isEmpty ? "no errors" : counts.joined(separator: ", ")
  }

  /// One diagnostic, each line with its line end.
  package func render(_ diagnostic: Diagnostic) -> String {
    var output = painter.paint(Self.place(diagnostic.file, diagnostic.range) + ":", .strong)
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]:"
    output += " " + painter.paint(kind, Self.style(diagnostic.severity))
    output += " " + painter.paint(SafeText.escape(diagnostic.message), .strong) + "\n"
    appendExcerpts(of: diagnostic, to: &output)
    for help in diagnostic.help {
      output += painter.paint("help:", .help) + " " + SafeText.escape(help) + "\n"
    }
    return output
  }

  /// `file:line:column`, or the file alone.
  static func place(_ file: String, _ range: SourceRange?) -> String {
    let name = SafeText.escape(lineStart: file.utf8)
    guard let range else { return name }
    return "\(name):\(range.start.line):\(range.start.column)"
  }

  private static func style(_ severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  /// The marks in one file, and where they are named when the file cannot be shown.
  private struct Place {
    var file: String
    var marks: [Excerpt.Mark]
  }

  private func appendExcerpts(of diagnostic: Diagnostic, to output: inout String) {
    var places: [Place] = []
    if let range = diagnostic.range {
      let mark = Excerpt.Mark(
        range: range, text: "", sign: "^", style: Self.style(diagnostic.severity))
      places.append(Place(file: diagnostic.file, marks: [mark]))
    }
    for label in diagnostic.labels {
      let mark = Excerpt.Mark(
        range: label.range, text: SafeText.escape(label.text), sign: "-", style: .note)
      if let index = places.firstIndex(where: { $0.file == label.file }) {
        places[index].marks.append(mark)
      } else {
        places.append(Place(file: label.file, marks: [mark]))
      }
    }
    let excerpts = places.map { place in
      sources[place.file].map { Excerpt(place.marks, in: $0) }
    }
    let lastLine = excerpts.reduce(0) { max($0, $1?.lastLine ?? 0) }
    let digits = max(2, String(lastLine).count)
    let gutter = String(repeating: " ", count: digits + 1)
    for (place, excerpt) in zip(places, excerpts) {
      if let excerpt {
        if place.file != diagnostic.file, let first = place.marks.first {
          let name = Self.place(place.file, first.range)
          output += gutter.dropLast() + painter.paint("-->", .faint) + " " + name + "\n"
        }
        output += painter.paint(gutter + "|", .faint) + "\n"
        excerpt.append(to: &output, digits: digits, painter: painter)
      } else {
        for mark in place.marks where !mark.text.isEmpty {
          let name = Self.place(place.file, mark.range)
          output += gutter + painter.paint("=", .faint) + " \(name): \(mark.text)\n"
        }
      }
    }
  }
}
