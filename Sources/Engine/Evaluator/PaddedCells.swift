import Text

/// Copies of a record's cells, each followed by what a tokenizer may read beyond it.
struct PaddedCells: ~Copyable {
  private var bytes = GrowableBuffer<UInt8>(capacity: 4096)
  /// The cells, valid until others are filled in; nil where there is none.
  private(set) var cells = GrowableBuffer<UnsafeBufferPointer<UInt8>?>(capacity: 8)

  /// Takes copies of cells.
  mutating func fill(_ originals: [[UInt8]?]) {
    bytes.removeAll()
    for cell in originals {
      for byte in cell ?? [] { bytes.append(byte) }
      for _ in 0..<Tokenizer.padding { bytes.append(0) }
    }
    cells.removeAll()
    var start = 0
    for cell in originals {
      let count = cell?.count ?? 0
      cells.append(
        cell == nil ? nil : UnsafeBufferPointer(start: bytes.base + start, count: count))
      start += count + Tokenizer.padding
    }
  }
}
