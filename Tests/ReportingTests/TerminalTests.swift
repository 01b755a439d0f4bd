import Testing

@testable import Reporting

@Suite struct TerminalTests {
  @Test(
    arguments: [
      ("a terminal has colour", ColorChoice.auto, true, "xterm", nil, nil, true),
      ("a pipe has none", .auto, false, "xterm", nil, nil, false),
      ("a dumb terminal has none", .auto, true, "dumb", nil, nil, false),
      ("NO_COLOR takes it away", .auto, true, "xterm", "1", "1", false),
      ("an empty NO_COLOR says nothing", .auto, true, "xterm", "", nil, true),
      ("CLICOLOR_FORCE gives it to a pipe", .auto, false, nil, nil, "1", true),
      ("CLICOLOR_FORCE=0 does not", .auto, false, nil, nil, "0", false),
      ("the option goes before NO_COLOR", .always, false, nil, "1", nil, true),
      ("and before CLICOLOR_FORCE", .never, true, "xterm", nil, "1", false),
    ] as [(String, ColorChoice, Bool, String?, String?, String?, Bool)])
  func `colour is decided in order`(
    name: String, choice: ColorChoice, isTerminal: Bool, term: String?, noColor: String?,
    force: String?, wanted: Bool
  ) {
    let traits = TerminalTraits(
      isTerminal: isTerminal, term: term, noColor: noColor, forceColor: force)
    #expect(choice.allows(traits) == wanted)
  }

  @Test(arguments: [
    ("plain text", "Zürich 日本", "Zürich 日本"),
    ("line ends and tabs", "a\r\nb\tc", "a\\r\\nb\\tc"),
    ("escape sequences", "\u{1B}[31mred", "\\u{1B}[31mred"),
    ("C1 controls", "\u{9B}31m", "\\u{9B}31m"),
    ("bidirectional controls", "a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"),
    ("hidden scalars", "in\u{AD}voice\u{200B}", "in\\u{AD}voice\\u{200B}"),
    ("build server commands", "x ##[e]y ##vso[t] ##z", "x \\u{23}#[e]y \\u{23}#vso[t] ##z"),
  ]) func `text is made safe`(name: String, text: String, wanted: String) {
    #expect(SafeText.escape(text) == wanted)
  }

  @Test func `bytes that are no UTF-8 are shown one by one`() {
    #expect(SafeText.escape(bytes: [0x61, 0xC3, 0x28, 0xFF]) == "a\\xC3(\\xFF")
    #expect(SafeText.escape(bytes: [0xED, 0xA0, 0x80]) == "\\xED\\xA0\\x80")
  }

  @Test func `a line never begins with a build server's command`() {
    #expect(SafeText.escape(lineStart: "  ::error::x".utf8) == "  \\u{3A}:error::x")
    #expect(SafeText.escape(lineStart: "a::b".utf8) == "a::b")
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｶﾅ", 2), ("한국", 4), ("한", 2),
    ("🙂", 2), ("✔", 1), ("…", 1), ("\u{200D}", 0),
  ]) func `the width of a text is that on a terminal`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `text is cut to a width with an ellipsis`() {
    #expect(DisplayWidth.cut("abcdef", to: 6) == "abcdef")
    #expect(DisplayWidth.cut("abcdefg", to: 6) == "abcde…")
    #expect(DisplayWidth.cut("日本語", to: 4) == "日…")
    #expect(DisplayWidth.cut("abc", to: 0) == "")
  }

  @Test(arguments: [
    (Progress(records: 1, bytes: 10, milliseconds: 10), "1 record"),
    (
      Progress(records: 12_000, bytes: 400, totalBytes: 1000, milliseconds: 4000),
      "12,000 records · 40% · 3,000 records/s · 6 s left"
    ),
    (
      Progress(records: 12_000, bytes: 1000, totalBytes: 1000, milliseconds: 4000),
      "12,000 records · 100% · 3,000 records/s"
    ),
  ]) func `progress is one line`(progress: Progress, wanted: String) {
    #expect(progress.line(width: 80) == wanted)
    #expect(progress.line(width: 8) == DisplayWidth.cut(wanted, to: 8))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func `thousands are grouped`(number: Int, wanted: String) {
    #expect(Count.grouped(number) == wanted)
  }
}
