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
    guard let special = firstSpecial(in: buffer, from: start) else {
      if isFormula { insert(apostrophe: true, quotes: 0, from: start, in: &buffer) }
      return
    }
    let quotes = CSVWriter.countQuotes(in: buffer, from: special)
    insert(apostrophe: isFormula, quotes: quotes, from: start, in: &buffer, enclosed: true)
  }

  /// The first byte that calls for quotes.
  private func firstSpecial(in buffer: borrowing ByteBuffer, from start: Int) -> Int? {
    let (end, bytes) = (buffer.count, buffer.base)
    let delimiters = Word.spread(delimiter)
    let quotes = Word.spread(Byte.quote)
    var at = start
    while at < end {
      // What is read behind the field lies within the buffer's slack, and is not looked at.
      let word = Word.load(bytes + at)
      let marks = Word.equal(word, delimiters) | Word.equal(word, quotes) | Word.control(word)
      if marks == 0 {
        at &+= 8
        continue
      }
      at &+= Word.first(marks)
      if at >= end { return nil }
      let byte = bytes[at]
      if byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
      {
        return at
      }
      at &+= 1
    }
    return nil
  }

  private static func countQuotes(in buffer: borrowing ByteBuffer, from start: Int) -> Int {
    let (end, bytes) = (buffer.count, buffer.base)
    let pattern = Word.spread(Byte.quote)
    var (at, quotes) = (start, 0)
    while at < end {
      let marks = Word.equal(Word.load(bytes + at), pattern)
      if marks == 0 {
        at &+= 8
        continue
      }
      at &+= Word.first(marks) + 1
      if at <= end { quotes += 1 }
    }
    return quotes
  }

  /// Moves a field's bytes to make room for what goes before, between and around them.
  private func insert(
    apostrophe: Bool, quotes: Int, from start: Int, in buffer: inout ByteBuffer,
    enclosed: Bool = false
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
