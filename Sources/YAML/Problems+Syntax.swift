internal import Diagnostics

/// The wording of broken syntax.
extension Problems {
  func syntax(_ message: String, at range: SourceRange, help: [String] = []) -> Diagnostic {
    Diagnostic(.yamlSyntax, file: file, range: range, message: message, help: help)
  }

  func unclosedQuote(at range: SourceRange, closed: SourceRange?) -> Diagnostic {
    var problem = syntax(
      closed == nil ? "this quote is never closed" : "this quote is not closed on its line",
      at: range, help: ["close it where the text ends, or double it if it belongs to the text"])
    if let closed {
      problem.labels = [Diagnostic.Label(file: file, range: closed, text: "YAML reads up to here")]
    }
    return problem
  }

  func textAfterQuote(at range: SourceRange, meant: String) -> Diagnostic {
    syntax(
      "text goes on after the closing quote", at: range,
      help: ["quote all of it: \(Quoting.quoted(meant))"])
  }

  func badEscape(_ escape: String, at range: SourceRange, meant: String?) -> Diagnostic {
    let isNumbered = ["\\x", "\\u", "\\U"].contains(escape)
    return syntax(
      isNumbered
        ? "'\(escape)' is not followed by the number of a character"
        : "'\(escape)' means nothing between double quotes", at: range,
      help: [
        meant.map { "use single quotes: \(Quoting.quoted($0))" } ?? "write '\\\\' for a backslash"
      ])
  }

  func unclosedBracket(_ bracket: String, at range: SourceRange, hidden: String?) -> Diagnostic {
    let close = bracket == "[" ? "]" : "}"
    var help = ["put '\(close)' where it ends"]
    if let hidden { help.append("'\(hidden)' is a comment; put quotes around a text with ' #'") }
    return syntax("'\(bracket)' is never closed", at: range, help: help)
  }

  func wrongBracket(_ bracket: String, at range: SourceRange, open: String?) -> Diagnostic {
    if let open {
      return syntax("'\(bracket)' cannot close '\(open)'", at: range)
    }
    return syntax("'\(bracket)' closes nothing", at: range)
  }

  func colonInText(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlReserved, file: file, range: range,
      message: "text with a ':' before a space needs quotes",
      help: ["write \(Quoting.quoted(text))"])
  }

  func noSpaceAfterColon(at range: SourceRange, fixed: String) -> Diagnostic {
    syntax("a space is missing after ':'", at: range, help: ["write \(fixed)"])
  }

  func missingColon(_ text: String, at range: SourceRange) -> Diagnostic {
    syntax(
      "'\(text)' is neither 'key: value' nor a list item '- …'", at: range,
      help: ["add the ':', or indent the line deeper if it goes on with the text above"])
  }

  func listOnLineOfKey(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlReserved, file: file, range: range,
      message: "'- ' begins a list, which cannot stand on the line of its key",
      help: [
        "put the list on the lines below, or write [ ] around it",
        "if it is text, write \(Quoting.quoted(text))",
      ])
  }

  func textAfterValue(at range: SourceRange, meant: String?) -> Diagnostic {
    syntax(
      "text goes on after the value", at: range,
      help: meant.map { ["if all of it is text, write \(Quoting.quoted($0))"] } ?? [])
  }

  func deeper(at range: SourceRange) -> Diagnostic {
    syntax(
      "the line is indented under a key that has a value already", at: range,
      help: ["align it with the key above, or take that value away"])
  }

  func itemAmongKeys(at range: SourceRange, first: SourceRange) -> Diagnostic {
    mixed("a list item stands where 'key: value' is expected", at: range, first: first)
  }

  func keyAmongItems(at range: SourceRange, first: SourceRange) -> Diagnostic {
    mixed("the list items around this begin with '- '; this does not", at: range, first: first)
  }

  private func mixed(_ message: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    var problem = syntax(message, at: range)
    problem.labels = [Diagnostic.Label(file: file, range: first, text: "begins here")]
    return problem
  }

  func badIndentation(at range: SourceRange, column: Int, others: [Int]) -> Diagnostic {
    let columns = others.map { "\($0)" }.joined(separator: " or ")
    if columns.isEmpty {
      return syntax(
        "this does not belong to what stands above it", at: range,
        help: ["indent it like the line it belongs with"])
    }
    return syntax(
      "the line begins in column \(column), where nothing above begins", at: range,
      help: ["let it begin in column \(columns)"])
  }
}
