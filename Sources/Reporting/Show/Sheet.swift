/// A page about a part of a policy, as data: one value from which text, Markdown and JSON are made.
package struct Sheet: Sendable, Equatable {
  /// What a part holds.
  package enum Content: Sendable, Equatable {
    /// A sentence or more.
    case text(String)
    /// Named values.
    case fields([Field])
    /// Rows of cells under names.
    case table(columns: [String], rows: [[String]])
    /// Words that read well in one paragraph, with commas.
    case words([String])
    /// Lines that stand for themselves.
    case lines([String])
  }

  /// A value and its name.
  package struct Field: Sendable, Equatable {
    var name: String
    var value: String
  }

  /// A part of the page.
  package struct Part: Sendable, Equatable {
    /// Its name in JSON.
    var key: String
    /// Its heading; none for what needs none.
    var title: String?
    var content: Content
  }

  /// What the page is about.
  package var title: String
  /// Its parts, none of them empty.
  private(set) var parts: [Part] = []

  init(_ title: String) { self.title = title }

  /// Adds a part, unless it has nothing to say.
  mutating func add(_ key: String, _ title: String?, _ content: Content) {
    if !content.isEmpty { parts.append(Part(key: key, title: title, content: content)) }
  }

  /// Adds named values, those with no value left out.
  mutating func add(_ key: String, _ title: String?, fields: [(String, String?)]) {
    let known = fields.compactMap { name, value in value.map { Field(name: name, value: $0) } }
    add(key, title, .fields(known))
  }
}

extension Sheet.Content {
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .fields(let fields): fields.isEmpty
    case .table(_, let rows): rows.isEmpty
    case .words(let words): words.isEmpty
    case .lines(let lines): lines.isEmpty
    }
  }
}
