import Report
import SourceText
import SyntaxFacts
import Testing

struct FactsWriterTests {
  static func sample() -> FileFacts {
    var sample = FactsSample(.python, lines: [0, 10, 20, 30])
    let (module, alias) = (sample.name("a.b"), sample.name("c"))
    sample.add(
      Import(
        module: .none, name: module, alias: alias, level: 2, traits: [.local], range: ByteRange(14, 15),
        statement: 10))
    let type = sample.declare(.class, "K", range: ByteRange(0, 30), nameRange: ByteRange(12, 13)) {
      $0.attributes = $1.list([$1.names.intern("final")])
      $0.inherits = $1.list([$1.names.intern("Base[\"x\"]")])
    }
    sample.declare(
      .method, "m", in: type, ["self"], range: ByteRange(20, 30), nameRange: ByteRange(24, 25)
    ) { declaration, builder in
      declaration.type = builder.names.intern("int")
      declaration.effects = [.async, .throws]
      declaration.access = .private
      let variadic = builder.names.intern("rest")
      builder.surface.parameters.append(
        Parameter(kind: .variadic, name: variadic, label: variadic, type: alias, range: ByteRange(0, 1)))
      declaration.parameters.count += 1
    }
    sample.declare(.variable, "v", range: ByteRange(at: 0)) { $0.type = $1.names.intern("str") }
    sample.export(["K"], [.declared, .computed])
    sample.add(Problem(.unclosedBracket, at: ByteRange(11, 31)))
    return sample.facts(byteCount: 35)
  }

  @Test func golden() {
    let expected = [
      #"{"path":"p\"q.py","language":"python","lines":4,"#,
      #""imports":[{"module":null,"name":"a.b","alias":"c","level":2,"line":2,"kind":"local"}],"#,
      #""declarations":[{"kind":"class","name":"K","startLine":1,"nameLine":2,"endLine":3,"#,
      #""startByte":0,"endByte":30,"access":"public","parameters":[],"result":null,"effects":[],"#,
      #""attributes":["final"],"inherits":["Base[\"x\"]"]},"#,
      #"{"kind":"method","name":"K.m","startLine":3,"nameLine":3,"endLine":3,"startByte":20,"#,
      #""endByte":30,"access":"private","parameters":["#,
      #"{"name":"self","label":"self","kind":"positionalOrKeyword","type":null,"default":null},"#,
      #"{"name":"rest","label":null,"kind":"variadic","type":"c","default":null}],"#,
      #""result":"int","effects":["async","throws"],"attributes":[],"cognitive":0},"#,
      #"{"kind":"variable","name":"v","startLine":1,"nameLine":1,"endLine":1,"startByte":0,"endByte":0,"#,
      #""access":"public","parameters":[],"result":null,"effects":[],"attributes":[],"type":"str"}],"#,
      #""exports":{"names":["K"],"complete":false},"#,
      #""problems":[{"code":"unclosedBracket","message":"this bracket is not closed","range":"#,
      #"{"start":{"line":2,"column":2},"end":{"line":4,"column":2}}}]}"#,
    ]
    #expect(text(FactsWriter.line(path: "p\"q.py", Self.sample())) == expected.joined() + "\n")
  }

  @Test func empty() {
    let line = FactsWriter.line(path: "e.swift", FactsSample(.swift).facts())
    #expect(
      text(line) == #"{"path":"e.swift","language":"swift","lines":0,"imports":[],"declarations":[],"#
        + #""exports":null,"problems":[]}"# + "\n")
  }

  @Test func tokens() {
    let tokens = [
      TokenView(kind: "name", range: ByteRange(0, 1)), TokenView(kind: "newline", range: ByteRange(1, 2)),
    ]
    #expect(
      text(FactsWriter.tokenLine(path: "a.py", language: .python, tokens: tokens))
        == #"{"path":"a.py","language":"python","tokens":[{"kind":"name","start":0,"end":1},"#
        + #"{"kind":"newline","start":1,"end":2}]}"# + "\n")
  }
}
