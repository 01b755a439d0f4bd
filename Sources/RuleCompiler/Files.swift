#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads and writes whole files, and ends the build.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure("\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    if ferror(file) != 0 { throw Failure("\(path): cannot be read") }
    return bytes
  }

  /// Writes a text.
  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw Failure("\(path): cannot be written") }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, file)
    if fclose(file) != 0 || count < bytes.count { throw Failure("\(path): cannot be written") }
  }

  /// Says what is wrong and exits.
  static func fail(_ message: String) -> Never {
    print(message)
    exit(1)
  }
}
