import Diagnostics
import Testing

/// Every code that the loading of rule files can give has a faulty file that gives it.
struct CodeCoverageTests {
  /// The caller's, who opens the files.
  static let callers: Set<DiagnosticCode> = [.fileMissing, .fileUnreadable, .tooManyFiles]

  /// Those of the YAML reader, which has a table of its own.
  static let yaml: Set<DiagnosticCode> = [
    .fileTooLarge, .encoding, .controlCharacter, .tabIndentation, .yamlSyntax, .yamlReserved,
    .yamlFeature, .tooDeep, .tooManyNodes, .scalarTooLong, .duplicateKey, .keyNotPlain,
  ]

  /// Those that records give, in the order of the list.
  static let records = Set(
    DiagnosticCode.allCases.drop { $0 != .emptyInput })

  /// Those that the layout, a verification and a test of rules give.
  static let elsewhere: Set<DiagnosticCode> = [
    .cannotFormat, .rowMasked, .levelIdle, .dimensionIdle, .classIdle, .noWitness, .exampleFails,
    .testFails,
  ]

  /// Those with a test outside the tables.
  static let single: Set<DiagnosticCode> = [
    .noRules, .missingSection, .unsupportedSchema, .renamedRule,
  ]

  @Test
  func `no code is without a fault that gives it`() {
    let tables = [
      SchemaProblemTests.faults, NameProblemTests.faults, EvidenceProblemTests.faults,
      TableProblemTests.faults, OverlayTests.faults,
    ]
    let tested = Set(tables.joined().map(\.code)).union(PlantedMistake.all.map(\.code))
      .union(Self.single)
    let elsewhere = Self.callers.union(Self.yaml).union(Self.records).union(Self.elsewhere)
    let missing = Set(DiagnosticCode.allCases).subtracting(elsewhere).subtracting(tested)
    #expect(missing.map(\.rawValue).sorted() == [])
  }
}
