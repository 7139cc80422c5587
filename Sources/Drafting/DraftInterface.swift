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
  /// How many elements the code offers in all.
  let count: Int

  init(
    of fractal: Fractal, _ evidence: DraftEvidence, _ snapshot: Snapshot, _ finder: inout ElementFinder
  ) {
    let interface = FractalInterface(of: fractal, in: snapshot.codebase) { snapshot.measures.ofFile[$0.index].isTestCode }
    var names = evidence.taken(from: fractal).filter { name in
      guard let path = ElementPath(name) else { return false }
      if case .missing = finder.find(path, in: fractal) { return false }
      return true
    }
    let own = interface.elements.filter(\.isTopLevel)
    let topLevel = own.map { ElementPath($0.address)?.text ?? $0.address }
      .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    if names.isEmpty, topLevel.count <= DraftInterface.mostOfALibrary { names = topLevel }
    let offered = Set(names)
    var signatures: [String] = []
    for element in own where element.isCallable {
      guard let path = ElementPath(element.address), offered.contains(path.text),
        case .signatures(let found) = finder.callables(element.places)
      else { continue }
      for placed in found {
        let text = placed.signature.text(named: path.text)
        if !signatures.contains(text) { signatures.append(text) }
      }
    }
    exports = names
    operations = signatures.count <= DraftInterface.mostOperations ? signatures : []
    fingerprint = interface.fingerprint
    count = interface.elements.count
  }
}
