/// Who may lean on whom.
enum House {
  /// The rooms through which data flows, each floor leaning on those before it only.
  private static let floors: [[String]] = [
    ["YAML"], ["Rules"], ["Engine"], ["Catalog", "Tuning"], ["Reporting"],
    ["adjudge", "Benchmark"],
  ]

  /// What runs while the package is built: the compiler of the built-in rules, and what calls it.
  private static let workshop: [String: Set<String>] = [
    "RuleCompiler": ["Diagnostics", "Rules", "Engine"], "EmbedRules": [],
  ]

  /// The rooms on which every floor may lean.
  private static let leaves: Set<String> = ["Diagnostics", "Image", "Text", "CSV", "CBytes"]

  /// The modules of ours that a target may import; nil for a target that has no place yet.
  static func mayImport(_ target: String) -> Set<String>? {
    switch target {
    case "CLibYAML", "CBytes", "Diagnostics", "Image": return []
    case "Text": return ["CBytes", "Image"]
    case "CSV": return ["CBytes", "Diagnostics"]
    case "AdjudgeKit": return ["Engine", "Rules", "Image", "Diagnostics"]
    default:
      if let allowed = workshop[target] { return allowed }
      guard let floor = floors.firstIndex(where: { $0.contains(target) }) else { return nil }
      var allowed = leaves.union(floors[..<floor].joined())
      if target == "YAML" { allowed.insert("CLibYAML") }
      if floor == floors.count - 1 { allowed.insert("AdjudgeKit") }
      return allowed
    }
  }

  /// The words of the policies, of which the program knows nothing, by how they begin.
  private static let domainWords = [
    "bpo", "kpo", "education", "outsourc", "payroll", "invoic", "legal", "medical",
  ]

  /// The words of a line of code that only a policy should know.
  static func domainWords(in line: Substring) -> [Substring] {
    line.lowercased().split { !$0.isLetter }.map { Substring($0) }
      .filter { word in domainWords.contains { word.hasPrefix($0) } }
  }

  /// All that may lie at the top, but for dotfiles and what the package manager leaves there.
  static let top: Set<String> = [
    "Package.swift", "Package.resolved", "Sources", "Tests", "rules", "samples", "README.md",
    "LICENSE",
  ]

  /// The length past which a file is to be split.
  static let longestFile = 400
}
