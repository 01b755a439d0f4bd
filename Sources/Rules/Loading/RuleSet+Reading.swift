internal import YAML

/// Reading the small sections.
extension PolicyHeader {
  /// Reads the `policy` section.
  init(_ value: Node) {
    self.init(
      id: value["id"]?.text ?? "", version: value["version"]?.text ?? "",
      needs: value["needs"]?.text)
  }
}

extension InputColumns {
  /// Reads the `input` section.
  init(_ value: Node) {
    let text = (value["text"]?.entries ?? .empty).map { entry in
      TextColumn(
        name: entry.key, weight: entry.value.integer ?? entry.value["weight"]?.integer ?? 1,
        also: entry.value["also"]?.texts ?? [])
    }
    self.init(id: value["id"]?.texts ?? ["id"], text: text)
  }

  /// All header names, in lower case.
  var headers: [String] {
    (id + text.flatMap { [$0.name] + $0.also }).map { $0.lowercased() }
  }
}

extension Negation {
  /// Reads the `negation` section.
  init(_ value: Node?, in context: inout Context) {
    self.init(
      before: context.terms(value?["before"], mode: .exact),
      after: context.terms(value?["after"], mode: .exact),
      neutral: context.terms(value?["neutral"], mode: .exact),
      stop: context.terms(value?["stop"], mode: .exact))
  }
}
