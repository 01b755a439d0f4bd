import PackagePlugin

/// Has the built-in rules compiled before the library is: the files under `rules` and `starter` in the
/// target's folder go in, one Swift file comes out.
///
/// The package manager builds `RuleCompiler` for the machine that builds, and runs it again whenever it
/// or one of the files has changed.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let module = target as? SourceModuleTarget else { return [] }
    let base = module.directoryURL.path(percentEncoded: false)
    let folders = ["rules/", "starter/"].map { base.hasSuffix("/") ? base + $0 : "\(base)/\($0)" }
    let files = module.sourceFiles.map(\.url).filter { file in
      let path = file.path(percentEncoded: false)
      return folders.contains { path.hasPrefix($0) }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Compiling the built-in rules",
        executable: try context.tool(named: "RuleCompiler").url,
        arguments: [output.path(percentEncoded: false), base]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
