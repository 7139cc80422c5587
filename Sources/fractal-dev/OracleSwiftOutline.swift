import Foundation
import SourceText
import SwiftFrontEnd
import SyntaxFacts

/// `oracle swift --outline PATH…`: compares declarations in full with what
/// `Tests/Oracles/swift_outline.swift` prints (built; FRACTAL_LINT_SWIFT_OUTLINE names it): access,
/// modifiers, attributes, generics, inheritance, parameters, effects, types, conditions.
struct SwiftOutlineComparison {
  private var frontEnd = SwiftFrontEnd()
  private var equal = 0
  private var different = 0
  private var refused = 0
  private var rows = 0
  private var classes: [String: (first: String, files: Int)] = [:]

  /// The exit code: 0 where nothing differs, 1 where something does, 3 without oracle.
  static func run(_ files: [String]) -> Int32 {
    let program = ProcessInfo.processInfo.environment["FRACTAL_LINT_SWIFT_OUTLINE"] ?? ""
    guard FileManager.default.isExecutableFile(atPath: program) else {
      printError("no oracle: needs Tests/Oracles/swift_outline.swift built (FRACTAL_LINT_SWIFT_OUTLINE)")
      return 3
    }
    var comparison = SwiftOutlineComparison()
    var start = 0
    while start < files.count {
      let batch = Array(files[start..<min(start + 40, files.count)])
      comparison.compare(answers(program, batch))
      start += batch.count
    }
    comparison.printSummary()
    return comparison.different == 0 ? 0 : 1
  }

  private static func answers(_ program: String, _ files: [String]) -> [(String, [String])] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = files
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return [] }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var found: [(String, [String])] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("F ") {
        found.append((String(line.dropFirst(2)), []))
      } else if !found.isEmpty {
        found[found.count - 1].1.append(String(line))
      }
    }
    return found
  }

  private mutating func compare(_ answers: [(String, [String])]) {
    for (path, lines) in answers {
      guard let contents = FileManager.default.contents(atPath: path) else { continue }
      if lines == ["E"] {
        refused += 1
        continue
      }
      let bytes = Array(contents) + [UInt8](repeating: 0, count: readAhead)
      let facts = bytes.withUnsafeBufferPointer {
        frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<contents.count]))
      }
      compare(path, SwiftOutlineRows(facts.surface).rows, lines.map { $0.components(separatedBy: "\t") })
    }
  }

  private static let fields = [
    "start", "kind", "name", "access", "modifiers", "attributes", "generics", "inherits", "parameters",
    "effects", "thrown", "type", "condition",
  ]

  private mutating func compare(_ path: String, _ ours: [[String]], _ theirs: [[String]]) {
    let key = { (row: [String]) in (Int(row[0]) ?? 0, row[1], row[2]) }
    let ours = ours.sorted { key($0) < key($1) }
    let theirs = theirs.sorted { key($0) < key($1) }
    rows += theirs.count
    var isEqual = ours.count == theirs.count
    if !isEqual { note("count", "\(path): read \(ours.count), expected \(theirs.count)") }
    for (our, their) in zip(ours, theirs) {
      for (index, field) in SwiftOutlineComparison.fields.enumerated() where !isSame(our[index], their[index])
      {
        // Where access is not written the oracle does not say what it is.
        if field == "access", their[index].isEmpty { continue }
        isEqual = false
        note(field, "\(path): \(their[1]) \(their[2]): read \(our[index]), expected \(their[index])")
        break
      }
    }
    if isEqual { equal += 1 } else { different += 1 }
  }

  /// An escaped line break in a string is no text for the oracle.
  private func isSame(_ our: String, _ their: String) -> Bool {
    if our == their { return true }
    return our.contains("\"\"\"") && our.filter { $0 != "\\" } == their.filter { $0 != "\\" }
  }

  private mutating func note(_ name: String, _ text: String) {
    classes[name, default: (text, 0)].files += 1
    if ProcessInfo.processInfo.environment["FRACTAL_LINT_ORACLE_ALL"] != nil { print(name, text) }
  }

  private func printSummary() {
    for (name, found) in classes.sorted(by: { $0.key < $1.key }) {
      print("\(name) (\(found.files)): \(found.first)")
    }
    print(
      "\(equal + different) files: \(equal) equal, \(different) different, \(refused) not accepted; "
        + "\(rows) declarations"
    )
  }
}

