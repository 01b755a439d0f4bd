internal import YAML

/// Makes the lists known in an order in which each finds those that it names.
struct Lists {
  private enum State {
    case open
    case done
  }

  private let entries: [Node.Entry]
  private var places: [String: Int] = [:]
  private var states: [String: State] = [:]
  /// The lists being defined, each named by the one before it.
  private var path: [String] = []

  /// Defines the lists of all files.
  static func define(_ entries: [Node.Entry], in context: inout Context) {
    var lists = Lists(entries)
    var known: [String: Origin] = [:]
    for (place, entry) in entries.enumerated() {
      if let first = known[entry.key] {
        context.report(.duplicateID("list", entry.key, at: entry.origin, first: first))
      } else {
        known[entry.key] = entry.origin
        lists.places[entry.key] = place
      }
    }
    for entry in entries { lists.define(entry.key, in: &context) }
  }

  private init(_ entries: [Node.Entry]) { self.entries = entries }

  private mutating func define(_ name: String, in context: inout Context) {
    guard let place = places[name], states[name] == nil else { return }
    let entry = entries[place]
    if !SchemaCheck.isIdentifier(name) {
      context.report(.badIdentifier(name, "the name of a list", at: entry.origin))
    }
    states[name] = .open
    path.append(name)
    for text in entry.value.texts where text.utf8.contains(UInt8(ascii: "$")) {
      for chunk in text.split(whereSeparator: \.isWhitespace) where chunk.hasPrefix("$") {
        let used = String(chunk.dropFirst())
        if case .open? = states[used] {
          let circle = path.drop { $0 != used } + [used]
          let first = places[used].map { entries[$0].origin } ?? entry.origin
          context.report(.circularList(Array(circle), at: first))
        } else if path.count < 32 {
          define(used, in: &context)
        }
      }
    }
    path.removeLast()
    // Without its own entries yet, a list that names itself adds nothing there.
    for open in path + [name] where context.lists[open] == nil {
      context.reserve(list: open)
    }
    context.define(list: entry)
    states[name] = .done
  }
}
