package import Diagnostics

/// One thing that the check found, before it is put in words.
package struct Finding: Sendable {
  /// What it is.
  enum Kind: Sendable {
    case missingID
    case repeatedID(first: Int)
    case classMissing
    case classNotKnown(String)
    case classDiffers
    case undetermined(String)
    case tooManyUndetermined(Int, of: Int)
    case narrowMargin(Int)
    case descriptionMissing
    case descriptionThin(words: Int)
    case hidden(UInt32, column: Int)
    case lookalike(UInt32, like: UInt32, word: String, column: Int)
    case parentMissing
    case parentCircle([Int])
    case parentContradicted(children: [Int], count: Int, class: Int)
    case similarTexts(Int, likeness: Int)
    case staleFacet(Int, declared: String, computed: String)
  }

  /// What it is.
  var kind: Kind
  /// What it weighs.
  var severity: Diagnostic.Severity
  /// The record it is about; nil for the catalog as a whole.
  var record: Int?
  /// Where; nil for the catalog as a whole.
  var place: SourceRange?

  /// Its code.
  package var code: DiagnosticCode { kind.code }

  /// The other records that belong to it.
  var others: [Int] {
    switch kind {
    case .repeatedID(let first): [first]
    case .parentCircle(let records): records
    case .parentContradicted(let children, _, _): children
    case .similarTexts(let other, _): [other]
    default: []
    }
  }
}

extension Finding.Kind {
  /// The stable code.
  var code: DiagnosticCode {
    switch self {
    case .missingID: .missingID
    case .repeatedID: .repeatedID
    case .classMissing: .classMissing
    case .classNotKnown: .classNotKnown
    case .classDiffers: .classDiffers
    case .undetermined: .undetermined
    case .tooManyUndetermined: .tooManyUndetermined
    case .narrowMargin: .narrowMargin
    case .descriptionMissing: .descriptionMissing
    case .descriptionThin: .descriptionThin
    case .hidden: .hiddenCharacters
    case .lookalike: .lookalikeCharacters
    case .parentMissing: .parentMissing
    case .parentCircle: .parentCircle
    case .parentContradicted: .parentContradicted
    case .similarTexts: .similarTexts
    case .staleFacet: .staleFacet
    }
  }
}

/// What was found so far, as far as the policy asks for it.
struct FindingList: Sendable {
  /// What was found.
  private(set) var findings: [Finding] = []
  private let severities: [DiagnosticCode: Diagnostic.Severity]

  /// An empty list for a policy.
  init(severity: (DiagnosticCode) -> Diagnostic.Severity?, codes: [DiagnosticCode]) {
    severities = Dictionary(
      codes.compactMap { code in severity(code).map { (code, $0) } }
    ) { first, _ in first }
  }

  /// Whether the policy asks for a kind of finding.
  func wants(_ code: DiagnosticCode) -> Bool { severities[code] != nil }

  /// Adds a finding, unless the policy leaves it out.
  mutating func add(_ kind: Finding.Kind, of record: Int?, at place: SourceRange?) {
    guard let severity = severities[kind.code] else { return }
    findings.append(Finding(kind: kind, severity: severity, record: record, place: place))
  }
}
