/// What a piece of text is, as far as its colour goes.
package enum Style: String, Sendable, CaseIterable {
  /// Something is broken.
  case error
  /// Somebody should look.
  case warning
  /// Worth knowing.
  case note
  /// A way out, or something good.
  case help
  /// The thing that counts in a line.
  case strong
  /// Scaffolding: gutters, ids, asides.
  case faint
  /// Words on which a judgement rests.
  case quoted
  /// Words that were taken back.
  case struck

  /// The parameters of the escape sequence that turns the style on.
  fileprivate var parameters: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .help: "32"
    case .strong: "1"
    case .faint: "2"
    case .quoted: "4;32"
    case .struck: "2;9"
    }
  }
}

/// Puts colour on text, or leaves it alone.
package struct Painter: Sendable, Equatable {
  /// Whether there is colour at all.
  package var isOn: Bool

  /// Creates a painter.
  package init(isOn: Bool) { self.isOn = isOn }

  /// A painter that leaves text alone.
  package static let plain = Painter(isOn: false)

  /// The text in a style.
  package func paint(_ text: String, _ style: Style) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m" : text
  }
}
