public import Diagnostics
internal import YAML

/// Reads files of overrides.
public enum OverrideFile {
  /// Reads a file for a policy with these classes; no overrides when it has errors.
  public static func load(
    _ bytes: [UInt8], file: String, classes: [String]
  ) -> (overrides: [Override]?, diagnostics: [Diagnostic]) {
    let document = Document(parsing: bytes, file: file)
    var diagnostics = document.diagnostics
    var overrides: [Override] = []
    if let value = document.root {
      var check = SchemaCheck()
      check.check(value, against: RuleFileSchema.overrideFile)
      diagnostics += check.diagnostics
      if let schema = value["schema"], let text = schema.text, text != RuleFileSchema.version {
        diagnostics.append(.unsupportedSchema(text, at: schema.origin))
      }
      for item in value["overrides"]?.items ?? .empty {
        if let override = override(item, classes, reporting: &diagnostics) {
          overrides.append(override)
        }
      }
    }
    diagnostics += repeated(overrides)
    diagnostics.sort(by: Diagnostic.precedes)
    let isUsable = !diagnostics.contains { $0.severity == .error }
    return (isUsable ? overrides : nil, diagnostics)
  }

  private static func override(
    _ value: Node, _ classes: [String], reporting diagnostics: inout [Diagnostic]
  ) -> Override? {
    let ignored = value["ignore"]?.texts ?? []
    var agreed: Int?
    if let named = value["class"], let name = named.text {
      agreed = classes.firstIndex(of: name)
      if agreed == nil {
        diagnostics.append(
          .unknownClass(name, "the override names", known: classes, at: named.origin))
      }
    }
    if (value["class"] == nil) == (value["ignore"] == nil) {
      diagnostics.append(.overrideOfNothing(value["process"]?.origin ?? value.origin))
    }
    guard let process = value["process"], let id = process.text,
      let day = value["expires"]?.text, let expires = Day(day)
    else { return nil }
    return Override(
      process: id, class: agreed, ignored: ignored.compactMap { DiagnosticCode(rawValue: $0) },
      reason: value["reason"]?.text ?? "", owner: value["owner"]?.text ?? "", expires: expires,
      expiresText: day, text: value["text"]?.text ?? "", policy: value["policy"]?.text ?? "",
      origin: process.origin)
  }

  /// Those that say of a process what an earlier one said already.
  private static func repeated(_ overrides: [Override]) -> [Diagnostic] {
    var first: [String: Origin] = [:]
    var diagnostics: [Diagnostic] = []
    for override in overrides {
      let what = override.ignored.map(\.rawValue) + (override.class == nil ? [] : ["class"])
      for key in what.map({ "\($0) \(override.process)" }) {
        if let first = first[key] {
          diagnostics.append(
            .duplicateID("override of", override.process, at: override.origin, first: first))
        } else {
          first[key] = override.origin
        }
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  fileprivate static func overrideOfNothing(_ origin: Origin) -> Diagnostic {
    .at(
      origin, .missingKey, "an override has either 'class' or 'ignore'",
      help: ["class: the class that is agreed; ignore: codes of findings to leave alone"])
  }
}
