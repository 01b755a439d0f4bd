import ArgumentParser
import Diagnostics
import Reporting
import Tuning

/// Adds up statistics of parts.
struct StatisticsMerge {
  /// The longest file that is read.
  private static let maximumFile = 64 << 20

  let console: Console

  /// The sum of the statistics in some files, in their order.
  func sum(of files: [String]) throws -> Statistics {
    var problems: [Diagnostic] = []
    var first: (statistics: Statistics, file: String)?
    for file in files {
      if System.kind(of: file) == .nothing {
        throw console.fail(.missingFile, "\(file): no such file")
      }
      let bytes = try console.read(file, limit: Self.maximumFile)
      let part: Statistics
      do {
        part = try StatisticsJSON.read(bytes)
      } catch {
        problems.append(Diagnostic.make(error, file: file, bytes: bytes))
        continue
      }
      guard let name = first?.file else {
        first = (part, file)
        continue
      }
      do {
        try first?.statistics.merge(part)
      } catch {
        problems.append(Diagnostic.make(error, file: file, first: name))
      }
    }
    console.show(problems)
    guard problems.isEmpty, let sum = first?.statistics else {
      throw console.fail(.badInput, "the statistics cannot be merged")
    }
    return sum
  }
}
