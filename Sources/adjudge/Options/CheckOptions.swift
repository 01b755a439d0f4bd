import ArgumentParser
import Diagnostics
import Rules

/// What a catalog is held to, beside what the policy says.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Let a finding weigh error, warning, note or off; may be given several times.",
      valueName: "code=weight"))
  var weight: [FindingWeight] = []

  @Option(help: ArgumentHelp("The least margin of a class that is decided.", valueName: "points"))
  var minMargin: Int?

  @Option(help: ArgumentHelp("The least words of a description.", valueName: "words"))
  var minWords: Int?

  @Option(
    help: ArgumentHelp("How many processes of 100 may be undetermined.", valueName: "percent"))
  var maxUndetermined: Percentage?

  @Option(help: "From which weight on findings fail: error, warning, note or never.")
  var failOn: FailOn = .error

  mutating func validate() throws {
    if let minMargin, minMargin < 0 { throw ValidationError("--min-margin takes 0 or more") }
    if let minWords, minWords < 0 { throw ValidationError("--min-words takes 0 or more") }
  }

  /// The policy's section with what is asked for here.
  func applied(to check: CheckPolicy) -> CheckPolicy {
    var check = check
    for weight in weight { check.weights[weight.code] = weight.weight }
    if let minMargin { check.leastMargin = minMargin }
    if let minWords { check.leastWords = minWords }
    if let maxUndetermined { check.mostUndetermined = maxUndetermined.value }
    return check
  }
}

/// `similar-texts=off`
struct FindingWeight: ExpressibleByArgument {
  var code: DiagnosticCode
  var weight: CheckPolicy.Weight

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let weight = CheckPolicy.Weight(rawValue: parts[1]),
      let code = CheckPolicy.codes.first(where: { $0.rawValue == parts[0] })
    else { return nil }
    (self.code, self.weight) = (code, weight)
  }
}

/// `5%`, or `5`.
struct Percentage: ExpressibleByArgument {
  var value: Int

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
    guard let value = Int(digits), (0...100).contains(value) else { return nil }
    self.value = value
  }
}
