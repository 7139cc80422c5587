import Codebase
import Contracts
import Measures
import RuleEngine
import SourceText

/// What a draft says that a fractal offers.
struct DraftInterface {
  /// Where nobody in the tree takes anything, more names than this are left to the code to say.
  private static let mostOfALibrary = 24
  /// More signatures than this make a list that nobody keeps.
  private static let mostOperations = 40

  /// Names, sorted.
  let exports: [String]
  /// Signatures of those of them that are functions, in the order of their addresses.
  let operations: [String]
  let fingerprint: String

  init(
    of fractal: Fractal, _ evidence: DraftEvidence, _ snapshot: Snapshot, _ finder: inout ElementFinder
  ) {
    let interface = snapshot.interface(of: fractal)
    let own = interface.elements.filter(\.isTopLevel)
    let taken = evidence.taken(from: fractal).filter { finder.has($0, in: fractal) }
    let names = taken.isEmpty ? DraftInterface.names(of: own) : taken
    let signatures = DraftInterface.signatures(of: own, offered: Set(names), &finder)
    exports = names
    operations = signatures.count <= DraftInterface.mostOperations ? signatures : []
    fingerprint = interface.fingerprint
  }

  /// All names, where they are few.
  private static func names(of elements: [InterfaceElement]) -> [String] {
    let names = elements.map { ElementPath($0.address)?.text ?? $0.address }
      .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return names.count <= mostOfALibrary ? names : []
  }

  private static func signatures(
    of elements: [InterfaceElement], offered: Set<String>, _ finder: inout ElementFinder
  ) -> [String] {
    var signatures: [String] = []
    for element in elements where element.isCallable {
      guard let path = ElementPath(element.address), offered.contains(path.text),
        case .signatures(let found) = finder.callables(element.places)
      else { continue }
      for text in found.map({ $0.signature.text(named: path.text) }) where !signatures.contains(text) {
        signatures.append(text)
      }
    }
    return signatures
  }
}

extension ElementFinder {
  /// Whether a name is there, or may be.
  fileprivate mutating func has(_ name: String, in fractal: Fractal) -> Bool {
    guard let path = ElementPath(name) else { return false }
    if case .missing = find(path, in: fractal) { return false }
    return true
  }
}
