import Diagnostics

extension JudgedRecord {
  /// The fingerprint of the texts that are judged, to which agreements are pinned.
  var textFingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for cell in text {
      fingerprint.add(cell)
      fingerprint.add(0xFF)
    }
    return fingerprint
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the blanks around them.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var rest = self[...]
    while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return UnsafeBufferPointer(rebasing: rest)
  }
}
