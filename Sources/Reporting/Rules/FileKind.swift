package import Rules

/// The kinds of files that people write, by the names of their schemas.
package enum FileKind: String, Sendable, CaseIterable {
  /// Rule files.
  case rules
  /// Changes to a policy.
  case overlay
  /// A project's `.adjudge.yaml`.
  case project
  /// Agreed exceptions.
  case overrides

  /// The description by which the program reads such a file.
  package var schema: Schema {
    switch self {
    case .rules: RuleFileSchema.file
    case .overlay: RuleFileSchema.overlayFile
    case .project: RuleFileSchema.projectFile
    case .overrides: RuleFileSchema.overrideFile
    }
  }
}
