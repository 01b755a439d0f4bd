import Foundation

/// What a JSON value must look like, in our own words: the part of a public format that we write.
indirect enum JSONShape: Sendable {
  /// A string that is not empty.
  case text
  /// One of these strings.
  case oneOf([String])
  /// A string that a pattern finds.
  case matching(String)
  /// A whole number from this on.
  case number(from: Int)
  case boolean
  /// A value or null.
  case optional(JSONShape)
  /// Anything of the shape, at most so often.
  case list(JSONShape, atMost: Int = .max)
  /// These members and no others; those with a `?` after their name may be absent.
  case object([String: JSONShape])

  /// What is wrong with a value, with the path to it.
  func faults(in value: Any?, at path: String = "$") -> [String] {
    func expect(_ isTrue: Bool, _ what: String) -> [String] {
      isTrue ? [] : ["\(path): \(what), not \(value ?? "nothing")"]
    }
    switch self {
    case .text: return expect((value as? String)?.isEmpty == false, "a text")
    case .oneOf(let texts): return expect(texts.contains(value as? String ?? ""), "one of \(texts)")
    case .matching(let pattern):
      let text = value as? String ?? ""
      let isFound = text.range(of: pattern, options: .regularExpression) != nil
      return expect(isFound, "like \(pattern)")
    case .number(let least): return expect((value as? Int).map { $0 >= least } ?? false, "a number")
    case .boolean: return expect(value is Bool, "true or false")
    case .optional(let shape):
      return value == nil || value is NSNull ? [] : shape.faults(in: value, at: path)
    case .list(let shape, let most):
      guard let list = value as? [Any] else { return expect(false, "a list") }
      return expect(list.count <= most, "at most \(most) entries")
        + list.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
    case .object(let members):
      guard let object = value as? [String: Any] else { return expect(false, "an object") }
      var known: Set<String> = []
      var faults: [String] = []
      for (key, shape) in members.sorted(by: { $0.key < $1.key }) {
        let isOptional = key.hasSuffix("?")
        let name = isOptional ? String(key.dropLast()) : key
        known.insert(name)
        if isOptional, object[name] == nil { continue }
        faults += shape.faults(in: object[name], at: "\(path).\(name)")
      }
      let strangers = Set(object.keys).subtracting(known).sorted()
      return faults + strangers.map { "\(path): does not know '\($0)'" }
    }
  }

  /// What is wrong with a text as JSON of this shape.
  func faults(inJSON text: String) -> [String] {
    do {
      return faults(
        in: try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    } catch {
      return ["no JSON: \(error)"]
    }
  }
}

extension JSONShape {
  private static let path = JSONShape.object(["uri": .matching("^[A-Za-z0-9._~/%:-]+$")])
  private static let region = JSONShape.object([
    "startLine": .number(from: 1), "startColumn": .number(from: 1), "endLine": .number(from: 1),
    "endColumn": .number(from: 1),
  ])
  private static let message = JSONShape.object(["text": .text])
  private static let location = JSONShape.object([
    "physicalLocation": .object(["artifactLocation": path, "region": region]),
    "message?": message,
  ])

  /// What we write of SARIF 2.1.0, with what GitHub asks for beyond the standard.
  static let sarif = JSONShape.object([
    "$schema": .matching("sarif.*2\\.1\\.0"), "version": .oneOf(["2.1.0"]),
    "runs": .list(
      .object([
        "tool": .object([
          "driver": .object([
            "name": .text, "semanticVersion": .matching("^[0-9]+\\.[0-9]+"),
            "rules": .list(
              .object([
                "id": .text, "shortDescription": message, "fullDescription": message,
                "help": message,
              ])),
          ])
        ]),
        "automationDetails": .object(["id": .matching("/$")]),
        "invocations": .list(
          .object([
            "executionSuccessful": .boolean,
            "toolExecutionNotifications?": .list(
              .object(["level": .text, "message": message])),
          ])),
        "columnKind": .oneOf(["unicodeCodePoints"]),
        "results": .list(
          .object([
            "ruleId": .text, "ruleIndex": .number(from: 0),
            "level": .oneOf(["error", "warning", "note"]), "message": message,
            "locations": .list(location, atMost: 1),
            "relatedLocations?": .list(location),
            "partialFingerprints": .object([
              "primaryLocationLineHash": .matching("^[0-9a-f]{16}:[0-9]+$")
            ]),
            "fixes?": .list(
              .object([
                "description": message,
                "artifactChanges": .list(
                  .object([
                    "artifactLocation": path,
                    "replacements": .list(
                      .object(["deletedRegion": region, "insertedContent?": message])),
                  ])),
              ])),
            "suppressions?": .list(
              .object([
                "kind": .oneOf(["external"]), "status": .oneOf(["accepted"]),
                "justification?": .text,
              ])),
          ]), atMost: 25_000),
      ])),
  ])

  /// What GitLab's Code Quality reads.
  static let gitlab = JSONShape.list(
    .object([
      "description": .text, "check_name": .text, "fingerprint": .text,
      "severity": .oneOf(["info", "minor", "major", "critical", "blocker"]),
      "location": .object([
        "path": .matching("^[^/]"),
        "lines": .object(["begin": .number(from: 1), "end": .number(from: 1)]),
      ]),
    ]))
}
