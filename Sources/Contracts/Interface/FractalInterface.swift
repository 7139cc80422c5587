package import Codebase
import SourceText
import SyntaxFacts

/// What a fractal offers to others, as its code has it: names that others may use, with their signatures.
package struct FractalInterface: Hashable, Sendable {
  /// By the bytes of their addresses.
  package let elements: [InterfaceElement]

  /// `isTest` tells the files that hold tests: they offer nothing.
  package init(of fractal: Fractal, in codebase: Codebase, isTest: (FileID) -> Bool = { _ in false }) {
    let files = codebase.tree.files(under: fractal.id).filter { !isTest($0) }
    var gathering = InterfaceGathering()
    SwiftInterface(fractal, files.filter { codebase[$0].surface.language == .swift }, codebase).gather(&gathering)
    PythonInterface(fractal, files.filter { codebase[$0].surface.language == .python }, codebase).gather(&gathering)
    elements = gathering.elements
  }

  package init(_ elements: [InterfaceElement]) {
    self.elements = elements
  }

  /// A 64-bit hash of addresses and details, 16 hexadecimal digits: what `reviewed` holds. Bodies, comments, the order
  /// of declarations and the values of defaults have no say in it.
  package var fingerprint: String {
    var state: UInt64 = 0
    for element in elements {
      state = StableHash.combine(state, StableHash.of(element.address))
      for detail in element.details { state = StableHash.combine(state, StableHash.of(detail)) }
    }
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Elements as they are found, those of one address together.
struct InterfaceGathering {
  private var byAddress: [String: InterfaceElement] = [:]

  mutating func add(
    _ address: String, _ detail: String, isCallable: Bool = false, isTopLevel: Bool, at place: PlacedDeclaration
  ) {
    guard var known = byAddress[address] else {
      byAddress[address] = InterfaceElement(
        address: address, details: [detail], isCallable: isCallable, places: [place], isTopLevel: isTopLevel)
      return
    }
    if !known.details.contains(detail) {
      known.details.append(detail)
      known.details.sort { StableOrder.precedes($0, $1) }
    }
    known.isCallable = known.isCallable || isCallable
    if !known.places.contains(place) { known.places.append(place) }
    byAddress[address] = known
  }

  var elements: [InterfaceElement] {
    byAddress.values.sorted { StableOrder.precedes($0.address, $1.address) }
  }
}
