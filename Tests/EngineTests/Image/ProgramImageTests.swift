import AdjudgeKit
import Image
import Reference
import Testing

@testable import Engine

/// A program that was read from an image is the one that was written.
@Suite struct ProgramImageTests {
  /// Reads an image.
  static func read(
    _ image: [UInt8], folder: String = "", of rules: RuleSet? = nil
  ) throws(ImageFault) -> Program {
    try image.withUnsafeBufferPointer { bytes throws(ImageFault) in
      var coder = ImageCoder(reading: bytes)
      _ = try ImageHeader(reading: &coder)
      return try Program(reading: coder, folder: folder, deferred: DeferredRules { rules })
    }
  }

  @Test func `the built-in image is that of the built-in files`() throws {
    let program = Program(try RuleSet.builtIn())
    let sources = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let image = try program.image(
      fingerprint: RuleSource.fingerprint(of: sources), folder: "")
    #expect(BuiltInRules.image.elementsEqual(image))
  }

  @Test func `every table of the built-in program is as if compiled`() throws {
    let rules = try RuleSet.builtIn()
    let compiled = Program(rules)
    let read = try BuiltInRules.compiled(folder: "").program
    #expect(TableBytes.of(read) == TableBytes.of(compiled))
    #expect(TableBytes.names.count == TableBytes.of(read).count)
    // Compares the terms too, which are loaded for it.
    #expect(read.rules == rules)
  }

  @Test func `random programs come back`() throws {
    for seed in UInt64(1)...200 {
      let example = RandomCase(seed: seed)
      let compiled = Program(example.rules)
      let image = try compiled.image(fingerprint: "", folder: "")
      let read = try Self.read(image, of: example.rules)
      #expect(TableBytes.of(read) == TableBytes.of(compiled), "seed \(seed)")
      #expect(read.rules == example.rules, "seed \(seed)")
      #expect(try read.image(fingerprint: "", folder: "") == image, "seed \(seed)")
      var left = Evaluator(read)
      var right = Evaluator(compiled)
      for record in example.records {
        let (one, other) = (left.evaluate(record), right.evaluate(record))
        #expect(one == other, "seed \(seed)")
      }
    }
  }

  @Test func `origins are below the folder that is told`() throws {
    let rules = try BuiltInRules.program(folder: "mine/").rules
    #expect(rules.evidence.allSatisfy { $0.origin.file.hasPrefix("mine/evidence/") })
    #expect(rules.lists.first?.entries.first?.origin.file.hasPrefix("mine/") == true)
  }

  @Test func `files are told to be the built-in ones by path and bytes`() {
    var sources = BuiltInRules.files.map { RuleSource(path: "a/\($0.path)", bytes: $0.bytes) }
    #expect(BuiltInRules.folder(of: sources) == "a/")
    #expect(BuiltInRules.folder(of: Array(sources.dropLast())) == nil)
    #expect(BuiltInRules.folder(of: sources.reversed()) == nil)
    sources[3].bytes.append(0x0A)
    #expect(BuiltInRules.folder(of: sources) == nil)
    #expect(BuiltInRules.folder(of: []) == nil)
  }
}
