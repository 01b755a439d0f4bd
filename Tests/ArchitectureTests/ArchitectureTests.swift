import Testing

/// The house keeps its shape: what the manifest declares and the sources import.
@Suite struct ArchitectureTests {
  @Test func `every target has its place in the house`() throws {
    for target in Set(try PackageFolder.files(in: "Sources").map(\.target)).sorted() {
      #expect(House.mayImport(target) != nil, "\(target)")
    }
  }

  @Test func `no import runs back`() throws {
    let ours = Set(try Manifest(PackageFolder.manifest()).dependencies.keys)
    for file in try PackageFolder.files(in: "Sources") {
      let allowed = House.mayImport(file.target) ?? []
      for module in file.imports where ours.contains(module) && module != file.target {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `no dependency of the manifest runs back`() throws {
    let dependencies = try Manifest(PackageFolder.manifest()).dependencies
    for target in dependencies.keys.sorted() {
      guard let allowed = House.mayImport(target) else { continue }
      for module in dependencies[target, default: []] where dependencies[module] != nil {
        #expect(allowed.contains(module), "\(target) depends on \(module)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `what is imported is declared`(folder: String) throws {
    let dependencies = try Manifest(PackageFolder.manifest()).dependencies
    for file in try PackageFolder.files(in: folder) {
      for module in file.imports where dependencies[module] != nil || module == "ArgumentParser" {
        let declared = dependencies[file.target, default: []]
        #expect(declared.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test(arguments: [("CLibYAML", "YAML"), ("ArgumentParser", "adjudge")])
  func `one room alone leans on the outside`(module: String, room: String) throws {
    for file in try PackageFolder.files(in: "Sources") where file.imports.contains(module) {
      #expect(file.target == room, "\(file.path) imports \(module)")
    }
  }

  @Test func `nothing imports Foundation`() throws {
    for file in try PackageFolder.files(in: "Sources") {
      #expect(!file.imports.contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }

  @Test func `the program knows no word of any policy`() throws {
    for file in try PackageFolder.files(in: "Sources") {
      for line in file.code {
        let words = House.domainWords(in: line.text)
        #expect(words.isEmpty, "\(file.path):\(line.number)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no file is too long`(folder: String) throws {
    for file in try PackageFolder.files(in: folder) {
      #expect(file.lines.count <= House.longestFile, "\(file.path)")
    }
  }

  @Test func `only what belongs there lies at the top`() throws {
    let strangers = try PackageFolder.contents().filter {
      !$0.hasPrefix(".") && !House.top.contains($0)
    }
    #expect(strangers.isEmpty)
  }
}

/// The readers see what they should.
@Suite struct ReaderTests {
  @Test(arguments: [
    ("import Rules", ["Rules"]), ("  public import Engine // why", ["Engine"]),
    ("@_exported public import Rules", ["Rules"]), ("@testable import Text", ["Text"]),
    ("import struct Foundation.URL", ["Foundation"]), ("// import Rules", []),
    ("let text = \"import Rules\"", []), ("important Rules", []),
  ])
  func `imports are read`(line: String, modules: [String]) {
    #expect(SourceFile(folder: "Sources", path: "A/B.swift", text: line).imports == modules)
  }

  @Test(arguments: [
    ("let a = 1 // payroll", "let a = 1 "), ("/// payroll", ""),
    ("let url = \"https://x\" // y", "let url = \"https://x\" "), ("a / b", "a / b"),
  ])
  func `comments are left out`(line: String, code: String) {
    let file = SourceFile(folder: "Sources", path: "A/B.swift", text: line)
    #expect(file.code.map { String($0.text) } == [code])
  }

  @Test func `a manifest is read`() {
    let manifest = Manifest(
      """
      .systemLibrary(
        name: "CLib", pkgConfig: "lib"),
      .target(name: "One", dependencies: ["CLib"], swiftSettings: settings),
      .executableTarget(
        name: "two",
        dependencies: [
          "One", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
      .testTarget(name: "Three"),
      """)
    #expect(
      manifest.dependencies == [
        "CLib": [], "One": ["CLib"], "two": ["One", "ArgumentParser"], "Three": [],
      ])
  }
}
