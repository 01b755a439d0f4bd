import CSV

/// Texts as bytes, rendered once, one after the other in memory that stays where it is.
///
/// Results name the same few things in every record. Arrays of arrays would count references and
/// check bounds each time; here a text is an address and a length, with the sixteen readable bytes
/// behind it that ``ByteBuffer/append(padded:)`` asks for.
struct TextList: Sendable {
  /// Who keeps the memory.
  private final class Memory: @unchecked Sendable {
    let bytes: UnsafeMutablePointer<UInt8>
    let texts: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>

    init(_ texts: [[UInt8]]) {
      bytes = .allocate(capacity: texts.reduce(16) { $0 + $1.count })
      self.texts = .allocate(capacity: max(1, texts.count))
      var end = bytes
      for (index, text) in texts.enumerated() {
        end.initialize(from: text, count: text.count)
        (self.texts + index).initialize(to: UnsafeBufferPointer(start: end, count: text.count))
        end += text.count
      }
      end.initialize(repeating: 0, count: 16)
    }

    deinit {
      bytes.deallocate()
      texts.deallocate()
    }
  }

  private let memory: Memory
  private nonisolated(unsafe) let texts: UnsafePointer<UnsafeBufferPointer<UInt8>>
  /// How many texts there are.
  let count: Int

  init(_ texts: [[UInt8]]) {
    memory = Memory(texts)
    self.texts = UnsafePointer(memory.texts)
    count = texts.count
  }

  /// The bytes of the longest text, and of all.
  var longest: Int { (0..<count).reduce(0) { max($0, texts[$1].count) } }
  var total: Int { (0..<count).reduce(0) { $0 + texts[$1].count } }

  init(_ texts: [String]) { self.init(texts.map { Array($0.utf8) }) }

  /// A text, valid while the table lives.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    assert(index >= 0 && index < count)
    return texts[index]
  }
}
