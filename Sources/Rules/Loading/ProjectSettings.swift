public import Diagnostics
internal import YAML

/// What a project's `.adjudge.yaml` says.
public struct ProjectSettings: Sendable, Equatable {
  /// Rule files and folders, from the file's folder; empty to look for them as without it.
  public var rules: [String]
  /// Overlays, from the file's folder.
  public var overlays: [String]
  /// Files of overrides, from the file's folder.
  public var overrides: [String]

  /// Creates settings.
  public init(rules: [String] = [], overlays: [String] = [], overrides: [String] = []) {
    self.rules = rules
    self.overlays = overlays
    self.overrides = overrides
  }

  /// Reads the file; no settings when it has errors.
  public static func load(
    _ bytes: [UInt8], file: String
  ) -> (settings: ProjectSettings?, diagnostics: [Diagnostic]) {
    let document = Document(parsing: bytes, file: file)
    guard let value = document.root else {
      return (document.diagnostics.isEmpty ? ProjectSettings() : nil, document.diagnostics)
    }
    var check = SchemaCheck()
    check.check(value, against: RuleFileSchema.projectFile)
    var diagnostics = document.diagnostics + check.diagnostics
    if let schema = value["schema"], let text = schema.text, text != RuleFileSchema.version {
      diagnostics.append(.unsupportedSchema(text, at: schema.origin))
    }
    diagnostics.sort(by: Diagnostic.precedes)
    if diagnostics.contains(where: { $0.severity == .error }) { return (nil, diagnostics) }
    let settings = ProjectSettings(
      rules: value["rules"]?.texts ?? [], overlays: value["overlays"]?.texts ?? [],
      overrides: value["overrides"]?.texts ?? [])
    return (settings, diagnostics)
  }
}
