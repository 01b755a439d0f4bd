import Diagnostics
import Testing

@testable import CSV

/// Reads all records as rows of texts, a problem as one text.
private func rows(
  _ text: String, chunk: Int = .max, names: ReaderOptions.Names = .header
) -> [[String]] {
  var rows: [[String]] = []
  do {
    var reader = try JSONLinesReader(
      .bytes(Array(text.utf8), chunk: chunk), options: ReaderOptions(names: names))
    rows.append(reader.header.names)
    var batch = RecordBatch()
    while try reader.read(into: &batch) {
      for index in 0..<batch.count {
        let record = batch[index]
        if let problem = batch.problem(index) {
          rows.append(["\(problem.kind) in record \(problem.record), line \(problem.position.line)"]
          )
        } else {
          rows.append((0..<record.fieldCount).map(record.string))
        }
      }
    }
  } catch {
    rows.append(["\(error.kind) in record \(error.record), line \(error.position.line)"])
  }
  return rows
}

@Suite struct JSONLinesTests {
  @Test(arguments: [
    ("strings", #"{"a":"x","b":"y, \"z\""}"#, [["a", "b"], ["x", "y, \"z\""]]),
    ("escapes", #"{"a":"\u00e9\ud83d\ude00\n\/"}"#, [["a"], ["é😀\n/"]]),
    (
      "other values", #"{"a":1.5e3,"b":true,"c":null,"d":[1,{"e":"]"}]}"#,
      [["a", "b", "c", "d"], ["1.5e3", "true", "", #"[1,{"e":"]"}]"#]]
    ),
    (
      "another order", "{\"a\":\"1\",\"b\":\"2\"}\n{\"b\":\"4\",\"a\":\"3\"}\n",
      [["a", "b"], ["1", "2"], ["3", "4"]]
    ),
    (
      "a key less", "{\"a\":\"1\",\"b\":\"2\"}\r\n\r\n{\"b\":\"4\"}",
      [["a", "b"], ["1", "2"], ["", "4"]]
    ),
    (
      "a key more", "{\"a\":\"1\"}\n\n{\"b\":\"4\"}\n{\"a\":\"5\"}",
      [["a"], ["1"], ["unknownKey in record 2, line 3"], ["5"]]
    ),
    (
      "a broken line", "{\"a\":\"1\"}\n{\"a\":}\n{\"a\":\"5\"}",
      [["a"], ["1"], ["json in record 2, line 2"], ["5"]]
    ),
    (
      "a lone surrogate", "{\"a\":\"1\"}\n{\"a\":\"\\ud800\"}",
      [["a"], ["1"], ["json in record 2, line 2"]]
    ),
    ("no object", "[1]", [["json in record 1, line 1"]]),
    ("a key twice", #"{"a":"1","a":"2"}"#, [["json in record 1, line 1"]]),
    ("nothing", "\n \n", [["emptyInput in record 0, line 1"]]),
  ])
  func `lines are read`(name: String, text: String, wanted: [[String]]) {
    for chunk in 1...max(1, text.utf8.count) {
      #expect(rows(text, chunk: max(16, chunk)) == wanted)
    }
  }

  @Test(arguments: [
    ("all keys", #"{"b":"2","a":"1"}"#, [["a", "b"], ["1", "2"]]),
    ("a key less in the first", "{\"b\":1}\n{\"a\":2}", [["a", "b"], ["", "1"], ["2", ""]]),
    ("another key", #"{"c":"1"}"#, [["a", "b"], ["unknownKey in record 1, line 1"]]),
    ("nothing", "\n", [["a", "b"]]),
  ])
  func `columns that are given stand for the first record`(
    name: String, text: String, wanted: [[String]]
  ) {
    #expect(rows(text, names: .given(["a", "b"])) == wanted)
  }

  @Test func `nesting is bounded`() {
    let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(rows(deep) == [["json in record 1, line 1"]])
  }

  @Test func `a long line is refused`() throws {
    var options = ReaderOptions()
    options.limits.record = 100
    #expect(throws: RecordProblem.self) {
      let text = Array(("{\"a\":\"" + String(repeating: "x", count: 1000) + "\"}").utf8)
      _ = try JSONLinesReader(.bytes(text, chunk: 16), options: options)
    }
  }
}
