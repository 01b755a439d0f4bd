internal import Diagnostics
internal import YAML

/// Characters that nobody sees, or that look like a space and are none.
struct InvisibleCharacters: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.texts.sorted { $0.key < $1.key }.flatMap { file, text in
      Self.places(in: text).map { range, scalar in
        let isSpace = scalar.properties.generalCategory == .spaceSeparator
        let origin = Origin(file: file, range: text.range(range))
        var problem = Diagnostic.invisibleCharacter(scalar, isSpace: isSpace, at: origin)
        problem.mend(with: isSpace ? " " : "")
        return problem
      }
    }
  }

  private static func places(in text: SourceText) -> [(Range<Int>, Unicode.Scalar)] {
    var found: [(Range<Int>, Unicode.Scalar)] = []
    var at = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = text.bytes[at...].makeIterator()
    while case .valid(let encoded) = decoder.parseScalar(from: &bytes) {
      let scalar = Unicode.UTF8.decode(encoded)
      if isInvisible(scalar) { found.append((at..<(at + encoded.count), scalar)) }
      at += encoded.count
    }
    return found
  }

  /// Joiners are left alone: some scripts are spelt with them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xA0, 0x200C, 0x200D, 0xFEFF: false
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: true
    default:
      scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .spaceSeparator
    }
  }
}
