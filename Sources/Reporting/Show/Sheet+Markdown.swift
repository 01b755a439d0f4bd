extension Sheet {
  /// The page as Markdown.
  package func markdown() -> String {
    var page = "# \(MarkdownText.escape(title))\n"
    for part in parts {
      if let title = part.title { page += "\n## \(MarkdownText.escape(title))\n" }
      page += "\n" + Self.markdown(part.content)
    }
    return page
  }

  private static func markdown(_ content: Content) -> String {
    switch content {
    case .text(let text): MarkdownText.escape(text) + "\n"
    case .words(let words): words.map(MarkdownText.escape).joined(separator: ", ") + "\n"
    case .lines(let lines): lines.map { "- \(MarkdownText.escape($0))\n" }.joined()
    case .fields(let fields):
      fields.map { "- \($0.name): \(MarkdownText.escape($0.value))\n" }.joined()
    case .table(let columns, let rows):
      ([columns, columns.map { _ in "---" }] + rows.map { $0.map(MarkdownText.escape) })
        .map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
  }
}
