package import Image
package import Rules

extension Program {
  /// Writes the program as an image, from which it can be had again without reading rule files.
  ///
  /// - Parameters:
  ///   - fingerprint: The fingerprint of the rule files.
  ///   - folder: What stands before the rule files' paths and is not to go into the image.
  /// - Returns: The image, which is UTF-8.
  /// - Throws: `outOfRange` where the rules have a number beyond what an image may hold.
  package func image(fingerprint: String, folder: String) throws(ImageFault) -> [UInt8] {
    var rules = rules
    var coder = RuleCoder(ImageCoder(), folder: folder)
    try rules.code(&coder)
    var parts = coder.end()
    try TrieImage.write(self, to: &parts)
    try WordImage.write(self, to: &parts)
    return ImageHeader(fingerprint: fingerprint).seal(parts)
  }

  /// Reads an image that ``image(fingerprint:folder:)`` wrote.
  ///
  /// All that evaluation relies on is checked, so that no bytes can make it fail.
  ///
  /// - Parameters:
  ///   - coder: What reads the image.
  ///   - folder: What is to stand before the rule files' paths.
  ///   - deferred: The whole rules, for who asks for terms.
  /// - Throws: What is wrong with the image.
  package convenience init(
    reading coder: consuming ImageCoder, folder: String, deferred: DeferredRules
  ) throws(ImageFault) {
    var rules = RuleSet.blank
    var ruleCoder = RuleCoder(coder, folder: folder, deferred: deferred)
    try rules.code(&ruleCoder)
    var parts = ruleCoder.end()
    let phrases = try TrieImage.read(&parts, terms: TermEntry.count(in: rules))
    let words = try WordImage.read(&parts, roots: phrases.roots)
    try parts.finish()
    self.init(rules, TermTables(words: words, phrases: phrases))
  }
}
