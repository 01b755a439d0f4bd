import CBytes

/// Words of up to sixteen bytes in a table in which each has a place of its own.
///
/// The hash picks a bucket, the bucket's multiplier a place (hash and displace): a word is found, or
/// found missing, by looking at one place, without a branch on what stands there. Whether a word is
/// known is as good as random, and a branch on it would be mispredicted every other time.
final class WordTable: @unchecked Sendable {
  /// A place; a free one has the key of no word.
  struct Slot: BitwiseCopyable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var value = WordValue.unknown
    /// The same for the word in capitals, right behind.
    var inCapitals = WordValue.unknown

    static var valueOffset: Int { 16 }
  }

  /// The addresses, for loops that must not count references; valid while the table lives.
  struct Address: BitwiseCopyable {
    let slots: UnsafePointer<Slot>
    let multipliers: UnsafePointer<UInt32>
    /// What the two halves of a key are multiplied with. They stand here and not in the code, where
    /// each would cost an instruction of its own.
    let factors: (low: UInt64, high: UInt64)
    let bucketMask: Int
    let slotMask: Int

    /// The one place where a word can be.
    @inline(__always)
    func place(_ low: UInt64, _ high: UInt64) -> UnsafePointer<Slot> {
      let mixed = mix(low, high)
      return slots + slot(mixed, multipliers[bucket(mixed)])
    }

    /// A number whose upper half knows all letters.
    @inline(__always)
    func mix(_ low: UInt64, _ high: UInt64) -> UInt64 {
      (low &* factors.low) ^ (high &* factors.high)
    }

    @inline(__always)
    func bucket(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed &>> 44) & bucketMask }

    @inline(__always)
    func slot(_ mixed: UInt64, _ multiplier: UInt32) -> Int {
      Int(truncatingIfNeeded: ((mixed &>> 32) &* UInt64(multiplier)) &>> 32) & slotMask
    }

    /// What is known of a word, which is written in capitals or, for 0, is not.
    @inline(__always)
    func value(_ low: UInt64, _ high: UInt64, inCapitals: Int) -> WordValue {
      let slot = place(low, high)
      let difference = (slot.pointee.low ^ low) | (slot.pointee.high ^ high)
      let value = UnsafeRawPointer(slot).load(
        fromByteOffset: Slot.valueOffset &+ inCapitals &* 4, as: UInt32.self)
      return WordValue(bits: cbytes_if_same(difference, value))
    }
  }

  // Written once, in the initialiser, and only read afterwards, which is what makes it sendable.
  private let slots: UnsafeMutablePointer<Slot>
  private let multipliers: UnsafeMutablePointer<UInt32>
  /// Where everything is.
  let address: Address
  /// Words for which no place was found: in practice none.
  private(set) var leftOver: [Vocabulary.Entry] = []

  /// How many multipliers are tried for a bucket.
  static let attempts = 10_000

  /// Creates an empty table with room for so many words.
  init(room count: Int) {
    let bucketBits = Self.bits(count / 3)
    let slotBits = Self.bits(count + count / 20)
    slots = GrowableBuffer.memory(1 << slotBits)
    slots.initialize(repeating: Slot(), count: 1 << slotBits)
    multipliers = .allocate(capacity: 1 << bucketBits)
    multipliers.initialize(repeating: Self.multiplier(0), count: 1 << bucketBits)
    address = Address(
      slots: slots, multipliers: multipliers,
      factors: (0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93), bucketMask: (1 << bucketBits) - 1,
      slotMask: (1 << slotBits) - 1)
  }

  /// Lays out words of at most sixteen bytes.
  convenience init(_ words: [Vocabulary.Entry]) {
    self.init(room: words.count)
    let keys = words.map { WordKey(short: $0.bytes) }
    let mixed = keys.map { [address] in address.mix($0.low, $0.high) }
    let buckets = Buckets(of: mixed.map(address.bucket), count: address.bucketMask + 1)
    var taken = [UInt64](repeating: 0, count: 1 + (address.slotMask + 1) / 64)
    var places: [Int] = []
    for bucket in buckets.largestFirst {
      let members = buckets.members(of: bucket)
      var attempt = 0
      while attempt < Self.attempts {
        let multiplier = Self.multiplier(attempt)
        places.removeAll(keepingCapacity: true)
        for word in members {
          let place = address.slot(mixed[word], multiplier)
          if taken[place >> 6] & 1 << UInt64(place & 63) != 0 || places.contains(place) { break }
          places.append(place)
        }
        if places.count == members.count { break }
        attempt += 1
      }
      guard attempt < Self.attempts else {
        leftOver += members.map { words[$0] }
        continue
      }
      multipliers[bucket] = Self.multiplier(attempt)
      for (word, place) in zip(members, places) {
        taken[place >> 6] |= 1 << UInt64(place & 63)
        slots[place] = Slot(
          low: keys[word].low, high: keys[word].high, value: words[word].value,
          inCapitals: words[word].inCapitals)
      }
    }
  }

  /// Puts a word where its bucket has it; false if that is taken.
  @inline(__always)
  func put(_ key: WordKey, _ value: WordValue, _ inCapitals: WordValue) -> Bool {
    let mixed = address.mix(key.low, key.high)
    let slot = slots + address.slot(mixed, multipliers[address.bucket(mixed)])
    guard slot.pointee.value.bits == 0 else { return false }
    slot.pointee = Slot(low: key.low, high: key.high, value: value, inCapitals: inCapitals)
    return true
  }

  /// Sets a bucket's multiplier to the one tried in a certain attempt.
  func setAttempt(_ attempt: Int, of bucket: Int) { multipliers[bucket] = Self.multiplier(attempt) }

  /// The attempt in which a bucket's multiplier was tried.
  func attempt(of bucket: Int) -> Int {
    // The factor has an inverse, being odd.
    let odd = multipliers[bucket] &* Self.inverse
    return Int(odd / 2)
  }

  deinit {
    slots.deallocate()
    multipliers.deallocate()
  }

  /// The multipliers in the order of trying: odd and of many bits.
  private static func multiplier(_ attempt: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: 2 * attempt + 1) &* 0x9E37_79B1
  }

  /// Times the factor of ``multiplier(_:)`` this is 1.
  private static var inverse: UInt32 { 0x0E8B_2F51 }

  /// How many bits number so many things.
  private static func bits(_ count: Int) -> Int {
    var bits = 4
    while 1 << bits < count { bits += 1 }
    return bits
  }
}

/// Words sorted by their buckets.
private struct Buckets {
  /// By bucket where its members begin, and one entry more.
  private var starts: [Int]
  private var order: [Int]

  /// Sorts words, of each of which the bucket is given.
  init(of buckets: [Int], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for bucket in buckets { starts[bucket + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    order = [Int](repeating: 0, count: buckets.count)
    var next = starts
    for (index, bucket) in buckets.enumerated() {
      order[next[bucket]] = index
      next[bucket] += 1
    }
  }

  /// The words of a bucket, by index.
  func members(of bucket: Int) -> ArraySlice<Int> { order[starts[bucket]..<starts[bucket + 1]] }

  /// The buckets that have members; the full ones are the hardest to place.
  var largestFirst: [Int] {
    var bySize: [[Int]] = []
    for bucket in 0..<starts.count - 1 {
      let size = starts[bucket + 1] - starts[bucket]
      while bySize.count <= size { bySize.append([]) }
      if size > 0 { bySize[size].append(bucket) }
    }
    return bySize.reversed().flatMap(\.self)
  }
}
