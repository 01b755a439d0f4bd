public import Diagnostics

/// The `check` section: what the check of a catalog looks for, and how much each finding weighs.
public struct CheckPolicy: Sendable, Equatable {
  /// How much a kind of finding weighs; `off` leaves it out.
  public enum Weight: String, Sendable, CaseIterable {
    case error, warning, note, off
  }

  /// A facet and the header names of the column in which the catalog declares it.
  public struct FacetColumn: Sendable, Equatable {
    /// The facet, by index.
    public var facet: Int
    /// Header names, tried in order.
    public var names: [String]
  }

  /// Header names of the declared class, tried in order.
  public var classColumn = ["declared_class"]
  /// Header names of the identifier of the process above, tried in order.
  public var parentColumn = ["parent_id", "parent"]
  /// Header names of whoever answers for a process, tried in order.
  public var ownerColumn = ["owner"]
  /// The text column that describes a process; the last of the input's unless told.
  public var descriptionColumn: String?
  /// The facets that the catalog declares.
  public var facetColumns: [FacetColumn] = []
  /// What findings weigh that do not weigh what they do by default.
  public var weights: [DiagnosticCode: Weight] = [:]
  /// The least margin of a class that is decided; nil for any.
  public var leastMargin: Int?
  /// The least words of a description.
  public var leastWords = 5
  /// How many processes of a hundred may be undetermined; nil for any.
  public var mostUndetermined: Int?
  /// From how many hundredths of common words on two descriptions are alike.
  public var similarity = 90
  /// How many days before an override expires that is said.
  public var expiryNotice = 30

  /// The section that a policy without one has.
  public init() {}

  /// What a finding weighs; nil for one that is left out.
  public func severity(of code: DiagnosticCode) -> Diagnostic.Severity? {
    switch weights[code] ?? Self.defaults.first(where: { $0.code == code })?.weight ?? .off {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }

  /// All that can be found, and what it weighs unless told.
  public static let defaults: [(code: DiagnosticCode, weight: Weight)] = [
    (.missingID, .warning),
    (.repeatedID, .error),
    (.classMissing, .warning),
    (.classNotKnown, .error),
    (.classDiffers, .error),
    (.undetermined, .warning),
    (.tooManyUndetermined, .error),
    (.narrowMargin, .note),
    (.descriptionMissing, .error),
    (.descriptionThin, .warning),
    (.hiddenCharacters, .warning),
    (.lookalikeCharacters, .warning),
    (.parentMissing, .error),
    (.parentCircle, .error),
    (.parentContradicted, .warning),
    (.similarTexts, .warning),
    (.staleFacet, .warning),
    (.overrideExpired, .error),
    (.overrideExpiring, .warning),
    (.overrideStale, .error),
    (.overrideUnused, .warning),
    (.overrideNeedless, .warning),
    (.baselineFixed, .note),
  ]

  /// The codes that a policy may weigh.
  public static let codes = defaults.map(\.code)

  /// Those of them that are about a process, and may be agreed to be left alone.
  public static let processCodes = codes.filter {
    ![
      .tooManyUndetermined, .overrideExpired, .overrideExpiring, .overrideStale,
      .overrideUnused, .overrideNeedless, .baselineFixed,
    ].contains($0)
  }
}
