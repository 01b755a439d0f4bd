import AdjudgeKit
import ArgumentParser
import CSV
import Diagnostics
import Engine
import Image
import Reporting
import Rules

/// Finds the rules to judge by, and loads them.
struct RuleDiscovery {
  /// Rules that are loaded, and how they are spoken of.
  struct Found {
    var rules: RuleSet
    var label: PolicyLabel
    /// Where they come from, in words.
    var place: String
    /// The files' bytes by name, for excerpts.
    var sources: [String: [UInt8]]
    /// What overlays changed.
    var changes: [OverlayChange]
    /// The rules compiled, if they were found so.
    var compiled: Program?

    /// The rules compiled.
    var program: Program { compiled ?? Program(rules) }
  }

  /// The most files, and the most bytes in one and in all.
  private static let maximumFiles = 256
  private static let maximumFile = 1 << 20
  private static let maximumBytes = 8 << 20

  let options: RuleOptions
  let console: Console
  /// How the program exits when the rules are broken; commands that are about rules find something.
  var whenBroken = Status.badInput

  /// The files to judge by, and where they come from, in words.
  func files() throws -> (files: [RuleSource], place: String) {
    var (files, place) = try rules()
    for path in options.overlay { files += try read(path, role: .overlay) }
    let total = files.reduce(0) { $0 + $1.bytes.count }
    if files.count > Self.maximumFiles || total > Self.maximumBytes {
      throw console.fail(
        .badInput,
        "\(place): \(files.count) rule files of \(total) bytes are too many; "
          + "at most \(Self.maximumFiles) files and \(Self.maximumBytes) bytes are read")
    }
    let overlays = files.filter { $0.role == .overlay }.map(\.path)
    if !overlays.isEmpty { place += ", changed by \(Count.list(overlays))" }
    return (files, place)
  }

  /// What reads the files.
  static var loader: RuleLoader { RuleLoader(version: Version.current, languages: languages) }

  private static var languages: [RuleSource] {
    BuiltInRules.files.filter { $0.path.hasPrefix("languages/") }
      .map { RuleSource(path: "\(BuiltInRules.name)/\($0.path)", bytes: $0.bytes) }
  }

  /// Loads the rules; says all that is wrong with them before it throws.
  ///
  /// A command that only judges says that it needs no terms, and gets the built-in rules, wherever
  /// they lie, as they were compiled; their terms are loaded only if somebody asks for them.
  func load(needsTerms: Bool = true) throws -> Found {
    let (files, place) = try files()
    if !needsTerms, let found = compiled(files, place) { return found }
    let sources = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let loaded = Self.loader.load(files)
    console.show(loaded.diagnostics, sources: sources)
    guard let rules = loaded.ruleSet else {
      let count = DiagnosticRenderer.count(loaded.diagnostics)
      throw console.fail(whenBroken, "the rules cannot be used: \(count) in \(place)")
    }
    // A policy that brings no language is judged with the program's: the results depend on it.
    let judgedBy = files.contains(where: Self.bringsLanguages) ? files : files + Self.languages
    let label = PolicyLabel(
      id: rules.policy.id, version: rules.policy.version,
      fingerprint: RuleSource.fingerprint(of: judgedBy))
    return Found(
      rules: rules, label: label, place: place, sources: sources, changes: loaded.changes)
  }

  /// The built-in rules as they were compiled, if these files are theirs.
  private func compiled(_ files: [RuleSource], _ place: String) -> Found? {
    guard let folder = BuiltInRules.folder(of: files) else { return nil }
    do throws(ImageFault) {
      let (program, fingerprint) = try BuiltInRules.compiled(folder: folder)
      let policy = program.rules.policy
      return Found(
        rules: program.rules,
        label: PolicyLabel(id: policy.id, version: policy.version, fingerprint: fingerprint),
        place: place,
        sources: Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first },
        changes: [], compiled: program)
    } catch {
      console.inform("the compiled rules cannot be used, so their files are read: \(error.message)")
      return nil
    }
  }

  /// The rule files that are asked for, or else found, or else built in.
  private func rules() throws -> (files: [RuleSource], place: String) {
    var named = options.rules
    if named.isEmpty, let variable = System.environment("ADJUDGE_RULES"), !variable.isEmpty {
      named = variable.split(separator: ":").map(String.init)
    }
    if named.isEmpty, let configured = try ProjectFile.find(console) {
      let overlays = try configured.overlays.flatMap { try read($0, role: .overlay) }
      if !configured.rules.isEmpty {
        let files = try configured.rules.flatMap { try read($0, role: .rules) }
        return (files + overlays, "\(configured.path)")
      }
      let found = try foundOrBuiltIn()
      return (found.files + overlays, "\(found.place), for \(configured.path) names none")
    }
    if !named.isEmpty {
      return (try named.flatMap { try read($0, role: .rules) }, named.joined(separator: ", "))
    }
    return try foundOrBuiltIn()
  }

  /// The rules of this folder, or else the built-in ones.
  ///
  /// A policy that cannot be read as YAML is found all the same: rules with a slip in them must not
  /// give way to others in silence.
  private func foundOrBuiltIn() throws -> (files: [RuleSource], place: String) {
    if System.kind(of: "rules") == .folder, try names(in: "rules").contains(where: bringsPolicy) {
      return (try read("rules", role: .rules), "./rules")
    }
    let files = BuiltInRules.files.map {
      RuleSource(path: "\(BuiltInRules.name)/\($0.path)", bytes: $0.bytes)
    }
    return (files, BuiltInRules.name)
  }

  /// The files at a path: itself, or all `.yaml` and `.yml` files of a folder and those in it.
  private func read(_ path: String, role: RuleSource.Role) throws -> [RuleSource] {
    switch System.kind(of: path) {
    case .nothing:
      throw console.fail(.missingFile, "\(path): no such file or folder")
    case .file:
      let bytes = try console.read(path, limit: Self.maximumFile)
      return [RuleSource(path: path, bytes: bytes, role: role)]
    case .folder:
      let root = path.hasSuffix("/") ? String(path.dropLast()) : path
      let files = try names(in: root).flatMap { name -> [RuleSource] in
        let inner = "\(root)/\(name)"
        if System.kind(of: inner) == .folder { return try read(inner, role: role) }
        return Self.isRuleFile(name) ? try read(inner, role: role) : []
      }
      return files
    }
  }

  private func names(in folder: String) throws -> [String] {
    do throws(IOFailure) {
      return try System.names(in: folder)
    } catch {
      throw console.fail(error, folder)
    }
  }

  private static func isRuleFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// Whether a file in `./rules` holds a policy.
  private func bringsPolicy(_ name: String) -> Bool {
    let path = "rules/\(name)"
    guard Self.isRuleFile(name), System.kind(of: path) == .file else { return false }
    if name == "policy.yaml" { return true }
    let bytes = try? System.read(path, limit: Self.maximumFile)
    return bytes.flatMap(\.self).map { Self.has("policy:", $0) } ?? false
  }

  private static func bringsLanguages(_ file: RuleSource) -> Bool { has("languages:", file.bytes) }

  /// Whether a line begins with a key.
  private static func has(_ key: String, _ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.starts(with: key.utf8) {
      guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return false }
      rest = rest[(end + 1)...]
    }
    return true
  }
}
