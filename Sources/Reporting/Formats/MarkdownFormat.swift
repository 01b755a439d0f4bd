package import CSV
package import Catalog

/// A table in GitHub's Markdown.
package struct MarkdownFormat: RecordFormat {
  private let values: ResultValues
  private let plan: ColumnPlan

  /// Creates the format.
  package init(_ values: ResultValues, plan: ColumnPlan) {
    self.values = values
    self.plan = plan
  }

  package func begin(_ buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "|"))
    for column in plan.columns {
      buffer.append(" \(MarkdownText.escape(Array(column.name.utf8))) |")
    }
    buffer.append("\n|")
    for column in plan.columns { buffer.append(Self.isNumber(column) ? " ---: |" : " --- |") }
    buffer.append("\n")
  }

  package func append(
    _ judged: JudgedRecord, to buffer: inout ByteBuffer, scratch: inout FormatScratch
  ) {
    buffer.append(UInt8(ascii: "|"))
    for column in plan.columns {
      values.fill(&scratch, with: column.content, of: judged)
      buffer.append(" \(MarkdownText.escape(Array(scratch.value.bytes))) |")
    }
    buffer.append("\n")
  }

  private static func isNumber(_ column: ColumnPlan.Column) -> Bool {
    switch column.content {
    case .result(.margin), .result(.points), .result(.number): true
    default: false
    }
  }
}
