import AdjudgeKit

/// Tags one process with the rules that are built in, and lists the words that counted.
func tag(name: String, description: String) -> (tag: String, words: [String])? {
  // All problems of all files come back in one run, each with its place.
  let files = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
  let loaded = RuleLoader(version: Version.current).load(files)
  for problem in loaded.diagnostics { print("\(problem.file): \(problem.message)") }
  guard let rules = loaded.ruleSet else { return nil }

  // A program is compiled once and shared by all threads; an evaluator belongs to one of them.
  let program = Program(rules)
  var evaluator = Evaluator(program)

  // A record has one cell of UTF-8 for each text column of the policy.
  let cells = ["name": name, "description": description]
  let record = Record(text: rules.input.text.map { Array(cells[$0.name, default: ""].utf8) })
  let evidence = evaluator.evaluate(record)

  // Evidence is plain values: indices into the rule set, and ranges of bytes in the cells.
  var words: [String] = []
  for match in evidence.matches {
    guard case .rule = match.owner, match.fate == .standing, match.covers.isEmpty else { continue }
    words.append(String(decoding: record.text[match.column][match.range], as: UTF8.self))
  }
  return (rules.decision.classes[evidence.class], words)
}
