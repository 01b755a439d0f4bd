import CSV
import Diagnostics
import Reporting
import Rules

/// The `.adjudge.yaml` of a project: which rules and overlays hold in its folder and those below.
///
///     schema: 1
///     rules: [rules]
///     overlays: [overlays/2026.yaml]
///     overrides: [overrides.yaml]
struct ProjectFile {
  /// Its path.
  var path: String
  /// Rule files and folders, found from its folder.
  var rules: [String]
  /// Overlays, found from its folder.
  var overlays: [String]
  /// Files of overrides, found from its folder.
  var overrides: [String]

  static let name = ".adjudge.yaml"

  /// Looks here and in the folders above, up to the root of the repository or of the disk.
  static func find(_ console: Console) throws -> ProjectFile? {
    var folder = System.workingFolder
    var relative = ""
    while true {
      if System.kind(of: "\(folder)/\(name)") == .file {
        return try read(relative + name, folder: relative, console)
      }
      if System.kind(of: "\(folder)/.git") != .nothing { return nil }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      relative = "../" + relative
    }
  }

  private static func read(
    _ path: String, folder: String, _ console: Console
  ) throws -> ProjectFile {
    let bytes = try console.read(path, limit: 1 << 20)
    let loaded = ProjectSettings.load(bytes, file: path)
    console.show(loaded.diagnostics, sources: [path: bytes])
    guard let settings = loaded.settings else {
      let count = DiagnosticRenderer.count(loaded.diagnostics)
      throw console.fail(.badInput, "\(path) cannot be used: \(count)")
    }
    func place(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
    return ProjectFile(
      path: path, rules: settings.rules.map(place), overlays: settings.overlays.map(place),
      overrides: settings.overrides.map(place))
  }
}
