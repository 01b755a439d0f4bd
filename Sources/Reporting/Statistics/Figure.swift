/// Ratios, as people read them.
package enum Figure {
  /// Three decimals, `-` for none: `0.821`.
  package static func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "-" }
    // Only where the product is rounded onto the middle does the way it was rounded matter.
    let product = value.magnitude * 1000
    let lost = (-product).addingProduct(value.magnitude, 1000)
    var thousandths = product.rounded(.down)
    let rest = product - thousandths
    let isOdd = thousandths.truncatingRemainder(dividingBy: 2) == 1
    if rest > 0.5 || rest == 0.5 && (lost > 0 || lost == 0 && isOdd) { thousandths += 1 }
    guard let whole = Int(exactly: thousandths) else { return "\(value)" }
    let digits = String(whole % 1000)
    let zeros = String(repeating: "0", count: 3 - digits.utf8.count)
    return (value < 0 ? "-" : "") + "\(whole / 1000).\(zeros)\(digits)"
  }
}
