package import Knowledge

/// One place where a sidecar says something of an element of the code.
package struct Claim: Sendable {
  package enum Kind: Sendable {
    /// Must be found as callers would find it.
    case element
    /// May be a member of anything, or something of another fractal: must at least occur in the code.
    case mention
    /// A member of the element that `owner` names.
    case member(owner: String)
    /// A case of the element that `owner` names.
    case state(owner: String)
  }

  package var kind: Kind
  /// The key that says it, as in a sidecar.
  package var clause: String
  /// As written, the name alone for what stands in a longer text.
  package var text: Spanned<String>
  /// The name that is looked for.
  package var name: String

  /// As `[interface]` would name it.
  package var element: String { ElementPath(name)?.text ?? name }

  /// Everything that must be looked up to tell whether it holds.
  var paths: [ElementPath] {
    switch kind {
    case .element, .mention: [ElementPath(name)].compactMap { $0 }
    case .member(let owner), .state(let owner): [ElementPath(owner), ElementPath("\(owner).\(name)")].compactMap { $0 }
    }
  }

  private init(_ kind: Kind, _ clause: String, _ text: Spanned<String>, name: String? = nil) {
    self.kind = kind
    self.clause = clause
    self.text = text
    self.name = name ?? text.value
  }

  /// In the order of the sidecar's tables.
  package static func claims(of sidecar: Sidecar) -> [Claim] {
    var claims: [Claim] = []
    if let interface = sidecar.interface {
      claims += interface.invariants.map { Claim(.element, "invariants", $0.element) }
      claims += interface.traced.map { Claim(.element, "traced", $0) }
      claims += interface.audited.map { Claim(.element, "audited", $0) }
      claims += interface.tested.map { Claim(.element, "tested", $0.key) }
    }
    if let behavior = sidecar.behavior {
      claims += behavior.sequences.flatMap { sequence($0) } + behavior.states.flatMap { states($0) }
      claims += behavior.loopDepth.map { Claim(.element, "loop_depth", $0.key) }
      claims += behavior.slow.map { Claim(.mention, "slow", $0) }
      claims += behavior.guarded.map { Claim(.mention, "guarded", $0.key) }
    }
    for resource in sidecar.resources {
      claims += [resource.acquire, resource.release].compactMap { $0 }
        .map { Claim(.mention, "[resources.\(resource.name.value)]", $0) }
    }
    claims += sidecar.zones.map { Claim(.element, "[[zone]]", $0.element) }
    return claims
  }

  /// `Ledger = "open (append | read)* close"`: the type and its operations.
  private static func sequence(_ entry: SpannedEntry<String>) -> [Claim] {
    let words = entry.value.value.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    return [Claim(.element, "sequences", entry.key)]
      + words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.map { word in
        Claim(.member(owner: entry.key.value), "sequences", entry.value, name: word)
      }
  }

  /// `State = ["* -> new", "new -> paid | void"]`: the type and its states.
  private static func states(_ entry: SpannedEntry<[Spanned<String>]>) -> [Claim] {
    var seen: Set<String> = []
    var claims = [Claim(.element, "states", entry.key)]
    for transition in entry.value.value {
      let words = transition.value.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      claims += words.filter { seen.insert($0).inserted }.map { word in
        Claim(.state(owner: entry.key.value), "states", transition, name: word)
      }
    }
    return claims
  }
}
