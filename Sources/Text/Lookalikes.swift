/// Letters that look like those of the Latin alphabet and are others.
package enum Lookalikes {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(String, String)] = [
      // Cyrillic
      ("асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУҮ", "aceopxyijshdqwABCEHIJKMOPSTXYY"),
      // Greek
      ("ονιακΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oviakABEZHIKMNOPTYX"),
    ]
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in rows {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) {
        pairs[other] = letter
      }
    }
    return pairs
  }()

  /// The Latin letter that one of another alphabet looks like.
  package static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { pairs[scalar] }

  /// The first such letter in a word that has Latin letters as well.
  package static func first(
    in text: String
  ) -> (scalar: Unicode.Scalar, like: Unicode.Scalar, word: String)? {
    for word in text.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
      guard let scalar = word.first(where: { pairs[$0] != nil }), let like = pairs[scalar],
        word.contains(where: { $0.isASCII })
      else { continue }
      return (scalar, like, String(String.UnicodeScalarView(word.prefix(40))))
    }
    return nil
  }
}
