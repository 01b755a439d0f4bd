package import Image

extension BuiltInRules {
  /// The built-in rules, compiled: read from an image that was made when the library was built, in a
  /// few thousandths of a second instead of the tenths that loading the files takes.
  ///
  /// It judges as `Program(rules)` of the loaded files does. Its ``Program/rules`` are equal to theirs;
  /// only when somebody asks them for terms are the files loaded after all, once. Origins name
  /// `folder`, which ends with a slash, and the path in it.
  ///
  /// - Throws: An error with a `message` where the image was altered; the files are still there.
  public static func program(folder: String = "") throws -> Program {
    try compiled(folder: folder).program
  }

  /// The image.
  package static var image: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: Embedded.image.utf8Start, count: Embedded.image.utf8CodeUnitCount)
  }

  /// The program, and the fingerprint of the files it was made from.
  package static func compiled(
    folder: String
  ) throws(ImageFault) -> (program: Program, fingerprint: String) {
    var coder = ImageCoder(reading: image)
    let header = try ImageHeader(reading: &coder)
    let deferred = DeferredRules {
      let sources = files.map { RuleSource(path: folder + $0.path, bytes: $0.bytes) }
      return RuleLoader(version: Version.current).load(sources).ruleSet
    }
    let program = try Program(reading: coder, folder: folder, deferred: deferred)
    return (program, header.fingerprint)
  }

  /// What stands before the paths of rule files that are these, byte for byte and in this order; nil
  /// for any others.
  package static func folder(of sources: [RuleSource]) -> String? {
    guard sources.count == files.count, let source = sources.first, let file = files.first,
      source.path.hasSuffix(file.path)
    else { return nil }
    let folder = String(source.path.dropLast(file.path.count))
    let isOurs = zip(sources, files).allSatisfy { source, file in
      source.role == .rules && source.path == folder + file.path && source.bytes == file.bytes
    }
    return isOurs ? folder : nil
  }
}
