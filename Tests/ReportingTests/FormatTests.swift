import CSV
import Catalog
import Engine
import Rules
import Testing

@testable import Reporting

@Suite struct FormatTests {
  static let file =
    "id,name,description\n7,\"Design, new\",They design | plan.\n8,=x,\"Say \"\"hi\"\"\"\n"

  /// Evidence for the two records of `file`.
  static var evidence: [Evidence] {
    let cells = ["Design, new", "They design | plan."]
    var first = Fixtures.silence
    first.matches = [Fixtures.match(.rule(0), "Design", column: 0, in: cells)]
    first.rules = [
      RuleOutcome(
        rule: 0,
        points: [
          .init(dimension: 0, points: 12, weight: 2), .init(dimension: 1, points: 4, weight: 2),
        ])
    ]
    first.dimensions = [
      DimensionOutcome(sum: 12, counted: true, level: 2),
      DimensionOutcome(sum: 4, counted: true, level: 1),
    ]
    (first.class, first.reason, first.rows, first.margin) = (2, nil, [0], 7)
    first.facets = [FacetOutcome(values: [0]), FacetOutcome(values: [0, 1])]
    return [first, Fixtures.silence]
  }

  /// What a format makes of `file`.
  static func output(
    _ file: String = file, options: ColumnPlan.Options = ColumnPlan.Options(),
    compact: Bool = false,
    make: (ResultValues, ColumnPlan, Header) -> any RecordFormat
  ) throws -> String {
    let reader = try RecordReader(.bytes(Array(file.utf8)))
    let header = reader.header
    let plan =
      compact
      ? ColumnPlan.compact(
        header: header, map: ColumnMap(id: 0, text: [1, 2]), ruleSet: Fixtures.ruleSet)
      : try ColumnPlan.make(header: header, ruleSet: Fixtures.ruleSet, options: options).get()
    let format = make(ResultValues(Fixtures.ruleSet, policy: Fixtures.policy), plan, header)
    var buffer = ByteBuffer()
    var scratch = FormatScratch()
    format.begin(&buffer)
    var isFirst = true
    try Fixtures.judged(file, evidence) { judged in
      if !isFirst { buffer.append(format.separator) }
      isFirst = false
      format.append(judged, to: &buffer, scratch: &scratch)
    }
    format.end(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  static func csv(
    _ delimiter: Character = ",", source: Character = ",", excelSafe: Bool = false,
    header writesHeader: Bool = true
  ) -> (ResultValues, ColumnPlan, Header) -> any RecordFormat {
    { values, plan, header in
      DelimitedFormat(
        values, plan: plan, header: header, source: source.asciiValue ?? 0,
        writer: CSVWriter(delimiter: delimiter.asciiValue ?? 0, excelSafe: excelSafe),
        writesHeader: writesHeader)
    }
  }

  static let rationale =
    "hard: skill high (+12: 'Design' +12); weight heavy (+4: 'Design' +4); "
    + "row H1: high skill is hard"

  @Test func `CSV keeps the input's bytes and adds the results`() throws {
    #expect(
      try Self.output(make: Self.csv()) == """
        id,name,description,class,reason,margin,skill,weight,domain,risk,rationale,policy
        7,"Design, new",They design | plan.,hard,,7,high,heavy,drawing,leak; cost,\(Self.rationale),demo 1.2.0 (0badcafe)
        8,=x,"Say ""hi""\",open,no-evidence,,unknown,unknown,,,open: no evidence,demo 1.2.0 (0badcafe)

        """)
  }

  @Test func `TSV is written with tabs whatever the input's delimiter`() throws {
    let output = try Self.output(
      options: ColumnPlan.Options(select: ["id", "NAME", "description", "class"]),
      make: Self.csv("\t"))
    #expect(
      output == "id\tname\tdescription\tclass\n7\tDesign, new\tThey design | plan.\thard\n"
        + "8\t=x\t\"Say \"\"hi\"\"\"\topen\n")
  }

