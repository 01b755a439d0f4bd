// swift-tools-version: 6.1
import PackageDescription

let features: [SwiftSetting] = [
  // `any` marks where a protocol's witness is looked up at run time.
  .enableUpcomingFeature("ExistentialAny"),
  // What a module imports is its own affair unless it says otherwise.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A file names every module whose members it uses.
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Continuous integration sets ADJUDGE_STRICT. Such flags cannot stand here for everybody: a package
// that has them cannot be depended on.
let isStrict = Context.environment["ADJUDGE_STRICT"] != nil
let settings = features + (isStrict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

let package = Package(
  name: "adjudge",
  products: [
    .library(name: "AdjudgeKit", targets: ["AdjudgeKit"]),
    .executable(name: "adjudge", targets: ["adjudge"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The leaves, and what they say in C.
    .target(name: "CBytes"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Image", swiftSettings: settings),
    .target(name: "Text", dependencies: ["CBytes", "Image"], swiftSettings: settings),
    .target(name: "CSV", dependencies: ["CBytes", "Diagnostics"], swiftSettings: settings),
    // The one way data flows.
    .target(name: "YAML", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Rules", dependencies: ["YAML", "Text", "Image", "Diagnostics"],
      swiftSettings: settings),
    .target(name: "Engine", dependencies: ["Rules", "Text", "Image"], swiftSettings: settings),
    .target(
      name: "AdjudgeKit", dependencies: ["Engine", "Rules", "Image", "Diagnostics"],
      swiftSettings: settings, plugins: ["EmbedRules"]),
    // Compile the built-in rules while the package is built.
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["RuleCompiler"],
      path: "Sources/EmbedRules"),
    .executableTarget(
      name: "RuleCompiler", dependencies: ["Engine", "Rules", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "Catalog", dependencies: ["CSV", "Engine", "Rules", "Text", "Diagnostics"],
      swiftSettings: settings),
    .target(name: "Tuning", dependencies: ["Engine", "Rules"], swiftSettings: settings),
    .target(
      name: "Reporting",
      dependencies: [
        "Catalog", "Tuning", "CSV", "Engine", "Rules", "Text", "Diagnostics", "CBytes",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "adjudge",
      dependencies: [
        "AdjudgeKit", "Reporting", "Catalog", "Tuning", "CSV", "Engine", "Rules", "YAML",
        "Image", "Diagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // Times the stages of the hot path; not part of what ships.
    .executableTarget(
      name: "Benchmark",
      dependencies: ["AdjudgeKit", "Reporting", "Catalog", "Engine", "Rules", "Text", "CSV"],
      swiftSettings: settings),
    // The specification as code, for the tests only.
    .target(
      name: "Reference", dependencies: ["Engine", "Rules"], path: "Tests/Reference",
      swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "ImageTests", dependencies: ["Image"], swiftSettings: settings),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: settings),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "Diagnostics"], swiftSettings: settings),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Rules", "YAML", "Diagnostics", "Reporting", "AdjudgeKit"],
      exclude: ["Mistakes/PlantedMistakes.txt"], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: ["Engine", "Reference", "Rules", "Text", "Image", "AdjudgeKit"],
      swiftSettings: settings),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "CSV", "Engine", "Rules", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "TuningTests", dependencies: ["Tuning", "Engine", "Rules", "CSV", "AdjudgeKit"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Catalog", "Tuning", "CSV", "Engine", "Rules", "Diagnostics", "AdjudgeKit",
        "Reference",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["adjudge", "Reporting", "Diagnostics"],
      exclude: ["Fixtures", "Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["adjudge", "AdjudgeKit", "Tuning", "Engine", "Rules", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
