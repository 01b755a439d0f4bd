/// A JSON value of any kind, whole, and where it stands.
package struct JSONValue: Sendable {
  /// What it is.
  package enum Content: Sendable {
    case null
    case truth(Bool)
    /// A number, as it is written.
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])
  }

  /// Bytes that are no JSON, and where.
  package struct Problem: Error, Equatable {
    /// How many bytes stand before the place.
    package var offset: Int
  }

  /// What it is.
  package var content: Content
  /// How many bytes stand before it.
  package var offset: Int

  /// Reads the one value that bytes hold.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
    switch bytes.withUnsafeBytes(UTF8Check.check) {
    case .valid: break
    case .incomplete(let place), .invalid(let place): throw Problem(offset: place)
    }
    var reader = JSONObjectReader()
    return try bytes.withUnsafeBufferPointer { bytes throws(Problem) in
      do throws(JSONObjectReader.Fault) {
        return try reader.tree(bytes)
      } catch {
        switch error {
        case .unexpected(let place), .badEscape(let place), .tooDeep(let place):
          throw Problem(offset: place)
        case .duplicateKey, .noObject: throw Problem(offset: reader.at)
        }
      }
    }
  }
}

extension JSONObjectReader {
  /// Reads the one value that is all of a text.
  fileprivate mutating func tree(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> JSONValue {
    line = bytes
    at = 0
    let value = try value(0)
    if at < line.count { throw .unexpected(at: at) }
    return value
  }

  /// Reads a value and the blanks around it.
  private mutating func value(_ depth: Int) throws(Fault) -> JSONValue {
    skipSpace()
    if depth > Self.depth { throw .tooDeep(at: at) }
    let start = at
    let content: JSONValue.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try object(depth))
    case UInt8(ascii: "["): content = .list(try list(depth))
    case UInt8(ascii: "\""): content = .text(try decodedString())
    case UInt8(ascii: "t"):
      try skip("true")
      content = .truth(true)
    case UInt8(ascii: "f"):
      try skip("false")
      content = .truth(false)
    case UInt8(ascii: "n"):
      try skip("null")
      content = .null
    default:
      try skipNumber()
      content = .number(String(decoding: line[start..<at], as: UTF8.self))
    }
    skipSpace()
    return JSONValue(content: content, offset: start)
  }

  private mutating func list(_ depth: Int) throws(Fault) -> [JSONValue] {
    at += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return [] }
    var values: [JSONValue] = []
    repeat { values.append(try value(depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .unexpected(at: at) }
    return values
  }

  private mutating func object(_ depth: Int) throws(Fault) -> [String: JSONValue] {
    at += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return [:] }
    var members: [String: JSONValue] = [:]
    repeat {
      skipSpace()
      let key = try decodedString()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .unexpected(at: at) }
      let value = try value(depth + 1)
      if members.updateValue(value, forKey: key) != nil { throw .duplicateKey(key) }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .unexpected(at: at) }
    return members
  }

  private mutating func decodedString() throws(Fault) -> String {
    text.removeAll()
    return String(decoding: bytes(try string()), as: UTF8.self)
  }
}
