/// Folds letters and numbers: no case, no marks, no compatibility forms.
///
/// The table is read from its compact source when the first scalar past ASCII comes by, so that
/// texts in plain ASCII pay nothing for it.
package struct FoldTable: Sendable {
  /// One run of the source.
  private struct Run: Sendable {
    var from: UInt32
    var last: UInt32
    var stride: UInt32
    var rise: UInt32
    var to: [Unicode.Scalar]
  }

  private var runs: [Run] = []

  /// Creates a table that is not read yet.
  package init() {}

  /// Calls `emit` with each scalar that a letter or number folds to.
  package mutating func fold(_ scalar: Unicode.Scalar, _ emit: (Unicode.Scalar) -> Void) {
    if scalar.value < 0x80 {
      let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
      emit(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else if scalar.value >= 0xAC00, scalar.value <= 0xD7A3 {
      Self.decomposeHangul(scalar.value, emit)
    } else if let run = run(for: scalar.value) {
      for letter in run.to.dropLast() { emit(letter) }
      guard let last = run.to.last else { return }
      let steps = (scalar.value - run.from) / run.stride
      if let risen = Unicode.Scalar(last.value + steps * run.rise) { emit(risen) }
    } else {
      emit(scalar)
    }
  }

  /// The arithmetic decomposition of a Hangul syllable, section 3.12 of the Unicode Standard.
  private static func decomposeHangul(_ value: UInt32, _ emit: (Unicode.Scalar) -> Void) {
    let index = value - 0xAC00
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    for part in parts.prefix(index % 28 == 0 ? 2 : 3) {
      if let scalar = Unicode.Scalar(part) { emit(scalar) }
    }
  }

  /// The run that has a scalar value, found by bisection.
  private mutating func run(for value: UInt32) -> Run? {
    if runs.isEmpty { runs = Self.read() }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < value { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].from <= value else { return nil }
    return (value - runs[low].from) % runs[low].stride == 0 ? runs[low] : nil
  }

  /// Reads the compact source.
  private static func read() -> [Run] {
    var runs: [Run] = []
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    var radix: UInt32 = 16
    var run = Run(from: 0, last: 0, stride: 1, rise: 0, to: [])
    var count: UInt32 = 1
    var field = UInt8(ascii: "<")
    let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)

    func finishField() {
      switch field {
      case UInt8(ascii: "<"): run.from = number
      case UInt8(ascii: "*"): count = number
      case UInt8(ascii: "/"): run.stride = number
      case UInt8(ascii: "+"): run.rise = number
      default: if number != 0 { numbers.append(number) }
      }
      number = 0
    }
    func finishRun() {
      guard run.from != 0 else { return }
      run.last = run.from + (count - 1) * run.stride
      run.to = numbers.compactMap { Unicode.Scalar($0) }
      runs.append(run)
      run = Run(from: 0, last: 0, stride: 1, rise: 0, to: [])
      numbers = []
      count = 1
      field = UInt8(ascii: "<")
      radix = 16
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number * radix + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        number = number * radix + UInt32(byte - UInt8(ascii: "a")) + 10
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        finishField()
        finishRun()
      default:
        finishField()
        field = byte
        radix = byte == UInt8(ascii: ">") || byte == UInt8(ascii: "_") ? 16 : 10
      }
    }
    finishField()
    finishRun()
    return runs.sorted { $0.last < $1.last }
  }
}
