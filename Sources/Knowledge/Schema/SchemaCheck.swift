import SourceText
import TOML

/// Holds a file against the schema and collects all that disagrees.
struct SchemaCheck {
  private let schema: SidecarSchema
  private(set) var problems: [SidecarProblem] = []
  /// Reserved keys that the file uses.
  private(set) var reserved: [Spanned<String>] = []

  init(_ schema: SidecarSchema) {
    self.schema = schema
  }

  mutating func run(_ root: TOMLTable) {
    check(root, range: ByteRange(at: 0), against: SidecarSchema.root, path: "")
  }

  /// The schema's depth bounds the recursion.
  private mutating func check(
    _ table: TOMLTable, range: ByteRange, against id: SidecarSchema.NodeID, path: String
  ) {
    let node = schema.nodes[id]
    for entry in table.entries {
      let entryPath = path.isEmpty ? entry.key : path + "." + entry.key
      guard let child = node.child(entry.key) else {
        let nearest = Spelling.nearest(to: entry.key, among: node.children.map(\.name))
        report(.unknownKey(entry.key, table: path, nearest: nearest), entry.keyRange)
        continue
      }
      checkKey(entry, in: node)
      if schema.nodes[child].definition.standing == .reserved {
        reserved.append(Spanned(entryPath, at: entry.keyRange))
      }
      check(entry.value, against: child, path: entryPath)
    }
    for name in node.required where table.entry(name) == nil {
      report(.missingKey(name, table: path), range)
    }
  }

  private mutating func checkKey(_ entry: TOMLEntry, in node: SidecarSchema.Node) {
    guard case .map(.dependency) = node.definition.type, DependencyTarget(entry.key) == nil else { return }
    report(.badDependency(entry.key), entry.keyRange)
  }

  private mutating func check(_ value: TOMLValue, against id: SidecarSchema.NodeID, path: String) {
    let type = schema.nodes[id].definition.type
    switch (type, value.content) {
    case (_, .unreadable), (.anything, _): break
    case (.table, .table(let table)), (.map, .table(let table)):
      check(table, range: value.range, against: id, path: path)
    case (.tables, .array(let elements)):
      for element in elements {
        if case .table(let table) = element.content {
          check(table, range: element.range, against: id, path: path)
        } else {
          mismatch(path, type, element)
        }
      }
    case (.texts, .array(let elements)): checkTexts(elements, path, type)
    case (.textLists, .array(let elements)):
      for element in elements {
        if case .array(let inner) = element.content {
          checkTexts(inner, path, type)
        } else {
          mismatch(path, type, element)
        }
      }
    case (.words(let words), .array(let elements)): checkWords(elements, words, path, type)
    case (.permissions, .array(let elements)): checkPermissions(elements, path)
    case (.ruleSetting, _): checkRuleSetting(value, path)
    default: checkScalar(value, type, path)
    }
  }

  private mutating func checkScalar(_ value: TOMLValue, _ type: KeyType, _ path: String) {
    switch (type, value.content) {
    case (.text, .string), (.decisionStatus, .string), (.date, .localDate): break
    case (.date, .string(let text)):
      report(CalendarDate(iso: text) == nil ? .badDate(text) : .quotedDate(text), value.range)
    case (.count, .integer(let number)):
      if number < 0 { report(.negative(key: path), value.range) }
    case (.word(let words), .string(let word)): checkWord(word, words, path, value.range)
    case (.version, .string(let text)):
      if SemanticVersion(text) == nil { report(.badVersion(text), value.range) }
    case (.partialVersion, .string(let text)):
      if PartialVersion(text) == nil { report(.badVersion(text), value.range) }
    case (.requirement, .string(let text)):
      if VersionRequirement(text) == nil { report(.badRequirement(text), value.range) }
    case (.fractalID, .string(let text)):
      if !FractalID.isValid(text) { report(.badFractalID(text), value.range) }
    default: mismatch(path, type, value)
    }
  }

  private mutating func checkTexts(_ elements: [TOMLValue], _ path: String, _ type: KeyType) {
    for element in elements {
      if case .string = element.content { continue }
      mismatch(path, type, element)
    }
  }

  private mutating func checkWords(
    _ elements: [TOMLValue], _ words: [String], _ path: String, _ type: KeyType
  ) {
    for element in elements {
      if case .string(let word) = element.content {
        checkWord(word, words, path, element.range)
      } else {
        mismatch(path, type, element)
      }
    }
  }

  private mutating func checkWord(_ word: String, _ words: [String], _ path: String, _ range: ByteRange) {
    guard !words.contains(word) else { return }
    let nearest = Spelling.nearest(to: word, among: words)
    report(.unknownWord(word, key: path, allowed: words, nearest: nearest), range)
  }

  private mutating func checkPermissions(_ elements: [TOMLValue], _ path: String) {
    for element in elements {
      if case .string(let text) = element.content {
        if Permission(text) == nil { report(.badPermission(text), element.range) }
      } else {
        mismatch(path, .permissions, element)
      }
    }
  }

  private mutating func checkRuleSetting(_ value: TOMLValue, _ path: String) {
    switch value.content {
    case .string(let word): checkWord(word, RuleSeverity.words, path, value.range)
    case .table(let table):
      guard let severity = table["severity"] else { return }
      if case .string(let word) = severity.content {
        checkWord(word, RuleSeverity.words, path + ".severity", severity.range)
      } else {
        mismatch(path + ".severity", .word(RuleSeverity.words), severity)
      }
    default: mismatch(path, .ruleSetting, value)
    }
  }

  private mutating func mismatch(_ path: String, _ type: KeyType, _ value: TOMLValue) {
    if case .unreadable = value.content { return }
    report(.wrongType(key: path, expected: type, found: value.content.typeName), value.range)
  }

  private mutating func report(_ kind: SidecarProblem.Kind, _ range: ByteRange) {
    problems.append(SidecarProblem(kind, range: range))
  }
}

extension TOMLContent {
  /// As in "… but is X".
  var typeName: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .float: "a number"
    case .boolean: "true or false"
    case .offsetDateTime, .localDateTime: "a date and time"
    case .localDate: "a date"
    case .localTime: "a time"
    case .array: "an array"
    case .table: "a table"
    case .unreadable: "unreadable"
    }
  }
}
