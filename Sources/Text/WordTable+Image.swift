internal import Image

extension WordTable {
  /// The words that have a place, in no order.
  var entries: [Vocabulary.Entry] {
    (0...address.slotMask).compactMap { index in
      let slot = address.slots[index]
      guard slot.value.bits != 0 else { return nil }
      // Words have no byte 0, so that the key tells how long they are.
      let length =
        slot.high != 0
        ? 16 - slot.high.leadingZeroBitCount / 8 : 8 - slot.low.leadingZeroBitCount / 8
      let key = WordKey(low: slot.low, high: slot.high, length: UInt32(length))
      return Vocabulary.Entry(bytes: key.bytes, value: slot.value, inCapitals: slot.inCapitals)
    }
  }

  /// Writes for each bucket how often a multiplier was tried: finding places is what takes time.
  func writePlaces(to coder: inout ImageCoder) {
    for bucket in 0...address.bucketMask { coder.write(attempt(of: bucket)) }
  }

  /// Reads what ``writePlaces(to:)`` wrote, into a table for so many words.
  convenience init(
    readingPlaces coder: inout ImageCoder, words: Int
  ) throws(ImageFault) {
    self.init(room: words)
    for bucket in 0...address.bucketMask {
      setAttempt(try coder.readNumber(through: Self.attempts), of: bucket)
    }
  }
}
