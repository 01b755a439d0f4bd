extension ImageCoder {
  /// The most that any list may have, so that an altered length cannot ask for all memory.
  public static let longestList = 1 << 22

  /// A number within limits.
  public mutating func code(
    _ number: inout Int, in limits: ClosedRange<Int>
  ) throws(ImageFault) {
    if isReading {
      number = limits.lowerBound + (try readNumber(through: limits.upperBound - limits.lowerBound))
    } else {
      guard limits.contains(number) else { throw .outOfRange }
      write(number - limits.lowerBound)
    }
  }

  /// An index, below the count of what it is an index of.
  public mutating func code(_ index: inout Int, below count: Int) throws(ImageFault) {
    guard count > 0 else { throw .outOfRange }
    try code(&index, in: 0...count - 1)
  }

  /// Any 64 bits.
  public mutating func code(bits: inout UInt64) throws(ImageFault) {
    if isReading { bits = try readWide() } else { write(wide: bits) }
  }

  /// Whether something holds.
  public mutating func code(_ flag: inout Bool) throws(ImageFault) {
    var number = flag ? 1 : 0
    try code(&number, in: 0...1)
    flag = number == 1
  }

  /// One of a closed set, in the order in which they are declared.
  public mutating func code<Case: CaseIterable & Equatable>(
    _ value: inout Case
  ) throws(ImageFault) {
    let cases = Array(Case.allCases)
    var index = cases.firstIndex(of: value) ?? 0
    try code(&index, below: cases.count)
    value = cases[index]
  }

  /// A text.
  public mutating func code(_ text: inout String) throws(ImageFault) {
    if isReading { text = try readText() } else { write(text: text) }
  }

  /// A text or none.
  public mutating func code(_ text: inout String?) throws(ImageFault) {
    // One number says whether there is one, and how long.
    guard isReading else {
      write((text?.utf8.count).map { $0 + 1 } ?? 0)
      return append((text ?? "").utf8)
    }
    let count = try readNumber(through: rest.count + 1)
    text = count == 0 ? nil : String(decoding: try readBytes(count - 1), as: UTF8.self)
  }

  /// A number or none.
  public mutating func code(
    _ number: inout Int?, in limits: ClosedRange<Int>
  ) throws(ImageFault) {
    var isThere = number != nil
    try code(&isThere)
    guard isThere else { return number = nil }
    var value = number ?? limits.lowerBound
    try code(&value, in: limits)
    number = value
  }

  /// Texts.
  public mutating func code(_ texts: inout [String]) throws(ImageFault) {
    try code(&texts, blank: "") { (text, coder) throws(ImageFault) in try coder.code(&text) }
  }

  /// A list, whose elements are read into copies of a blank one.
  public mutating func code<Element>(
    _ list: inout [Element], blank: @autoclosure () -> Element,
    each: (inout Element, inout ImageCoder) throws(ImageFault) -> Void
  ) throws(ImageFault) {
    var count = list.count
    try code(&count, in: 0...Self.longestList)
    if isReading {
      guard count <= rest.count else { throw .wrongLength }
      list = Array(repeating: blank(), count: count)
    }
    for index in list.indices { try each(&list[index], &self) }
  }
}
