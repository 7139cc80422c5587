package import Diagnostics
package import SourceText
import TOML

/// Says what to change in a sidecar so that it agrees with the code, leaving all else in it as it is. Each gives the one
/// fix, or none where that cannot be done.
package struct SidecarEditor {
  private let path: String
  /// None for a sidecar that is not valid TOML: nothing is changed around what could not be read.
  private let editor: TOMLEditor?

  package init(_ sidecar: Sidecar) {
    editor = TOMLEditor(sidecar.bytes)
    path = sidecar.path
  }

  /// Takes away what is said at a place: the element of a list, with the list where it is the only one; the entry of
  /// the key or the value; of what speaks of an `element` all of it.
  package func removing(at range: ByteRange, _ title: String) -> [Fix] {
    guard let editor, var place = editor.document.root.path(to: range) else { return [] }
    if place.last == .key("element") { place.removeLast() }
    if case .index? = place.last, case .array(let elements)? = editor.document.root.value(at: place.dropLast())?.content,
      elements.count == 1
    {
      place.removeLast()
    }
    // A header with nothing below it says nothing.
    if place.count == 2, place[0] != .key("fractal"), case .key = place[1],
      case .table(let table)? = editor.document.root.value(at: place.dropLast())?.content, table.entries.count == 1,
      table.form == .header
    {
      place.removeLast()
    }
    return fix(title, editor.remove(place))
  }

  /// Puts a text in the place of another.
  package func replacing(at range: ByteRange, with text: String, _ title: String) -> [Fix] {
    guard let editor, let place = editor.document.root.path(to: range) else { return [] }
    return fix(title, editor.set(place, to: .string(text)))
  }

  /// Adds an entry to `[depends_on]`.
  package func declaring(_ target: String, because reason: String?, _ title: String) -> [Fix] {
    let pairs = reason.map { [TOMLLiteral.Pair("because", .string($0))] } ?? []
    return fix(title, editor?.set([.key("depends_on"), .key(target)], to: .inlineTable(pairs)))
  }

  /// Adds the names that a fractal offers.
  package func offering(_ names: [String], _ title: String) -> [Fix] {
    fix(title, editor?.set([.key("interface"), .key("exports")], to: .array(names.map { .string($0) })))
  }

  /// Adds a text at the end of the list at a place.
  package func appending(_ text: String, toListAt range: ByteRange, _ title: String) -> [Fix] {
    guard let editor, let place = editor.document.root.path(to: range) else { return [] }
    return fix(title, editor.append(.string(text), to: place))
  }

  /// Notes a review: its day, and the interface that was seen.
  package func stamping(_ day: CalendarDate, interface: String, _ title: String) -> [Fix] {
    let stamp: [TOMLPathPart] = [.key("fractal"), .key("reviewed")]
    guard let editor else { return [] }
    guard editor.document.root.value(at: stamp) != nil else {
      let value = TOMLLiteral.inlineTable([.init("on", .date(day.date)), .init("interface", .string(interface))])
      return fix(title, editor.set(stamp, to: value))
    }
    let both = [
      editor.set(stamp + [.key("on")], to: .date(day.date)), editor.set(stamp + [.key("interface")], to: .string(interface)),
    ]
    let made = both.compactMap { $0 }
    return made.count == both.count ? fix(title, made.flatMap { $0 }) : []
  }

  private func fix(_ title: String, _ edits: [TOMLEdit]?) -> [Fix] {
    guard let edits else { return [] }
    let places = edits.map { Edit(Location(path: path, range: $0.range), replaceWith: $0.replacement) }
    return [Fix(title: title, edits: places)]
  }
}
