/// What a rule file may measure; far above what people write, and low enough to stay fast.
package enum Limits {
  /// The bytes of a file.
  package static let fileBytes = 1 << 20
  /// Lists and mappings inside one another; libyaml is quadratic in this.
  package static let depth = 32
  /// Scalars, lists and mappings in a file.
  package static let nodes = 100_000
  /// The bytes of one scalar.
  package static let scalarBytes = 1 << 16
}
