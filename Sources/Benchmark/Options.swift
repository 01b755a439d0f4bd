/// The words of a command line: `--name value`, `--flag`, and the rest.
struct Options {
  /// What is wrong with a command line.
  enum Problem: Error {
    case unknown(String)
    case missing(String)
    case notANumber(String)
  }

  private var values: [String: String] = [:]
  private(set) var operands: [String] = []

  init(_ arguments: [String], names: Set<String>, flags: Set<String> = []) throws(Problem) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        operands.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      if flags.contains(name) {
        values[name] = ""
      } else if !names.contains(name) {
        throw .unknown(word)
      } else if let value = rest.popFirst() {
        values[name] = value
      } else {
        throw .missing(word)
      }
    }
  }

  /// What was said of a name; nil if nothing.
  subscript(_ name: String) -> String? { values[name] }

  /// The number that was said of a name.
  func number(_ name: String) throws(Problem) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), number > 0 else { throw .notANumber("--\(name) \(text)") }
    return number
  }
}
