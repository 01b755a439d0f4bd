/// Letters of other alphabets that look like Latin ones.
package enum Lookalikes {
  /// The Latin letter that a Cyrillic or Greek one looks like.
  package static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      ("аеорсухіјѕһԁԛԝ", "aeopcyxijshdqw"), ("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"),
      ("οναικ", "ovaik"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ]
    let all = pairs.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) }
    return Dictionary(all) { first, _ in first }
  }()
}
