import Synchronization

/// What several rules go by and what takes a walk through the tree: made for the first that asks, and kept for all.
package protocol SharedEvidence: Sendable {
  init(_ subject: Subject)
}

extension Subject {
  /// The evidence of that kind, the same for whoever asks. Safe to call from many threads at once, and while evidence of
  /// another kind is made.
  package func evidence<Evidence: SharedEvidence>(_ kind: Evidence.Type) -> Evidence {
    let made = evidence.slot(of: ObjectIdentifier(kind)).value { Made(Evidence(self)) }
    // What lies in the slot of a kind is of that kind.
    return (made as? Made<Evidence>)?.evidence ?? Evidence(self)
  }
}

/// One piece of evidence, counted by one reference.
private final class Made<Evidence: SharedEvidence>: Sendable {
  let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }
}

/// The evidence of one subject, by kind.
final class EvidenceStore: Sendable {
  /// One kind: who makes it keeps others who ask for it waiting, nobody else.
  final class Slot: Sendable {
    private let made = Mutex<(any AnyObject & Sendable)?>(nil)

    func value(_ make: () -> any AnyObject & Sendable) -> any AnyObject & Sendable {
      made.withLock { made in
        if let made { return made }
        let new = make()
        made = new
        return new
      }
    }
  }

  private let slots = Mutex<[ObjectIdentifier: Slot]>([:])

  func slot(of kind: ObjectIdentifier) -> Slot {
    slots.withLock { slots in
      if let known = slots[kind] { return known }
      let new = Slot()
      slots[kind] = new
      return new
    }
  }
}
