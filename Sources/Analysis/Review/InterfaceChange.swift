package import Contracts
import SourceText

/// One thing in which an interface differs from what it was.
package enum InterfaceChange: Hashable, Sendable {
  case added(address: String, [String])
  case removed(address: String, [String])
  case changed(address: String, old: [String], new: [String])

  /// By address.
  package static func changes(from old: FractalInterface, to new: FractalInterface) -> [InterfaceChange] {
    let before = Dictionary(uniqueKeysWithValues: old.elements.map { ($0.address, $0.details) })
    let after = Dictionary(uniqueKeysWithValues: new.elements.map { ($0.address, $0.details) })
    return Set(before.keys).union(after.keys).sorted { StableOrder.precedes($0, $1) }.compactMap { address in
      switch (before[address], after[address]) {
      case (let old?, let new?): old == new ? nil : .changed(address: address, old: old, new: new)
      case (let old?, nil): .removed(address: address, old)
      case (nil, let new?): .added(address: address, new)
      case (nil, nil): nil
      }
    }
  }
}
