/// Numbers in sentences.
package enum Count {
  /// The number with its noun: `1 record`, `2,000 records`, `2 entries`.
  package static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// The number with commas between thousands.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// The number with its sign: `+3`, `-2`, `0`.
  package static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : String(number)
  }

  /// The items as people list them: `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String], _ word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
