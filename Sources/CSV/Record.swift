import CBytes

/// One record in a batch: its bytes and where its fields end.
///
/// Only pointers, so that a loop over records neither copies nor counts references. It must not be
/// kept longer than the batch it came from is left alone. `public` because what is `package` is not
/// inlined into other modules.
public struct Record {
  /// The batch's bytes.
  @usableFromInline let bytes: UnsafePointer<UInt8>
  /// The ends of this record's fields, with `FieldMark`s in the top bits.
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let start: Int
  @usableFromInline let end: Int

  /// The data record, counted from 1.
  public let number: Int
  /// The physical line it begins on.
  public let line: Int
  /// Where it begins in the text as UTF-8, a byte order mark included.
  public let offset: Int
  /// How many fields it has.
  public let fieldCount: Int
  /// Whether `RecordBatch.problem(_:)` has something to say about it.
  public let isBad: Bool

  @usableFromInline
  init(
    bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, entry: RecordEntry, number: Int,
    line: Int, offset: Int
  ) {
    self.bytes = bytes
    self.ends = ends
    start = Int(entry.start)
    end = Int(entry.end)
    fieldCount = Int(entry.fieldCount)
    isBad = entry.problem != .none
    self.number = number
    self.line = line
    self.offset = offset
  }

  /// The record as it stands in the file, without its line end.
  @inlinable public var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  /// A field as it stands in the file, quotes included; empty behind the last field.
  @inlinable public func rawField(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    if index >= fieldCount { return UnsafeBufferPointer(start: bytes + end, count: 0) }
    let from = fieldStart(index)
    return UnsafeBufferPointer(
      start: bytes + from, count: Int(ends[index] & FieldMark.position) - from)
  }

  /// Whether a field stands in quotes.
  @inlinable public func isQuoted(_ index: Int) -> Bool {
    index < fieldCount && ends[index] & FieldMark.quoted != 0
  }

  /// Whether a field has doubled quotes, so that its text differs from its bytes.
  @inlinable public func hasDoubledQuotes(_ index: Int) -> Bool {
    index < fieldCount && ends[index] & FieldMark.doubled != 0
  }

  /// A field's bytes without the quotes around it; quotes inside are still doubled.
  ///
  /// Behind the last field it is empty, so that short rows need no care.
  @inlinable public func content(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    if index >= fieldCount { return UnsafeBufferPointer(start: bytes + end, count: 0) }
    let from = fieldStart(index)
    let mark = ends[index]
    let count = Int(mark & FieldMark.position) - from
    return mark & FieldMark.quoted == 0
      ? UnsafeBufferPointer(start: bytes + from, count: count)
      : UnsafeBufferPointer(start: bytes + from + 1, count: count - 2)
  }

  /// A field's text: in place where the file holds it as it is, else unescaped into `scratch`,
  /// whose former bytes are lost.
  @inlinable public func field(
    _ index: Int, scratch: inout ByteBuffer
  ) -> UnsafeBufferPointer<UInt8> {
    let content = content(index)
    if !hasDoubledQuotes(index) { return content }
    scratch.removeAll()
    Record.unescape(content, into: &scratch)
    return scratch.bytes
  }

  /// A field's text as a string, for messages and tests.
  package func string(_ index: Int) -> String {
    var scratch = ByteBuffer()
    return String(decoding: field(index, scratch: &scratch), as: UTF8.self)
  }

  @inlinable func fieldStart(_ index: Int) -> Int {
    index == 0 ? start : Int(ends[index - 1] & FieldMark.position) + 1
  }

  /// Appends `content` with each pair of quotes as one; behind it sixteen bytes must be readable, as they
  /// are in a batch.
  @usableFromInline static func unescape(
    _ content: UnsafeBufferPointer<UInt8>, into buffer: inout ByteBuffer
  ) {
    guard let start = content.baseAddress else { return }
    buffer.reserve(content.count)
    var (from, at) = (0, 0)
    while at < content.count {
      let quotes = cbytes_equal(start + at, Byte.quote)
      if quotes == 0 {
        at &+= 16
        continue
      }
      at &+= quotes.trailingZeroBitCount
      if at >= content.count { break }
      // The text up to the first quote of a pair, which is copied, and past the second.
      buffer.append(UnsafeBufferPointer(start: start + from, count: at + 1 - from))
      at &+= 2
      from = at
    }
    if from < content.count {
      buffer.append(UnsafeBufferPointer(start: start + from, count: content.count - from))
    }
  }
}

/// The top bits of a field's end.
@usableFromInline enum FieldMark {
  @usableFromInline static let quoted: UInt32 = 1 << 31
  @usableFromInline static let doubled: UInt32 = 1 << 30
  @usableFromInline static let position: UInt32 = 1 << 30 - 1
}

/// Where a record lies in its batch.
@usableFromInline struct RecordEntry: BitwiseCopyable, Sendable {
  /// What is wrong with it, in one byte.
  @usableFromInline enum Problem: UInt8, BitwiseCopyable, Sendable {
    case none, fieldCount, textAfterQuote, strayQuote, json, unknownKey
  }

  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  @usableFromInline var firstField: UInt32
  @usableFromInline var fieldCount: UInt32
  /// Lines after the batch's first.
  @usableFromInline var line: UInt32
  /// The byte the problem is at.
  @usableFromInline var problemAt: UInt32
  @usableFromInline var problem: Problem
}
