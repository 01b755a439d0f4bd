import Diagnostics
import Rules

/// The wording of what is wrong with agreed exceptions.
extension Diagnostic {
  static func overrideUnused(_ override: Override) -> Diagnostic {
    about(
      override, .overrideUnused,
      "the override is of '\(override.process)', which is not in the catalog",
      help: "delete it, or mend the id")
  }

  static func overrideExpired(_ override: Override) -> Diagnostic {
    about(
      override, .overrideExpired,
      "the override of '\(override.process)' has expired on \(override.expiresText)",
      help: "agree on it anew with \(override.owner), or delete it")
  }

  static func overrideExpiring(_ override: Override, days: Int) -> Diagnostic {
    about(
      override, .overrideExpiring,
      "the override of '\(override.process)' expires in \(days == 1 ? "1 day" : "\(days) days"), on "
        + override.expiresText,
      help: "agree on it anew with \(override.owner), or let it go")
  }

  static func overrideStale(_ override: Override, _ why: String) -> Diagnostic {
    about(
      override, .overrideStale,
      "the override of '\(override.process)' no longer holds: \(why)",
      help: "look at it anew; --propose-override \(override.process) prints an entry for today")
  }

  static func overrideNeedless(_ override: Override, _ why: String) -> Diagnostic {
    about(
      override, .overrideNeedless, "the override of '\(override.process)' is not needed: \(why)",
      help: "delete it")
  }

  private static func about(
    _ override: Override, _ code: DiagnosticCode, _ message: String, help: String
  ) -> Diagnostic {
    Diagnostic(
      code, file: override.origin.file, range: override.origin.range, message: message,
      help: [help], subject: override.process)
  }
}
