/// A made-up catalog of clean processes, some of which are then spoilt, each in one known way.
struct PlantedCatalog {
  /// A process.
  struct Row {
    var id: String
    var name: String
    var description: String
    var declared: String
    var above: String
    var domain = ""
  }

  /// A finding that is to come of it.
  struct Planted: Hashable {
    var code: String
    /// The process; empty for the catalog.
    var process: String
  }

  private(set) var rows: [Row] = []
  /// All that is to be found.
  private(set) var planted: Set<Planted> = []
  private var state: UInt64

  /// Makes a catalog of so many processes in families of twenty.
  init(count: Int, seed: UInt64) {
    state = seed
    for index in 0..<count {
      let isHard = index / 20 % 2 == 0
      let id = "P-\(index)"
      let top = index / 20 * 20
      rows.append(
        Row(
          id: id, name: (isHard ? "Design of " : "Copy of ") + words(2), description: words(12),
          declared: isHard ? "hard" : "easy", above: top == index ? "" : "P-\(top)"))
    }
  }

  private mutating func draw(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// Words that no rule knows.
  private mutating func words(_ count: Int) -> String {
    let parts = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"]
    return (0..<count).map { _ in (0..<4).map { _ in parts[draw(10)] }.joined() }
      .joined(separator: " ")
  }

  private mutating func plant(_ code: String, _ index: Int) {
    planted.insert(Planted(code: code, process: rows[index].id))
  }

  /// The file.
  var csv: String {
    let header = "id,name,description,declared,above,declared domain\n"
    return rows.reduce(into: header) { text, row in
      text +=
        [row.id, row.name, row.description, row.declared, row.above, row.domain]
        .map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }
  }

  /// Spoils one process in every way there is, from the one at `start` on: twenty apart, so that no
  /// two faults share a family.
  mutating func spoil(from start: Int) {
    // Not the first of a family, whose class its children follow.
    func child(_ family: Int) -> Int { start + family * 20 + 5 }
    rows[child(0)].declared = " "
    plant("class-missing", child(0))
    rows[child(1)].declared = "hrad"
    plant("class-not-known", child(1))
    rows[child(2)].declared = rows[child(2)].declared == "hard" ? "easy" : "hard"
    plant("class-differs", child(2))
    rows[child(3)].name = words(2)
    plant("undetermined", child(3))
    // Six points in the lighter column, and high begins at six.
    rows[child(4)].name = words(2)
    rows[child(4)].description = "draw a plan " + words(9)
    rows[child(4)].declared = "hard"
    plant("narrow-margin", child(4))
    rows[child(5)].description = ""
    plant("description-missing", child(5))
    rows[child(6)].description = words(3)
    plant("description-thin", child(6))
    rows[child(7)].description += " be\u{200B}fore"
    plant("hidden-characters", child(7))
    rows[child(8)].description += " d\u{435}sk"
    plant("lookalike-characters", child(8))
    rows[child(9)].above = "P-nowhere-\(start)"
    plant("parent-missing", child(9))
    rows[child(10)].above = rows[child(10) + 1].id
    rows[child(10) + 1].above = rows[child(10)].id
    plant("parent-circle", child(10))
    rows[child(11)].id = rows[child(11) - 1].id
    plant("repeated-id", child(11))
    rows[child(12)].id = ""
    // All that is below one of the other class.
    let top = start + 13 * 20
    for index in top + 1..<top + 20 {
      let wasHard = rows[index].declared == "hard"
      rows[index].declared = wasHard ? "easy" : "hard"
      rows[index].name = (wasHard ? "Copy of " : "Design of ") + words(2)
    }
    plant("parent-contradicted", top)
    // One word of twelve is another, and the class is the other one: family 14 differs from 15.
    var other = rows[child(15)].description.split(separator: " ")
    other[3] = Substring(words(1))
    rows[child(14)].description = other.joined(separator: " ")
    plant("similar-texts", child(15))
    rows[child(16)].domain = rows[child(16)].declared == "hard" ? "office" : "drawing"
    plant("stale-facet", child(16))
    rows[child(17)].domain = rows[child(17)].declared == "hard" ? "drawing" : "Office;"
  }

  /// Makes so many processes undetermined.
  mutating func silence(_ indices: Range<Int>) {
    for index in indices {
      rows[index].name = words(2)
      plant("undetermined", index)
    }
    planted.insert(Planted(code: "too-many-undetermined", process: ""))
  }

  /// How many rows lack an id, as `spoil` makes them.
  var withoutID: Int { rows.count { $0.id.isEmpty } }
}
