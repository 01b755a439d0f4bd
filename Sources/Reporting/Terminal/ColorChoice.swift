/// What `--color` asks for.
package enum ColorChoice: String, Sendable, CaseIterable {
  /// Colour where somebody looks at it.
  case auto
  /// Colour into files and pipes as well.
  case always
  /// No colour.
  case never
}

/// What of the surroundings bears on colour, read by the executable.
package struct TerminalTraits: Sendable, Equatable {
  /// Whether the stream is a terminal.
  package var isTerminal: Bool
  /// `TERM`.
  package var term: String?
  /// `NO_COLOR`.
  package var noColor: String?
  /// `CLICOLOR_FORCE`.
  package var forceColor: String?

  /// Gathers traits.
  package init(
    isTerminal: Bool, term: String? = nil, noColor: String? = nil, forceColor: String? = nil
  ) {
    self.isTerminal = isTerminal
    self.term = term
    self.noColor = noColor
    self.forceColor = forceColor
  }
}

extension ColorChoice {
  /// Decides: the option first, then `NO_COLOR`, then `CLICOLOR_FORCE`, then a terminal that can.
  package func allows(_ traits: TerminalTraits) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let noColor = traits.noColor, !noColor.isEmpty { return false }
    if let force = traits.forceColor, !force.isEmpty, force != "0" { return true }
    return traits.isTerminal && traits.term != "dumb"
  }
}
