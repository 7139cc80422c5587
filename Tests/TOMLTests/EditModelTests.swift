import Foundation
import TOML
import TestSupport
import Testing

/// Random edits of real files: what is read afterwards is what was read before, changed in that one place.
@Suite struct EditModelTests {
  /// A document without places, and without the tables and arrays that hold nothing.
  indirect enum Model: Equatable {
    case scalar(String)
    case array([Model])
    case table([String: Model])

    init(_ value: TOMLValue) {
      switch value.content {
      case .table(let table): self = .table(Model.entries(table))
      case .array(let elements): self = .array(elements.map(Model.init))
      default: self = .scalar("\(value.content)")
      }
    }

    static func entries(_ table: TOMLTable) -> [String: Model] {
      Dictionary(uniqueKeysWithValues: table.entries.map { (String(describing: Array($0.key.utf8)), Model($0.value)) })
        .filter { $0.value != .table([:]) && $0.value != .array([]) }
    }
  }

  private static let changed = TOMLLiteral.string("ändert \"\\ nichts\n")

  /// The documents of toml-test that are valid, where it lies beside the package, and some of our own.
  private static let documents: [[UInt8]] = {
    let own = [
      "a = 1\nb.c = 2\nb.d.e = [1, [2, 3], { x = 1, y.z = 2 }]\n[t]\nk = 'v' # c\n[t.u.v]\n[[w]]\nn = 1\n[[w]]\n[w.x]\ny = 2\n",
      "\u{FEFF}# head\r\n[fractal]\r\nid = \"a\"\r\n\r\n[depends_on]\r\n\"b\" = { because = \"c\" }\r\n",
      "a = [ # c\n  1, 2, # d\n  3 ]\nt = { } # e\nu = {a=1,b={c=2}}",
    ]
    let valid = (try? TOMLTestSuite.bytes(ofCases: "valid/")) ?? []
    return own.map { Array($0.utf8) } + valid
  }()

  @Test(arguments: [1, 2, 3, 4]) func oneChangeIsOneChange(seed: UInt64) throws {
    var random = SeededNumbers(seed)
    var made = 0
    for bytes in Self.documents {
      let editor = try #require(TOMLEditor(bytes))
      for path in Self.paths(editor.document.root) {
        let kind = Int.random(in: 0..<4, using: &random)
        guard let (edits, expected) = Self.change(kind, path, editor) else { continue }
        let after = TOMLEdit.apply(edits, to: bytes)
        let (document, problems) = TOMLDocument.read(after)
        let shown = "\(kind) \(path)\n\(String(decoding: bytes, as: UTF8.self))\n--\n\(String(decoding: after, as: UTF8.self))"
        #expect(problems.isEmpty, "\(shown)")
        #expect(Self.pruned(.table(Model.entries(document.root))) == Self.pruned(expected), "\(shown)")
        if kind % 2 == 1 { #expect(document.comments.count == editor.document.comments.count, "\(shown)") }
        made += 1
      }
    }
    #expect(made > 20)
  }

  /// All that can be reached, tables and arrays among it.
  private static func paths(_ table: TOMLTable, _ above: [TOMLPathPart] = []) -> [[TOMLPathPart]] {
    table.entries.flatMap { entry in paths(entry.value, above + [.key(entry.key)]) }
  }

  private static func paths(_ value: TOMLValue, _ path: [TOMLPathPart]) -> [[TOMLPathPart]] {
    switch value.content {
    case .table(let table): [path] + paths(table, path)
    case .array(let elements):
      [path] + elements.enumerated().flatMap { paths($0.element, path + [.index($0.offset)]) }
    default: [path]
    }
  }

  private static func change(
    _ kind: Int, _ path: [TOMLPathPart], _ editor: TOMLEditor
  ) -> (edits: [TOMLEdit], after: Model)? {
    let before = Model.table(Model.entries(editor.document.root))
    let new = Model.scalar("\(TOMLContent.string("ändert \"\\ nichts\n"))")
    switch kind {
    case 0:
      return editor.set(path, to: changed).map { ($0, before.setting(path[...], to: new)) }
    case 1:
      let inner = path + [.key("new key")]
      return editor.set(inner, to: changed).map { ($0, before.setting(inner[...], to: new)) }
    case 2:
      return editor.remove(path).map { ($0, before.setting(path[...], to: nil)) }
    default:
      guard case .array(let elements)? = editor.document.root.value(at: path)?.content else { return nil }
      let inner = path + [.index(elements.count)]
      return editor.append(changed, to: path).map { ($0, before.setting(inner[...], to: new)) }
    }
  }

  private static func pruned(_ model: Model) -> Model {
    switch model {
    case .scalar: return model
    case .array(let elements): return .array(elements.map(pruned))
    case .table(let entries):
      return .table(entries.mapValues(pruned).filter { $0.value != .table([:]) && $0.value != .array([]) })
    }
  }
}

extension EditModelTests.Model {
  /// The same with something else at the end of `path`; nil takes it away.
  func setting(_ path: ArraySlice<TOMLPathPart>, to new: Self?) -> Self {
    guard let step = path.first else { return new ?? self }
    let isLast = path.count == 1
    switch (step, self) {
    case (.key(let key), .table(var entries)):
      let name = String(describing: Array(key.utf8))
      entries[name] = isLast ? new : (entries[name] ?? .table([:])).setting(path.dropFirst(), to: new)
      return .table(entries)
    case (.index(let index), .array(var elements)):
      if index == elements.count { return .array(elements + [new ?? self]) }
      if !isLast {
        elements[index] = elements[index].setting(path.dropFirst(), to: new)
      } else if let new {
        elements[index] = new
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    case (.index, .table): return .array([new ?? self])
    default: return self
    }
  }
}
