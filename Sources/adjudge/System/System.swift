import CSV
import Rules

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The few questions that are asked of the operating system.
enum System {
  /// An environment variable; nil if it is not set.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether an environment variable has a value that is not a no.
  static func isSet(_ name: String) -> Bool {
    !["", "0", "false"].contains(environment(name) ?? "")
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal behind a descriptor, in columns.
  static func terminalWidth(_ descriptor: Int32) -> Int? {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How many threads run at once.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Milliseconds on a clock that only goes forward.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// The day it is by the clock of the world, the same wherever the program runs.
  static var today: Day { Day(number: Int(time(nil)) / 86_400) }

  /// What stands at a path.
  enum Kind { case nothing, file, folder }

  /// What stands at a path, links followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether a path and an input, `-` for standard input, are one and the same regular file.
  static func isSame(_ path: String, asInput input: String) -> Bool {
    var (first, second) = (stat(), stat())
    let isThere = input == "-" ? fstat(0, &second) == 0 : stat(input, &second) == 0
    return isThere && stat(path, &first) == 0 && first.st_mode & S_IFMT == S_IFREG
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The size of a regular file; nil for pipes and the like.
  static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// How far a regular file has been read; nil for pipes and the like.
  static func position(of descriptor: Int32) -> Int? {
    let offset = lseek(descriptor, 0, SEEK_CUR)
    return offset < 0 ? nil : Int(offset)
  }

  /// The names in a folder, ordered by their bytes, without those that begin with a dot.
  static func names(in folder: String) throws(IOFailure) -> [String] {
    guard let stream = opendir(folder) else { throw IOFailure(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder in which the program runs.
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Opens a file for reading.
  static func open(_ path: String) throws(IOFailure) -> Int32 {
    let descriptor = openFile(path, O_RDONLY | O_CLOEXEC, 0)
    if descriptor < 0 { throw IOFailure(errno: errno) }
    return descriptor
  }

  /// Opens a file for writing, emptied.
  static func create(_ path: String) throws(IOFailure) -> Int32 {
    let descriptor = openFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw IOFailure(errno: errno) }
    return descriptor
  }

  /// Makes the folders in which a file is to lie.
  static func makeFolders(above path: String) throws(IOFailure) {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      let folder = String(path[..<slash])
      if kind(of: folder) == .nothing, mkdir(folder, 0o755) != 0 { throw IOFailure(errno: errno) }
    }
  }

  /// Writes a file whole or not at all: beside it first, then in its place.
  ///
  /// What is no regular file, such as a pipe or a terminal, or is one only by way of a descriptor, is
  /// written to as it is.
  static func replace(_ path: String, with bytes: borrowing ByteBuffer) throws(IOFailure) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG || path.hasPrefix("/dev/") {
      let descriptor = openFile(path, O_WRONLY | O_APPEND | O_CLOEXEC, 0)
      if descriptor < 0 { throw IOFailure(errno: errno) }
      return try write(bytes, to: descriptor)
    }
    let target = isThere ? resolved(path) : path
    let beside = "\(target).\(getpid()).partial"
    let mode = isThere ? status.st_mode & 0o777 : 0o644
    let descriptor = openFile(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if descriptor < 0 { throw IOFailure(errno: errno) }
    do throws(IOFailure) {
      try write(bytes, to: descriptor)
      if rename(beside, target) != 0 { throw IOFailure(errno: errno) }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Writes everything and closes the descriptor, whatever becomes of it.
  private static func write(
    _ bytes: borrowing ByteBuffer, to descriptor: Int32
  ) throws(IOFailure) {
    var sink = OutputSink(descriptor: descriptor)
    do throws(IOFailure) {
      try sink.write(bytes)
      try sink.flush()
    } catch {
      _ = closeFile(descriptor)
      throw error
    }
    try close(descriptor)
  }

  /// The path of a file without links in it.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Closes a descriptor; a failure is one of writing.
  static func close(_ descriptor: Int32) throws(IOFailure) {
    if closeFile(descriptor) != 0 { throw IOFailure(errno: errno) }
  }

  /// Reads a whole file of at most `limit` bytes; nil if it is longer.
  static func read(_ path: String, limit: Int) throws(IOFailure) -> [UInt8]? {
    let descriptor = try open(path)
    defer { _ = closeFile(descriptor) }
    return try readAll(descriptor, limit: limit)
  }

  /// Reads what a descriptor has, at most `limit` bytes; nil if there are more.
  static func readAll(_ descriptor: Int32, limit: Int) throws(IOFailure) -> [UInt8]? {
    var source = ByteSource.descriptor(descriptor)
    var bytes: [UInt8] = []
    var chunk = ByteBufferChunk()
    while bytes.count <= limit {
      let count = try chunk.fill(from: &source)
      if count == 0 { return bytes }
      bytes += chunk.bytes(count)
    }
    return nil
  }
}

/// A piece of memory to read into.
private struct ByteBufferChunk: ~Copyable {
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  deinit { memory.deallocate() }

  mutating func fill(from source: inout ByteSource) throws(IOFailure) -> Int {
    try source.read(into: memory)
  }

  func bytes(_ count: Int) -> [UInt8] { Array(memory[..<count]) }
}

/// The system's `open` and `close`, whose names `System` takes.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}

private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