/// The declarations of a surface as rows of the same fields.
private struct SwiftOutlineRows {
  private let surface: Surface
  private(set) var rows: [[String]] = []

  init(_ surface: Surface) {
    self.surface = surface
    for declaration in surface.declarations { add(declaration) }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration.kind {
    case .accessor where declaration.nameRange.isEmpty: return
    case .operator, .precedenceGroup: return
    default: break
    }
    rows.append([
      String(declaration.range.lower), kind(declaration), name(declaration), declaration.access.name,
      modifiers(declaration), surface.texts(declaration.attributes).map(plain).joined(separator: "@"),
      list(declaration.generics), list(declaration.inherits), parameters(declaration), effects(declaration),
      list(declaration.thrown), plain(surface.names.text(declaration.type)),
      plain(surface.names.text(declaration.condition)),
    ])
  }

  private func kind(_ declaration: Declaration) -> String {
    switch declaration.kind {
    case .method: "function"
    case .property, .variable: "var"
    case .constant: "let"
    default: declaration.kind.name
    }
  }

  private func name(_ declaration: Declaration) -> String {
    let name = plain(surface.names.text(declaration.name))
    guard declaration.modifiers.contains(.failable) else { return name }
    return name + (declaration.modifiers.contains(.implicitlyUnwrapped) ? "!" : "?")
  }

  private func plain(_ text: String) -> String {
    var plain = ""
    var rest = Substring(text)
    var isInString = false
    while let character = rest.first {
      if character == "\"" { isInString.toggle() }
      if !isInString, rest.hasPrefix("/*"), let end = rest.range(of: "*/") {
        rest = rest[end.upperBound...]
        continue
      }
      if !character.isWhitespace, character != "`" { plain.append(character) }
      rest.removeFirst()
    }
    return plain
  }

  private func list(_ slice: Slice) -> String { surface.texts(slice).map(plain).joined(separator: ",") }

  private func effects(_ declaration: Declaration) -> String {
    declaration.effects.names.filter { $0 != "mutating" }.sorted().joined(separator: ",")
  }

  private func parameters(_ declaration: Declaration) -> String {
    if declaration.kind == .accessor { return "" }
    return surface.parameters[declaration.parameters.indices]
      .map { text($0, isOfEnumCase: declaration.kind == .enumCase) }.joined(separator: ",")
  }

  private func text(_ parameter: Parameter, isOfEnumCase: Bool) -> String {
    // Only the values of a case can do without any name.
    let isNameless = isOfEnumCase && parameter.name.isNone && parameter.label.isNone
    let blank = isNameless ? "" : "_"
    let label = parameter.label.isNone ? blank : surface.names.text(parameter.label)
    let name = parameter.name.isNone ? blank : surface.names.text(parameter.name)
    let value = surface.names.text(parameter.defaultValue)
    return label + " " + name + ":" + plain(surface.names.text(parameter.type))
      + (parameter.kind == .variadic ? "..." : "") + (value.isEmpty ? "" : "=" + plain(value))
  }

  private static let names: [(String, Modifiers)] = [
    ("static", .static), ("class", .classMember), ("final", .final), ("override", .override), ("lazy", .lazy),
    ("weak", .weak), ("unowned", .unowned), ("required", .required), ("convenience", .convenience),
    ("indirect", .indirect), ("nonisolated", .nonisolated), ("optional", .optional), ("dynamic", .dynamic),
    ("distributed", .distributed), ("prefix", .prefix), ("postfix", .postfix), ("infix", .infix),
    ("consuming", .consuming), ("borrowing", .borrowing), ("nonmutating", .nonmutating),
    ("(set)", .restrictedSetter),
  ]

  private func modifiers(_ declaration: Declaration) -> String {
    var names = SwiftOutlineRows.names.filter { declaration.modifiers.contains($0.1) }.map { $0.0 }
    if declaration.effects.contains(.mutating) { names.append("mutating") }
    return names.sorted().joined(separator: ",")
  }
}
