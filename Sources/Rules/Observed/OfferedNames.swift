import Contracts
import Knowledge

/// The names that a sidecar's `[interface]` offers.
struct OfferedNames {
  private let names: Set<String>

  /// Nil where it does not say: there are neither `exports` nor `operations`.
  init?(_ sidecar: Sidecar) {
    guard let interface = sidecar.interface, interface.exports != nil || interface.operations != nil else {
      return nil
    }
    let entries = (interface.exports?.value ?? []) + (interface.operations?.value ?? [])
    names = Set(entries.flatMap { ElementPath($0.value)?.names ?? [] })
  }

  /// Whether an entry names it, or something of it or around it.
  func contains(_ name: String) -> Bool { names.contains(name) }
}
