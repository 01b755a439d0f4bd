/// One problem in a file, as data: what kind, where, which words.
///
/// The modules that find problems make these; only the reporting module lays them out.
public struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic weighs.
  public enum Severity: String, Sendable, CaseIterable {
    /// Nothing can be judged until it is mended.
    case error
    /// The work goes on, but somebody should look.
    case warning
    /// Worth knowing.
    case note
  }

  /// Another place that belongs to the problem, with a word on how.
  public struct Label: Hashable, Sendable {
    /// The file, as named on the command line or found.
    public var file: String
    /// The place in it.
    public var range: SourceRange
    /// A short phrase, such as `also matches`.
    public var text: String

    /// Creates a label.
    public init(file: String, range: SourceRange, text: String) {
      self.file = file
      self.range = range
      self.text = text
    }
  }

  /// The stable code.
  public var code: DiagnosticCode
  /// How much it weighs.
  public var severity: Severity
  /// The file, or `<stdin>`.
  public var file: String
  /// The place; nil when the problem is the file as a whole.
  public var range: SourceRange?
  /// One phrase that names the thing, without a full stop.
  public var message: String
  /// Other places that belong to it.
  public var labels: [Label]
  /// Ways out, each one line that can be acted on.
  public var help: [String]
  /// What it is about where that outlives lines being moved: a process, a rule, a test.
  public var subject: String?
  /// The mend, where it is certain; all of it or nothing is applied.
  public var edits: [TextEdit]

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, file: String, range: SourceRange? = nil,
    message: String, labels: [Label] = [], help: [String] = [], subject: String? = nil,
    edits: [TextEdit] = []
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.range = range
    self.message = message
    self.labels = labels
    self.help = help
    self.subject = subject
    self.edits = edits
  }
}

extension Diagnostic.Severity {
  /// 0 for the gravest.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Diagnostic {
  /// The order in which diagnostics are shown: by file, place and code.
  public static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    let start = SourceRange(at: SourcePosition(line: 0, column: 0, offset: 0))
    let (first, second) = (left.range ?? start, right.range ?? start)
    if first != second { return first < second }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.message < right.message
  }
}
