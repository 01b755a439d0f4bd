/// The stable names of everything that can be wrong with a file.
///
/// A code never changes its meaning and is never used again for another.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Files
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case tooManyFiles = "too-many-files"
  case noRules = "no-rules"

  // The text of a YAML file
  case encoding = "encoding"
  case controlCharacter = "control-character"
  case tabIndentation = "tab-indentation"
  case yamlSyntax = "yaml-syntax"
  case yamlReserved = "yaml-reserved"
  case yamlFeature = "yaml-feature"
  case tooDeep = "too-deep"
  case tooManyNodes = "too-many-nodes"
  case scalarTooLong = "scalar-too-long"
  case duplicateKey = "duplicate-key"
  case keyNotPlain = "key-not-plain"
  case cannotFormat = "cannot-format"

  // The schema of rule files
  case wrongType = "wrong-type"
  case missingValue = "missing-value"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case badInteger = "bad-integer"
  case badBoolean = "bad-boolean"
  case badChoice = "bad-choice"
  case badDate = "bad-date"
  case badIdentifier = "bad-identifier"
  case outOfRange = "out-of-range"
  case emptyList = "empty-list"
  case unsupportedSchema = "unsupported-schema"
  case needsNewer = "needs-newer"

  // What rule files name
  case duplicateID = "duplicate-id"
  case duplicateSection = "duplicate-section"
  case missingSection = "missing-section"
  case unknownDimension = "unknown-dimension"
  case unknownLevel = "unknown-level"
  case unknownClass = "unknown-class"
  case unknownFacet = "unknown-facet"
  case unknownFacetValue = "unknown-facet-value"
  case unknownList = "unknown-list"
  case unknownLanguage = "unknown-language"
  case unknownColumn = "unknown-column"
  case unknownRule = "unknown-rule"
  case unknownRow = "unknown-row"
  case circularList = "circular-list"
  case circularFacet = "circular-facet"
  case reservedName = "reserved-name"

  // Evidence and terms
  case badTerm = "bad-term"
  case termTooLong = "term-too-long"
  case tooManyPatterns = "too-many-patterns"
  case zeroPoints = "zero-points"
  case nothingToMatch = "nothing-to-match"
  case nothingToSay = "nothing-to-say"
  case badComparison = "bad-comparison"

  // Levels and the decision table
  case levelOrder = "level-order"
  case tableTooLarge = "table-too-large"
  case disagreeingRows = "disagreeing-rows"
  case overlappingRows = "overlapping-rows"
  case rowNeverReached = "row-never-reached"
  case notMonotone = "not-monotone"
  case silenceClassified = "silence-classified"
  case rowMasked = "row-masked"
  case levelIdle = "level-idle"
  case dimensionIdle = "dimension-idle"
  case classIdle = "class-idle"
  case noWitness = "no-witness"

  // Examples and tests
  case exampleFails = "example-fails"
  case testFails = "test-fails"

  // Overlays
  case overlayConflict = "overlay-conflict"

  // Records
  case emptyInput = "empty-input"
  case delimiterUnclear = "delimiter-unclear"
  case columnMissing = "column-missing"
  case duplicateColumn = "duplicate-column"
  case columnCollision = "column-collision"
  case headersDiffer = "headers-differ"
  case fieldCount = "field-count"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case strayQuote = "stray-quote"
  case nulByte = "nul-byte"
  case fieldTooLong = "field-too-long"
  case recordTooLong = "record-too-long"
  case tooManyColumns = "too-many-columns"
  case badJSON = "bad-json"
  case hiddenCharacters = "hidden-characters"
  case otherLanguage = "other-language"
  case ruleInert = "rule-inert"

  // What the check of a catalog finds
  case missingID = "missing-id"
  case repeatedID = "repeated-id"
  case classMissing = "class-missing"
  case classNotKnown = "class-not-known"
  case classDiffers = "class-differs"
  case undetermined = "undetermined"
  case tooManyUndetermined = "too-many-undetermined"
  case narrowMargin = "narrow-margin"
  case descriptionMissing = "description-missing"
  case descriptionThin = "description-thin"
  case lookalikeCharacters = "lookalike-characters"
  case parentMissing = "parent-missing"
  case parentCircle = "parent-circle"
  case parentContradicted = "parent-contradicted"
  case similarTexts = "similar-texts"
  case staleFacet = "stale-facet"

  // Agreed exceptions
  case overlayExpired = "overlay-expired"
  case overrideExpired = "override-expired"
  case overrideExpiring = "override-expiring"
  case overrideStale = "override-stale"
  case overrideUnused = "override-unused"
  case overrideNeedless = "override-needless"
  case baselineFixed = "baseline-fixed"

  // Statistics of parts
  case badStatistics = "bad-statistics"
  case statisticsDiffer = "statistics-differ"
}
