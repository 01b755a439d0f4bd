internal import Diagnostics
internal import YAML

/// Files as they come: parsed, held against the schema and sorted out by section.
struct RuleFiles {
  /// A file that could be parsed.
  struct File {
    /// What is at its top.
    let root: Node
    /// What it may hold.
    let schema: Schema
  }

  /// What the rule files hold.
  private(set) var sections = Sections()
  /// The files as they are written.
  private(set) var files: [File] = []
  /// What the overlay files hold.
  private(set) var changes: [Node] = []
  /// What is wrong with the files.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether each file could be read to its end.
  private(set) var isComplete = true
  /// Whether there was nothing to read.
  private(set) var isEmpty = true

  /// Reads one file.
  mutating func read(_ source: RuleSource) {
    let document = Document(parsing: source.bytes, file: source.path)
    diagnostics += document.diagnostics
    if !document.isComplete { isComplete = false }
    guard let file = document.root else { return }
    isEmpty = false
    // A text or a list may be anything, also a file with all that is missed.
    if !file.isMapping { isComplete = false }
    let isOverlay = source.role == .overlay
    let misplaced = misplacedSections(of: file, isOverlay: isOverlay)
    let schema = isOverlay ? RuleFileSchema.overlayFile : RuleFileSchema.file
    files.append(File(root: file, schema: schema))
    var check = SchemaCheck()
    check.check(file, against: schema)
    // A section of the other kind of file is better explained than by a list of keys.
    diagnostics += misplaced
    diagnostics += check.diagnostics.filter { found in
      !misplaced.contains { $0.range == found.range && $0.code == found.code }
    }
    if let schema = file["schema"], let text = schema.text, text != RuleFileSchema.version {
      diagnostics.append(.unsupportedSchema(text, at: schema.origin))
    }
    if isOverlay {
      changes += file["overlay"]?.items ?? .empty
    } else {
      sections.add(file)
    }
  }

  /// Whether a problem only follows from one of YAML's traps at the same place: what `*PhD` was
  /// meant to be has been said, and no more is known of it.
  func hasTrap(at problem: Diagnostic) -> Bool {
    guard let range = problem.range, !Self.traps.contains(problem.code) else { return false }
    return diagnostics.contains { trap in
      Self.traps.contains(trap.code) && trap.file == problem.file
        && trap.range.map {
          $0.start.line == range.end.line && $0.start <= range.end && range.start <= $0.end
        } ?? false
    }
  }

  private static let traps: Set<DiagnosticCode> = [.yamlFeature, .yamlSyntax, .keyNotPlain]

  private func misplacedSections(of file: Node, isOverlay: Bool) -> [Diagnostic] {
    file.entries.compactMap { entry in
      if isOverlay, entry.key != "schema", RuleFileSchema.file.key(entry.key) != nil {
        return .ruleSectionInOverlay(entry.key, at: entry.origin)
      }
      return !isOverlay && entry.key == "overlay" ? .overlayElsewhere(at: entry.origin) : nil
    }
  }
}
