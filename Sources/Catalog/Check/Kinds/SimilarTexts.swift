import Diagnostics

/// Descriptions that are nearly the same under classes that are not.
///
/// Comparing all with all would take the square of their number. Instead each description gets
/// forty-eight minima of hashed words, in sixteen bands of three: two that share seven words of ten
/// share a band in 999 cases of 1,000. Only records with a band in common are compared, each with at most
/// ``SimilarTexts/compared`` others of each class. It takes time in proportion to the catalog, and
/// sixteen bytes a record beside its words.
struct SimilarTexts: CatalogCheck {
  /// From how many hundredths of common words on two are alike.
  let least: Int
  /// The class that says nothing.
  let otherwise: Int

  /// With how many earlier records of each other class one is compared in a band.
  static let compared = 8
  /// Below so many different words likeness says little.
  static let leastWords = 5
  private static let bands = 16
  private static let rows = 3

  func check(_ catalog: CheckedCatalog, _ findings: inout FindingList) {
    let records = catalog.entries.indices.filter {
      catalog.words($0).count >= Self.leastWords && catalog.entries[$0].holds != otherwise
    }
    // The most alike that was found so far, per record that comes later.
    var best: [Int: (other: Int, likeness: Int)] = [:]
    for band in 0..<Self.bands {
      let keys = records.map { (key: Self.key(band, catalog.words($0)), record: $0) }
        .sorted { ($0.key, $0.record) < ($1.key, $1.record) }
      var start = 0
      while start < keys.count {
        var end = start + 1
        while end < keys.count, keys[end].key == keys[start].key { end += 1 }
        if end - start > 1 { compare(keys[start..<end].map(\.record), catalog, &best) }
        start = end
      }
    }
    for (record, found) in best.sorted(by: { $0.key < $1.key }) {
      findings.add(
        .similarTexts(found.other, likeness: found.likeness), of: record,
        at: SourceRange(at: catalog.entries[record].start))
    }
  }

  /// Compares records that may be alike, in their order.
  private func compare(
    _ records: [Int], _ catalog: CheckedCatalog,
    _ best: inout [Int: (other: Int, likeness: Int)]
  ) {
    var earlier: [Int: [Int]] = [:]
    for record in records {
      let own = catalog.entries[record].holds
      for (`class`, others) in earlier where `class` != own {
        for other in others {
          let likeness = WordSample.likeness(catalog.words(record), catalog.words(other))
          guard likeness >= least else { continue }
          if let known = best[record],
            (known.likeness, -known.other) >= (likeness, -other)
          {
            continue
          }
          best[record] = (other, likeness)
        }
      }
      if earlier[own, default: []].count < Self.compared {
        earlier[own, default: []].append(record)
      }
    }
  }

  /// One band of the minima of a description's words.
  private static func key(_ band: Int, _ words: ArraySlice<UInt32>) -> UInt64 {
    var key = Fingerprint()
    for row in 0..<rows {
      let seed = UInt64(band * rows + row + 1) &* 0x9E37_79B9_7F4A_7C15
      var least = UInt64.max
      for word in words {
        // The finish of SplitMix64, which spreads every bit over all.
        var mixed = (UInt64(word) ^ seed) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        least = min(least, mixed ^ mixed >> 31)
      }
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        key.add(UInt8(truncatingIfNeeded: least >> shift))
      }
    }
    return key.number
  }
}
