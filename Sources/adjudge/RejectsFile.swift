import CSV

/// The file for rows that are left out, under the header of the input.
struct RejectsFile: Sendable {
  /// What it is written to.
  let descriptor: Int32
  private let name: String

  /// Creates the file that `--rejects` names, with the header in it; says why it fails.
  init(_ name: String, header: Header, _ console: Console) throws {
    self.name = name
    descriptor = try console.create(name)
    if header.raw.isEmpty { return }
    var sink = OutputSink(descriptor: descriptor)
    do throws(IOFailure) {
      try header.raw.withUnsafeBufferPointer { bytes throws(IOFailure) in try sink.write(bytes) }
      try sink.write("\n")
      try sink.flush()
    } catch {
      throw console.fail(error, name)
    }
  }

  /// Closes the file; a failure is one of writing.
  func close(_ console: Console) throws {
    do throws(IOFailure) {
      try System.close(descriptor)
    } catch {
      throw console.fail(error, name)
    }
  }
}
