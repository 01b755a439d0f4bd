import Diagnostics
import Foundation
import Reporting
import Testing

/// The page of all codes; `.ci/renew` renews it.
@Suite struct CodePageTests {
  @Test func `the page of codes is what why says`() throws {
    let page = CodePage().render()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/AdjudgeKit/AdjudgeKit.docc/Diagnostics.md")
      .standardizedFileURL
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == page
    #expect(isFresh, "renew it: .ci/renew")
  }

  @Test func `every text is a sentence`() {
    for explanation in CodeExplanation.sections.flatMap(\.explanations) {
      for text in [explanation.meaning, explanation.why, explanation.mend] {
        #expect(text.hasSuffix("."), "\(explanation.code.rawValue): \(text)")
      }
    }
  }
}
