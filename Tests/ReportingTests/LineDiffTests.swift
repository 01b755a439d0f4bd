import Reporting
import Testing

/// What changed between two texts.
@Suite struct LineDiffTests {
  @Test(
    arguments: [
      ("nothing", "a\nb\n", "a\nb\n", ""),
      ("a line", "a\nb\nc\n", "a\nx\nc\n", "@@ line 1 @@\n a\n-b\n+x\n c\n \n"),
      ("a line more", "a\n", "a\nb\n", "@@ line 1 @@\n a\n+b\n \n"),
      ("no line end", "a", "a\n", "@@ line 1 @@\n a\n+\n"),
      (
        "two places", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\nx\n3\n4\n5\n6\n7\ny\n9\n",
        "@@ line 1 @@\n 1\n-2\n+x\n 3\n 4\n@@ line 6 @@\n 6\n 7\n-8\n+y\n 9\n \n"
      ),
      ("a carriage return", "a\r\n", "a\n", "@@ line 1 @@\n-a\\r\n+a\n \n"),
    ] as [(String, String, String, String)])
  func `a change is shown with the lines around it`(
    name: String, old: String, new: String, diff: String
  ) {
    #expect(LineDiff(old, new).render() == diff)
  }
}
