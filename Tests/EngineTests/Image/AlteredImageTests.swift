import AdjudgeKit
import Image
import Reference
import Testing

@testable import Engine

/// Altered images are refused or, if all in them is in range, make a program that does not fail.
///
/// The checksum would tell nearly all of them; so it is made to fit what was altered.
@Suite struct AlteredImageTests {
  /// The parts of an image, without its header.
  private static func parts(of image: [UInt8]) throws -> [UInt8] {
    try image.withUnsafeBufferPointer { bytes in
      var coder = ImageCoder(reading: bytes)
      _ = try ImageHeader(reading: &coder)
      return Array(coder.rest)
    }
  }

  private static func seal(_ parts: [UInt8]) -> [UInt8] {
    var coder = ImageCoder()
    coder.append(parts)
    return ImageHeader(fingerprint: "").seal(coder)
  }

  /// Alters a few bytes, cuts some out or puts some in.
  private static func altered(_ parts: [UInt8], _ draw: inout Draw) -> [UInt8] {
    var parts = parts
    for _ in 0...draw.int(0...2) where !parts.isEmpty {
      let at = draw.int(0...parts.count - 1)
      switch draw.int(0...3) {
      case 0: parts[at] = UInt8(draw.int(0...255))
      case 1: parts[at] &+= draw.int(0...1) == 0 ? 1 : 255
      case 2: parts.remove(at: at)
      default: parts.insert(UInt8(draw.int(0...255)), at: at)
      }
    }
    return parts
  }

  @Test func `altered images of random policies make nothing fail`() throws {
    var (refused, read) = (0, 0)
    for seed in UInt64(1)...150 {
      let example = RandomCase(seed: seed)
      let parts = try Self.parts(of: Program(example.rules).image(fingerprint: "", folder: ""))
      var draw = Draw(seed: seed)
      for _ in 0..<20 {
        let image = Self.seal(Self.altered(parts, &draw))
        guard let program = try? ProgramImageTests.read(image, of: example.rules) else {
          refused += 1
          continue
        }
        read += 1
        var evaluator = Evaluator(program)
        for var record in example.records {
          // As a caller would, one cell for each text column that the policy says it has.
          let columns = program.rules.input.text.count
          record.text = (0..<columns).map {
            record.text.indices.contains($0) ? record.text[$0] : []
          }
          _ = evaluator.evaluate(record)
        }
      }
    }
    #expect(refused > 500)
    #expect(read > 100)
  }

  @Test func `an altered image of the built-in rules is refused or read`() throws {
    let parts = try Self.parts(of: Array(BuiltInRules.image))
    var draw = Draw(seed: 1)
    for _ in 0..<10 {
      guard let program = try? ProgramImageTests.read(Self.seal(Self.altered(parts, &draw))) else {
        continue
      }
      var evaluator = Evaluator(program)
      for test in program.rules.tests.prefix(20) {
        let cells = program.rules.input.text.map { column in
          Array((test.input.first { $0.column == column.name }?.text ?? "").utf8)
        }
        _ = evaluator.evaluate(Record(text: cells))
      }
    }
  }

  @Test func `an image with a byte altered is refused by its checksum`() throws {
    let image = Array(BuiltInRules.image)
    for at in stride(from: 100, to: image.count, by: image.count / 7) {
      var altered = image
      altered[at] ^= 0x10
      #expect(throws: ImageFault.altered) { try ProgramImageTests.read(altered) }
    }
  }
}
