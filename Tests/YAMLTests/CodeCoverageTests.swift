import Diagnostics
import Testing

/// Every code of the YAML reader has a faulty file that gives it.
struct CodeCoverageTests {
  @Test
  func `no code is without a fault that gives it`() {
    // Sizes are in LimitTests, encodings have a test of their own.
    let single: Set<DiagnosticCode> = [
      .fileTooLarge, .tooDeep, .tooManyNodes, .scalarTooLong, .encoding,
    ]
    let all: Set<DiagnosticCode> = [
      .fileTooLarge, .encoding, .controlCharacter, .tabIndentation, .yamlSyntax, .yamlReserved,
      .yamlFeature, .tooDeep, .tooManyNodes, .scalarTooLong, .duplicateKey, .keyNotPlain,
    ]
    let tables = [
      ProblemTests.characters, ProblemTests.features, ProblemTests.syntax, ProblemTests.bytes,
    ]
    #expect(Set(tables.joined().map(\.code)).union(single) == all)
  }
}
