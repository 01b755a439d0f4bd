#if canImport(Glibc)
  import Glibc
#endif

/// Memory on pages of two mebibytes, where the system has them.
///
/// A table of several mebibytes lies on a thousand ordinary pages. Each costs the start an interruption,
/// and reading here and there in it costs the hot path a look into the tables of pages.
@usableFromInline
enum LargePages {
  private static let size = 1 << 21

  /// From how many bytes on a table is worth a page.
  @usableFromInline static var least: Int { 1 << 20 }

  /// Memory for so many bytes, to be given back as all memory is.
  @usableFromInline
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    let rounded = (bytes + size - 1) / size * size
    let memory = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: size)
    #if canImport(Glibc)
      // A wish, which the system need not grant.
      madvise(memory, rounded, MADV_HUGEPAGE)
    #endif
    return memory
  }
}
