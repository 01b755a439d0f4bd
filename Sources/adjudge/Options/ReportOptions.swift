import ArgumentParser
import CSV
import Reporting

/// Where findings are reported, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Report as \(ReportFormat.names); to standard output, or to a file; may be given several times. \
      Text unless told.
      """,
      valueName: "format[=path]"))
  var report: [ReportTarget] = []

  mutating func validate() throws {
    if report.count(where: { $0.path == nil }) > 1 {
      throw ValidationError(
        "one report alone can go to standard output; give the others a file: "
          + "--report sarif=adjudge.sarif")
    }
    let paths = report.compactMap(\.path)
    if let twice = paths.first(where: { path in paths.count { $0 == path } > 1 }) {
      throw ValidationError("\(twice): cannot take two reports; name another file")
    }
  }

  /// The files that are written.
  var files: [String] { report.compactMap(\.path) }

  /// Whether a report shows excerpts, and so needs the bytes of the files.
  var showsExcerpts: Bool { report.isEmpty || report.contains { $0.format == .text } }

  /// Writes a format in a way of the command's own; whether it has one.
  typealias OwnPage = (ReportFormat, Painter, inout ByteBuffer) -> Bool

  /// Writes a report in all formats that are asked for, files first, each whole or not at all.
  func write(
    _ findings: Report, _ console: Console, own: OwnPage = { _, _, _ in false }
  ) throws {
    let targets = report.isEmpty ? [ReportTarget(format: .text)] : report
    for target in targets where target.path != nil { try write(findings, to: target, console, own) }
    for target in targets where target.path == nil { try write(findings, to: target, console, own) }
  }

  private func write(
    _ report: Report, to target: ReportTarget, _ console: Console, _ own: OwnPage
  ) throws {
    var buffer = ByteBuffer()
    let painter = Painter(isOn: target.path == nil && console.colorAllowed(on: 1))
    let left =
      own(target.format, painter, &buffer)
      ? 0 : report.append(as: target.format, painter: painter, to: &buffer)
    if left > 0 {
      let findings = Count.of(left, "finding")
      console.inform("\(target.format.rawValue): \(findings) left out; its readers take no more")
    }
    do throws(IOFailure) {
      if let path = target.path {
        try System.replace(path, with: buffer)
      } else {
        var sink = OutputSink(descriptor: 1)
        try sink.write(buffer)
        try sink.flush()
      }
    } catch {
      throw console.fail(error, target.path ?? "standard output")
    }
  }
}

/// One report: `sarif=out.sarif`, or `text` for standard output.
struct ReportTarget: ExpressibleByArgument {
  var format: ReportFormat
  /// The file; nil for standard output.
  var path: String?

  init(format: ReportFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else {
      return nil
    }
    let path = parts.count > 1 ? String(parts[1]) : nil
    if path == "" { return nil }
    let isOutput = path == "-" || path == "/dev/stdout"
    self.init(format: format, path: isOutput ? nil : path)
  }
}

extension ReportFormat {
  fileprivate static var names: String { Count.list(allCases.map(\.rawValue), "or") }
}
