import Text

/// Numbers for short words while tables are built: open addressing, at most half full.
///
/// Tens of thousands of forms come by at every start, most of them known; a dictionary would spend
/// more on hashing each than everything else takes.
struct WordNumbers {
  private struct Slot {
    var key = WordKey(low: 0, high: 0, length: 0)
    var number: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var count = 0

  /// The number of a word; a new word is given `next`.
  mutating func number(of key: WordKey, orAdding next: Int) -> Int {
    var at = place(of: key)
    if slots[at].number >= 0 { return Int(slots[at].number) }
    if count * 2 >= slots.count {
      grow()
      at = place(of: key)
    }
    slots[at] = Slot(key: key, number: Int32(next))
    count += 1
    return next
  }

  /// Where a word is, or where it would be.
  private func place(of key: WordKey) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    var at = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[at].number >= 0, slots[at].key != key { at = (at + 1) & (slots.count - 1) }
    return at
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
  }
}
