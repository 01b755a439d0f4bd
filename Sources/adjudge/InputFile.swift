import ArgumentParser
import CSV
import Catalog
import Diagnostics
import Reporting
import Rules

/// An input that is open, with its header read and its columns found.
struct InputFile: ~Copyable {
  /// Its name in messages.
  let file: String
  /// The descriptor it is read from.
  let descriptor: Int32
  /// Its columns.
  let header: Header
  /// Which of them the policy reads.
  let map: ColumnMap
  /// The delimiter of its records.
  let delimiter: UInt8
  /// How its lines end.
  let lineEnd: LineEnd
  /// Whether records stand in it as they are read, so that cells have places.
  let hasPlaces: Bool
  /// Its encoding.
  let encoding: TextEncoding
  private var source: RecordSource?

  private init(
    file: String, descriptor: Int32, source: consuming RecordSource, map: ColumnMap
  ) {
    self.file = file
    self.descriptor = descriptor
    self.map = map
    header = source.header
    delimiter = source.delimiter
    lineEnd = source.choice?.lineEnd ?? .lf
    hasPlaces = source.choice != nil
    encoding = source.encoding
    self.source = consume source
  }

  /// Opens a file, or standard input for `-`; says what is wrong before it throws.
  ///
  /// `others` are names of columns that the command reads beside those of the policy.
  static func open(
    _ name: String, _ options: InputOptions, _ rules: RuleSet, _ console: Console,
    others: [String] = []
  ) throws -> InputFile {
    let file = name == "-" ? "<stdin>" : name
    let descriptor = try descriptor(of: name, console)
    let source: RecordSource
    do throws(RecordProblem) {
      source = try RecordSource(
        .descriptor(descriptor), format: options.format(of: name), options: options.readerOptions
      ) { ColumnMap.accepts($0, rules, options.map) }
    } catch {
      if case .unreadable(let failure) = error.kind { throw console.fail(failure, file) }
      let diagnostic = Diagnostic.make(error, file: file)
      console.show([diagnostic])
      throw console.fail(.badInput, "\(file): \(diagnostic.message)")
    }
    if let choice = source.choice, choice.reason != .given, source.delimiter != UInt8(ascii: ",") {
      let how = choice.reason == .separatorLine ? "its 'sep=' line" : "its header"
      console.inform("\(file): read with \(choice.name) as the delimiter, from \(how)")
    }
    let (map, diagnostics) = ColumnMap.resolve(
      source.header, rules, options.map, others: others, file: file)
    console.show(diagnostics)
    guard let map else {
      throw console.fail(.badInput, "\(file): the columns that the policy reads are not clear")
    }
    return InputFile(file: file, descriptor: descriptor, source: consume source, map: map)
  }

  private static func descriptor(of name: String, _ console: Console) throws -> Int32 {
    if name == "-" { return 0 }
    do throws(IOFailure) {
      return try System.open(name)
    } catch {
      if System.kind(of: name) == .nothing {
        let commands = CommandName.allCases.map { $0.rawValue }
        let meant = Suggestion.nearest(to: name, among: commands)
        throw console.fail(
          .missingFile,
          "\(name): no such file" + (meant.map { "; did you mean the command '\($0)'?" } ?? ""))
      }
      throw console.fail(error, name)
    }
  }

  /// The column of ids, which overrides need.
  borrowing func idColumn(_ console: Console) throws -> Int {
    if let id = map.id { return id }
    throw console.fail(
      .badInput, "\(file): overrides go by ids, and there is no column of them; --map id=NAME")
  }

  /// The records, which can be taken once.
  mutating func takeSource() -> RecordSource? { source.take() }
}
