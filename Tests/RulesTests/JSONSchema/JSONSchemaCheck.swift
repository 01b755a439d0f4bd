import Foundation
import YAML

/// Holds YAML against a JSON Schema, as an editor does: plain scalars have the types of YAML's core
/// schema. It knows the words that our schemas use, and fails on any other.
struct JSONSchemaCheck {
  private let root: [String: Any]

  struct UnknownWord: Error { var word: String }

  init(_ text: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    root = json as? [String: Any] ?? [:]
  }

  /// Whether a file fits.
  func accepts(_ node: Node) throws -> Bool { try fits(node, root) }

  private func fits(_ node: Node, _ schema: [String: Any]) throws -> Bool {
    for (word, value) in schema where try !holds(word, value, node, in: schema) { return false }
    return true
  }

  private func holds(
    _ word: String, _ value: Any, _ node: Node, in schema: [String: Any]
  ) throws -> Bool {
    let (scalar, items, entries) = (node.scalar, node.items, node.entries)
    switch (word, value) {
    case ("$schema", _), ("title", _), ("description", _), ("definitions", _), ("properties", _):
      return true
    case ("$ref", let path as String):
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let definitions = root["definitions"] as? [String: [String: Any]]
      return try definitions?[name].map { try fits(node, $0) } ?? false
    case ("type", let type as String): return node.types.contains(type)
    case ("type", let types as [String]): return types.contains { node.types.contains($0) }
    case ("enum", let words as [String]): return scalar.map { words.contains($0) } ?? false
    case ("pattern", let pattern as String):
      guard node.types == ["string"], let scalar else { return true }
      return scalar.range(of: pattern, options: .regularExpression) != nil
    case ("maxLength", let most as Int):
      return node.types != ["string"] || (scalar ?? "").unicodeScalars.count <= most
    case ("minimum", let least as Int):
      return scalar.flatMap { Int($0) }.map { $0 >= least } ?? true
    case ("maximum", let most as Int):
      return scalar.flatMap { Int($0) }.map { $0 <= most } ?? true
    case ("minItems", let least as Int): return items.map { $0.count >= least } ?? true
    case ("maxItems", let most as Int): return items.map { $0.count <= most } ?? true
    case ("items", let inner as [String: Any]):
      return try (items ?? []).allSatisfy { try fits($0, inner) }
    case ("minProperties", let least as Int): return entries.map { $0.count >= least } ?? true
    case ("maxProperties", let most as Int): return entries.map { $0.count <= most } ?? true
    case ("required", let names as [String]):
      return entries.map { all in names.allSatisfy { name in all.contains { $0.key == name } } }
        ?? true
    case ("additionalProperties", let others):
      let known = schema["properties"] as? [String: [String: Any]] ?? [:]
      return try (entries ?? []).allSatisfy { entry in
        if let own = known[entry.key] { return try fits(entry.value, own) }
        if let isAllowed = others as? Bool { return isAllowed }
        return try fits(entry.value, others as? [String: Any] ?? [:])
      }
    case ("anyOf", let ways as [[String: Any]]): return try ways.contains { try fits(node, $0) }
    default: throw UnknownWord(word: word)
    }
  }
}

extension Node {
  fileprivate var scalar: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  fileprivate var items: [Node]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  fileprivate var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// The types that JSON Schema has for it.
  fileprivate var types: [String] {
    switch content {
    case .sequence: return ["array"]
    case .mapping: return ["object"]
    case .scalar(let text, .plain):
      if ["", "~", "null", "Null", "NULL"].contains(text) { return ["null"] }
      if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) { return ["boolean"] }
      if text.wholeMatch(of: /[-+]?[0-9]+/) != nil { return ["integer", "number"] }
      let number = /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
      return text.wholeMatch(of: number) != nil ? ["number"] : ["string"]
    case .scalar: return ["string"]
    }
  }
}
