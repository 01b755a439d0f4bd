import CSV
import Catalog
import Reporting

/// A file as it was at a revision of git.
struct GitRevision {
  /// The revision, in git's words.
  let revision: String
  /// The file.
  let file: String
  let console: Console

  private var folder: String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  private var name: String {
    file.lastIndex(of: "/").map { String(file[file.index(after: $0)...]) } ?? file
  }

  /// The rows it had; none where the file was not there yet.
  func rows(_ options: InputOptions) throws -> KnownRows {
    let found = try run([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
    ])
    let commit = String(decoding: found.output.prefix { $0 > 0x20 }, as: UTF8.self)
    guard found.status == 0, !commit.isEmpty else {
      throw console.fail(
        .usage, "--since \(revision): git knows no such revision of \(file)")
    }
    let blob = "\(commit):./\(name)"
    if try run(["cat-file", "-e", blob], saysErrors: false).status != 0 {
      console.inform(
        "\(SafeText.escape(file)) is not in \(SafeText.escape(revision)): all of it is new")
      return KnownRows()
    }
    let git = try start(["cat-file", "blob", blob])
    let rows: KnownRows
    do throws(RecordProblem) {
      rows = try KnownRows(
        of: RecordSource(
          .descriptor(git.output), format: options.format(of: file),
          options: options.readerOptions))
    } catch {
      // What cannot be read has no row that could be known.
      console.inform(
        "\(SafeText.escape(file)) cannot be read in \(SafeText.escape(revision)): all of it is new")
      _ = git.wait()
      return KnownRows()
    }
    let status = git.wait()
    if status != 0 { throw console.fail(.inputOutput, "git cat-file failed with \(status)") }
    return rows
  }

  private func start(_ arguments: [String], saysErrors: Bool = true) throws -> ChildProcess {
    do throws(IOFailure) {
      return try ChildProcess(["git", "-C", folder] + arguments, saysErrors: saysErrors)
    } catch {
      throw console.fail(.missingFile, "git cannot be run: \(error.reason)")
    }
  }

  private func run(
    _ arguments: [String], saysErrors: Bool = true
  ) throws -> (status: Int32, output: [UInt8]) {
    let git = try start(arguments, saysErrors: saysErrors)
    var output: [UInt8] = []
    do throws(IOFailure) {
      output = try System.readAll(git.output, limit: 4096) ?? []
    } catch {
      throw console.fail(error, "git")
    }
    return (git.wait(), output)
  }
}
