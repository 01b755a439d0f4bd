import CSV
import Diagnostics
import Rules

/// Puts findings in words.
struct FindingWords {
  let catalog: CheckedCatalog
  let frame: CheckFrame
  let file: String

  /// A message, and what can be done.
  struct Text {
    var message: String
    var help: [String]

    init(_ message: String, help: [String?]) {
      self.message = message
      self.help = help.compactMap(\.self)
    }
  }

  /// A finding as it is reported.
  func diagnostic(_ finding: Finding) -> Diagnostic {
    let text = text(of: finding)
    let owner = finding.record.map { catalog.name(catalog.entries[$0].owner) } ?? ""
    let ask = owner.contains(where: \.isLetter) ? ["ask \(owner), who owns the process"] : []
    return Diagnostic(
      finding.code, severity: finding.severity, file: file, range: finding.place,
      message: text.message, labels: labels(of: finding), help: text.help + ask,
      subject: finding.record.map(catalog.subject))
  }

  private func labels(of finding: Finding) -> [Diagnostic.Label] {
    finding.others.map { record in
      var text = "\(catalog.title(record)), \(heldClass(record))"
      if case .repeatedID = finding.kind { text = "first here" }
      let place = SourceRange(at: catalog.entries[record].start)
      return Diagnostic.Label(file: file, range: place, text: text)
    }
  }

  // MARK: Parts

  /// The name of the class that holds for a record.
  func heldClass(_ record: Int) -> String { frame.name(of: catalog.entries[record].holds) }

  /// How to see why a record has its class.
  func explain(_ record: Int) -> String? {
    let place = file == "<stdin>" ? "" : Self.argument(file) + " "
    return catalog.id(record).map {
      "adjudge explain \(place)--id \(Self.argument($0)) shows why"
    }
  }

  /// How to agree on the declared class of a record.
  func propose(_ record: Int) -> String? {
    catalog.id(record).map {
      "if the declared class is agreed, --propose-override \(Self.argument($0)) prints the entry"
    }
  }

  /// What a column is called.
  func cell(_ column: Int) -> String { "'\(frame.header.names[column])'" }

  /// A text as a word of a command line.
  private static func argument(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-._/".utf8.contains($0)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// A text that may be long.
  static func short(_ text: String) -> String {
    text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(59)) + "…"
  }

  /// A scalar by its number: `U+200B`.
  static func code(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