  @Test func `points, a prefix and a selection change the columns`() throws {
    let options = ColumnPlan.Options(
      points: true, select: ["id", "x_skill_points", "x_weight_points", "x_policy"], prefix: "x_")
    #expect(
      try Self.output(options: options, make: Self.csv()) == """
        id,x_skill_points,x_weight_points,x_policy
        7,12,4,demo 1.2.0 (0badcafe)
        8,0,0,demo 1.2.0 (0badcafe)

        """)
  }

  @Test func `cells that a spreadsheet would compute can be made safe`() throws {
    let output = try Self.output(
      options: ColumnPlan.Options(select: ["id", "name"]), make: Self.csv(excelSafe: true))
    #expect(output == "id,name\n7,\"Design, new\"\n8,'=x\n")
  }

  @Test func `without a header only records go out`() throws {
    let output = try Self.output(
      options: ColumnPlan.Options(select: ["class"]), make: Self.csv(header: false))
    #expect(output == "hard\nopen\n")
  }

  @Test func `a column that is there already is an error unless it is replaced or renamed`() throws
  {
    let header = Header(names: ["id", "Class", "name", "policy"])
    func plan(_ options: ColumnPlan.Options) -> Result<ColumnPlan, ColumnPlan.Problem> {
      ColumnPlan.make(header: header, ruleSet: Fixtures.ruleSet, options: options)
    }
    #expect(plan(.init()) == .failure(.collision(["class", "policy"])))
    #expect(plan(.init(select: ["class"])) == .failure(.collision(["class"])))
    #expect(try plan(.init(prefix: "x_")).get().keepsInput)
    let replaced = try plan(.init(replace: true)).get()
    #expect(!replaced.keepsInput)
    #expect(replaced.columns.prefix(3).map(\.name) == ["id", "name", "class"])
    #expect(
      plan(.init(select: ["nam"]))
        == .failure(
          .unknown(
            "nam",
            known: [
              "id", "Class", "name", "policy", "class", "reason", "margin", "skill", "weight",
              "domain", "risk", "rationale", "policy",
            ])))
    let renderer = DiagnosticRenderer()
    #expect(
      renderer.render(.make(.collision(["class", "policy"]), file: "in.csv")) == """
        in.csv: error[column-collision]: the input already has columns 'class' and 'policy'
        help: --prefix NAME_ gives the results other names; --replace drops the input's columns

        """)
    #expect(
      renderer.render(.make(.unknown("nam", known: ["id", "name"]), file: "in.csv")) == """
        in.csv: error[column-missing]: --select names a column 'nam' that there is not
        help: did you mean 'name'? columns: id, name

        """)
  }

  @Test func `JSON Lines have strings for cells, null for nothing and arrays for many`() throws {
    let output = try Self.output { values, plan, _ in
      JSONFormat(values, plan: plan, isArray: false)
    }
    #expect(
      output == """
        {"id":"7","name":"Design, new","description":"They design | plan.","class":"hard",\
        "reason":null,"margin":7,"skill":"high","weight":"heavy","domain":"drawing",\
        "risk":["leak","cost"],"rationale":"\(Self.rationale)","policy":"demo 1.2.0 (0badcafe)"}
        {"id":"8","name":"=x","description":"Say \\"hi\\"","class":"open","reason":"no-evidence",\
        "margin":null,"skill":"unknown","weight":"unknown","domain":null,"risk":[],\
        "rationale":"open: no evidence","policy":"demo 1.2.0 (0badcafe)"}

        """)
  }

  @Test func `JSON is one array, and columns of one name are numbered`() throws {
    let output = try Self.output(
      "id,name,name\n7,a,b\n8,c,d\n",
      options: ColumnPlan.Options(select: ["name", "name", "class", "margin"])
    ) { values, plan, _ in
      JSONFormat(values, plan: plan, isArray: true)
    }
    #expect(
      output == """
        [
        {"name":"a","name_2":"a","class":"hard","margin":7},
        {"name":"c","name_2":"c","class":"open","margin":null}
        ]

        """)
  }

  @Test func `the evidence is there for those who ask`() throws {
    let output = try Self.output(options: ColumnPlan.Options(select: ["id"])) { values, plan, _ in
      JSONFormat(values, plan: plan, isArray: false, withEvidence: true)
    }
    #expect(
      output == """
        {"id":"7","evidence":{"rows":["H1"],"dimensions":[\
        {"dimension":"skill","level":"high","sum":12,"floor":null,"ceiling":null},\
        {"dimension":"weight","level":"heavy","sum":4,"floor":null,"ceiling":null}],\
        "rules":[{"rule":"skill.design","points":[\
        {"dimension":"skill","points":12,"weight":2},\
        {"dimension":"weight","points":4,"weight":2}]}],\
        "matches":[{"rule":"skill.design","term":"design","column":"name","text":"Design",\
        "words":[[0,6]],"sentence":[0,11],"fate":"standing"}]}}
        {"id":"8","evidence":{"rows":[],"dimensions":[\
        {"dimension":"skill","level":"unknown","sum":null,"floor":null,"ceiling":null},\
        {"dimension":"weight","level":"unknown","sum":null,"floor":null,"ceiling":null}],\
        "rules":[],"matches":[]}}

        """)
  }

  @Test(arguments: [
    ("quotes and backslashes", "a\"b\\c", "\"a\\\"b\\\\c\""),
    ("controls", "\u{1B}\n\r\t\u{7F}\u{0}", "\"\\u001b\\n\\r\\t\\u007f\\u0000\""),
    ("what steers a terminal", "\u{9B}\u{202E}\u{2028}", "\"\\u009b\\u202e\\u2028\""),
    ("everything else as it is", "é日🙂\u{E0001}", "\"é日🙂\u{E0001}\""),
  ]) func `JSON strings escape`(name: String, text: String, wanted: String) {
    var buffer = ByteBuffer()
    JSONText.append(text, to: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == wanted)
  }

  @Test func `a Markdown table escapes what would be markup`() throws {
    let output = try Self.output(compact: true) { values, plan, _ in
      MarkdownFormat(values, plan: plan)
    }
    #expect(
      output == """
        | id | name | class | reason | skill | weight |
        | --- | --- | --- | --- | --- | --- |
        | 7 | Design, new | hard | margin 7 | high | heavy |
        | 8 | =x | open | no-evidence | unknown | unknown |

        """)
    let cells = try Self.output(
      "id,name,description\n1,x,\"a|b\n<i>*c*\"\n",
      options: ColumnPlan.Options(select: ["description"])
    ) { values, plan, _ in MarkdownFormat(values, plan: plan) }
    #expect(cells.hasSuffix("| a\\|b<br>\\<i>\\*c\\* |\n"))
  }

  @Test func `a table fits its width`() throws {
    let wide = try Self.output(compact: true) { values, plan, _ in
      TableFormat(values, plan: plan, width: 80)
    }
    #expect(
      wide == """
        id  name         class  reason       skill    weight
        7   Design, new  hard   margin 7     high     heavy
        8   =x           open   no-evidence  unknown  unknown

        """)
    let narrow = try Self.output(compact: true) { values, plan, _ in
      TableFormat(values, plan: plan, width: 40)
    }
    #expect(
      narrow == """
        id  name      class  reason    skill
        7   Design,…  hard   margin 7  high
        8   =x        open   no-evid…  unknown

        """)
  }

  @Test func `a table has no line that a build server obeys`() throws {
    let output = try Self.output(
      "id,name,description\n::error::x,a\tb,c\n", compact: true
    ) { values, plan, _ in
      TableFormat(values, plan: plan, width: 80)
    }
    #expect(output.split(separator: "\n")[1].hasPrefix("\\u{3A}:error::x  a\\tb"))
  }
}
