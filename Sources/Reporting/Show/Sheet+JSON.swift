package import CSV

extension Sheet {
  /// Appends the page as one JSON object, each part under its key.
  package func appendJSON(to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    writer.object { object in
      object.member("title", title)
      for part in parts { Self.write(part, to: &object) }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
  }

  private static func write(_ part: Part, to object: inout JSONWriter) {
    switch part.content {
    case .text(let text): object.member(part.key, text)
    case .words(let items), .lines(let items):
      object.array(part.key) { array in
        for item in items { array.value(item) }
      }
    case .fields(let fields):
      object.object(part.key) { object in
        for field in fields { object.member(field.name, field.value) }
      }
    case .table(let columns, let rows):
      object.array(part.key) { array in
        for row in rows {
          array.object { object in
            for (column, cell) in zip(columns, row) { object.member(column, cell) }
          }
        }
      }
    }
  }
}
