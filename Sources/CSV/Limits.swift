/// How large things may get before a file is refused.
package struct Limits: Hashable, Sendable {
  /// The longest field in bytes, the quotes around it not counted.
  package var field: Int
  /// The longest record in bytes, its line end not counted.
  package var record: Int
  /// The most columns.
  package var columns: Int

  /// Creates limits; nothing is ever allowed more than 512 MiB, within the reach of a field's index.
  package init(field: Int = 1 << 20, record: Int = 8 << 20, columns: Int = 4096) {
    self.field = min(max(1, field), 512 << 20)
    self.record = min(max(1, record), 512 << 20)
    self.columns = min(max(1, columns), 512 << 20)
  }
}
