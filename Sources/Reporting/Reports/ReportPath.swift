/// The names of files as report formats want them.
enum ReportPath {
  /// The path relative to the folder of the run, without `./`.
  static func plain(_ file: String) -> String {
    var path = file[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return path.isEmpty ? "." : String(path)
  }

  /// The path as a URI: relative, or with `file://` before an absolute one.
  static func uri(_ file: String) -> String {
    let path = plain(file)
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + SafeText.hex(UInt32(byte), digits: 2)
      }
    }
    return uri
  }
}
