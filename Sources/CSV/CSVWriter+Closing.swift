import CBytes

/// Fields that are rendered straight into the buffer, and put in quotes afterwards where they need it.
extension CSVWriter {
  /// Ends a field that was appended, unescaped, from a position on.
  ///
  /// Few fields need quotes, and those few are short: moving them by a byte costs less than rendering
  /// every field elsewhere first.
  package func closeField(from start: Int, in buffer: inout ByteBuffer) {
    let count = buffer.count - start
    let isFormula =
      excelSafe
      && CSVWriter.isFormula(UnsafeBufferPointer(start: buffer.base + start, count: count))
    var (calls, quotes, at) = (UInt32(0), 0, start)
    while at &+ 16 <= buffer.count {
      calls |= cbytes_quotable(buffer.base + at, delimiter)
      let found = cbytes_equal(buffer.base + at, Byte.quote)
      if found != 0 { quotes += found.nonzeroBitCount }
      at &+= 16
    }
    // What is read behind the field lies within the buffer's slack, and is not looked at.
    let left: UInt32 = 1 &<< UInt32(truncatingIfNeeded: buffer.count &- at) &- 1
    calls |= cbytes_quotable(buffer.base + at, delimiter) & left
    quotes += (cbytes_equal(buffer.base + at, Byte.quote) & left).nonzeroBitCount
    if calls != 0 || isFormula {
      insert(
        apostrophe: isFormula, quotes: quotes, from: start, in: &buffer, enclosed: calls != 0)
    }
  }

  /// Moves a field's bytes to make room for what goes before, between and around them.
  private func insert(
    apostrophe: Bool, quotes: Int, from start: Int, in buffer: inout ByteBuffer, enclosed: Bool
  ) {
    let before = (enclosed ? 1 : 0) + (apostrophe ? 1 : 0)
    let added = before + quotes + (enclosed ? 1 : 0)
    buffer.reserve(added)
    let field = buffer.base + start
    let count = buffer.count - start
    if quotes == 0 {
      (field + before).update(from: field, count: count)
    } else {
      // From the end, so that nothing is overwritten before it has moved.
      var target = count + before + quotes
      for source in stride(from: count - 1, through: 0, by: -1) {
        target -= 1
        field[target] = field[source]
        if field[target] == Byte.quote {
          target -= 1
          field[target] = Byte.quote
        }
      }
    }
    if enclosed {
      field[0] = Byte.quote
      field[count + before + quotes] = Byte.quote
    }
    if apostrophe { field[before - 1] = UInt8(ascii: "'") }
    buffer.count += added
  }
}
