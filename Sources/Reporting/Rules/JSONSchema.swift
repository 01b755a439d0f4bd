import CSV
import Rules

/// The JSON Schema (draft-07) of a kind of file, made of the description by which it is read.
///
/// It is for editors, which read YAML by the types of its core schema: a text is also accepted as a
/// number or a truth value, because `since: 2` is a text to the program.
package struct JSONSchema {
  private let kind: FileKind
  /// The mappings below the top, in order of first mention.
  private let definitions: [Schema]

  /// Describes a kind of file.
  package init(of kind: FileKind) {
    self.kind = kind
    var found: [Schema] = []
    Self.collect(.mapping(kind.schema), into: &found)
    definitions = Array(found.dropFirst())
  }

  /// The schema as JSON, a line for each member.
  package func render() -> String {
    var members: [(String, JSONTree)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text(Self.title(kind.schema))),
    ]
    members += Self.members(of: kind.schema)
    if !definitions.isEmpty {
      let all = definitions.map { (Self.name($0), JSONTree.object(Self.members(of: $0))) }
      members.append(("definitions", .object(all)))
    }
    return JSONTree.object(members).rendered() + "\n"
  }

  // MARK: Mappings

  private static func members(of schema: Schema) -> [(String, JSONTree)] {
    var members: [(String, JSONTree)] = [("type", .text("object"))]
    let required = schema.keys.filter(\.isRequired).map { JSONTree.text($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    members.append(
      (
        "properties",
        .object(
          schema.keys.map { key in
            (key.name, .object([("description", .text(key.doc))] + Self.members(of: key.shape)))
          })
      ))
    let others = schema.others.map { JSONTree.object(Self.members(of: $0)) } ?? .truth(false)
    members.append(("additionalProperties", others))
    return members
  }

  /// A rule file, `a rule` as `rule`, `a facet's value` as `facets-value`.
  private static func name(_ schema: Schema) -> String {
    let words = schema.name.split(separator: " ").map { $0.filter { $0 != "'" } }
    let isArticle = ["a", "an", "the"].contains(words.first ?? "")
    return words.dropFirst(isArticle ? 1 : 0).joined(separator: "-")
  }

  private static func title(_ schema: Schema) -> String {
    schema.name.prefix(1).uppercased() + schema.name.dropFirst()
  }

  private static func collect(_ shape: Shape, into found: inout [Schema]) {
    switch shape {
    case .mapping(let schema):
      if found.contains(where: { $0.name == schema.name }) { return }
      found.append(schema)
      for key in schema.keys { collect(key.shape, into: &found) }
      if let others = schema.others { collect(others, into: &found) }
    case .list(let inner, _), .tuple(let inner, _), .oneOrMore(let inner), .anyNumber(let inner),
      .names(let inner), .entry(let inner):
      collect(inner, into: &found)
    case .either(let one, let other):
      collect(one, into: &found)
      collect(other, into: &found)
    case .text, .anyText, .term, .identifier, .integer, .boolean, .date, .choice: break
    }
  }

  // MARK: Shapes

  private static func members(of shape: Shape) -> [(String, JSONTree)] {
    switch shape {
    case .text, .term: [("type", texts), ("pattern", .text("\\S"))]
    case .anyText: [("type", texts)]
    case .identifier:
      [
        ("type", .array([.text("string"), .text("number")])), ("pattern", .text(identifier)),
        ("maxLength", .number(200)),
      ]
    case .integer(let range):
      [
        ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .boolean: [("type", .text("boolean"))]
    case .date: [("type", .text("string")), ("pattern", .text(date))]
    case .choice(let words): [("enum", .array(words.map { .text($0) }))]
    case .list(let item, let least): list(item, least: least)
    case .tuple(let item, let count): list(item, least: count) + [("maxItems", .number(count))]
    case .oneOrMore(let item): [either(members(of: item), list(item, least: 1))]
    case .anyNumber(let item): [either(members(of: item), list(item, least: 0))]
    case .mapping(let schema): [("$ref", .text("#/definitions/\(name(schema))"))]
    case .names(let inner): names(inner)
    case .entry(let inner): names(inner) + [("maxProperties", .number(1))]
    case .either(let one, let other): [either(members(of: one), members(of: other))]
    }
  }

  private static func list(_ item: Shape, least: Int) -> [(String, JSONTree)] {
    [("type", .text("array")), ("items", .object(members(of: item)))]
      + (least > 0 ? [("minItems", .number(least))] : [])
  }

  private static func names(_ inner: Shape) -> [(String, JSONTree)] {
    [
      ("type", .text("object")), ("additionalProperties", .object(members(of: inner))),
      ("minProperties", .number(1)),
    ]
  }

  private static func either(
    _ one: [(String, JSONTree)], _ other: [(String, JSONTree)]
  ) -> (String, JSONTree) {
    ("anyOf", .array([.object(one), .object(other)]))
  }

  private static let texts = JSONTree.array(["string", "number", "boolean"].map { .text($0) })

  /// No white space and no sign of ASCII but `.`, `_` and `-`, which do not come first.
  private static let identifier =
    "^[^\\s!-/:-@\\[-`{-~][^\\s!-,/:-@\\[-^`{-~]*$"

  private static let date = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
}

/// JSON to be read by people too: a member on each line.
private enum JSONTree {
  case text(String)
  case number(Int)
  case truth(Bool)
  case array([JSONTree])
  case object([(String, JSONTree)])

  func rendered(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .truth(let isTrue): return String(isTrue)
    case .array(let items):
      let texts = items.map { $0.rendered(indentation: inner) }
      if items.allSatisfy(\.isText) { return "[\(texts.joined(separator: ", "))]" }
      return "[\n" + texts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indentation)]"
    case .object(let members):
      let lines = members.map { key, value in
        "\(inner)\(Self.quoted(key)): \(value.rendered(indentation: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    }
  }

  private var isText: Bool {
    if case .text = self { return true }
    return false
  }

  private static func quoted(_ text: String) -> String {
    var buffer = ByteBuffer()
    JSONText.append(text, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
