import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What we write of JUnit's XML, in our own words, after Jenkins' schema.
final class JUnitShape: NSObject, XMLParserDelegate {
  /// Per element its parents, its attributes, and which of them must be there.
  private static let elements: [String: (parents: [String], must: Set<String>, may: Set<String>)] =
    [
      "testsuites": ([""], ["name", "tests", "failures", "errors"], []),
      "testsuite": (["testsuites"], ["name", "tests", "failures", "errors", "skipped"], []),
      "testcase": (["testsuite"], ["name", "classname"], []),
      "failure": (["testcase"], ["type", "message"], []),
      "skipped": (["testcase"], ["message"], []),
    ]

  private var faults: [String] = []
  private var open = [""]
  private var counts: [String: Int] = [:]
  private var said: [String: String] = [:]

  /// What is wrong with a text.
  static func faults(in text: String) -> [String] {
    let shape = JUnitShape()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = shape
    if !parser.parse() { return ["no XML: \(parser.parserError.map { "\($0)" } ?? "")"] }
    for (attribute, element) in [
      ("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped"),
    ] where shape.said[attribute] != "\(shape.counts[element, default: 0])" {
      shape.faults.append("\(attribute) miscounted")
    }
    return shape.faults
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    if name == "testsuite" { said = attributes }
    guard let element = Self.elements[name] else { return faults.append("no element \(name)") }
    if !element.parents.contains(open.last ?? "") { faults.append("\(name) in \(open)") }
    let given = Set(attributes.keys)
    if !element.must.isSubset(of: given) { faults.append("\(name) lacks an attribute") }
    if !given.isSubset(of: element.must.union(element.may)) { faults.append("\(name) has more") }
    open.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
