/// The targets that the manifest declares, each with what it depends on.
struct Manifest {
  /// The names of dependencies, by target.
  var dependencies: [String: Set<String>] = [:]

  /// Reads the text of a manifest, as far as it is written the way ours is.
  init(_ text: String) {
    let declaration =
      /\.(systemLibrary|target|executableTarget|testTarget)\(\s*name: "(?<name>\w+)"/
    let starts = text.matches(of: declaration)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
      let body = text[start.range.upperBound..<end]
      dependencies[String(start.output.name)] = Self.dependencies(in: body)
    }
  }

  private static func dependencies(in body: Substring) -> Set<String> {
    guard let start = body.firstRange(of: "dependencies: ["),
      let end = body[start.upperBound...].firstIndex(of: "]")
    else { return [] }
    let list = body[start.upperBound..<end].replacing(/, package: "[^"]*"/, with: "")
    return Set(list.matches(of: /"(\w+)"/).map { String($0.output.1) })
  }
}
