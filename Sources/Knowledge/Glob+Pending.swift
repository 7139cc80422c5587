/// Stands in for the glob of `SourceText` until that is there; same face.
package struct Glob: Hashable, Sendable {
  package let pattern: String
  private let alternatives: [[Step]]

  private enum Step: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    case one
    case many
    case deep
    /// `**/`: any number of whole folders.
    case folders
    case set([ClosedRange<UInt32>], negated: Bool)
  }

  package init(_ pattern: String) {
    self.pattern = pattern
    self.alternatives = Glob.expanded(Array(pattern.unicodeScalars)).map(Glob.steps)
  }

  package func matches(_ path: String) -> Bool {
    let path = Array(path.unicodeScalars)
    return alternatives.contains { Glob.matches($0, path) }
  }

  /// One level of `{a,b}`, at most 64 alternatives.
  private static func expanded(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
      return [pattern]
    }
    let choices = pattern[(open + 1)..<close].split(separator: ",", omittingEmptySubsequences: false)
    let tails = expanded(Array(pattern[(close + 1)...]))
    return Array(choices.flatMap { choice in tails.map { pattern[..<open] + choice + $0 } }.prefix(64))
  }

  private static func steps(_ pattern: [Unicode.Scalar]) -> [Step] {
    var steps: [Step] = []
    var offset = 0
    while offset < pattern.count {
      switch pattern[offset] {
      case "*":
        let isDeep = offset + 1 < pattern.count && pattern[offset + 1] == "*"
        offset += isDeep ? 2 : 1
        if isDeep, offset < pattern.count, pattern[offset] == "/" {
          steps.append(.folders)
          offset += 1
        } else {
          steps.append(isDeep ? .deep : .many)
        }
        continue
      case "?": steps.append(.one)
      case "[":
        if let close = pattern[offset...].dropFirst(2).firstIndex(of: "]") {
          steps.append(set(pattern[(offset + 1)..<close]))
          offset = close
        } else {
          steps.append(.scalar("["))
        }
      case let scalar: steps.append(.scalar(scalar))
      }
      offset += 1
    }
    return steps
  }

  private static func set(_ body: ArraySlice<Unicode.Scalar>) -> Step {
    let negated = body.first == "!" || body.first == "^"
    var rest = Array(negated ? body.dropFirst() : body)[...]
    var ranges: [ClosedRange<UInt32>] = []
    while let first = rest.popFirst() {
      if rest.first == "-", let last = rest.dropFirst().first, last >= first {
        ranges.append(first.value...last.value)
        rest = rest.dropFirst(2)
      } else {
        ranges.append(first.value...first.value)
      }
    }
    return .set(ranges, negated: negated)
  }

  /// Keeps the set of steps that may come next: steps × length.
  private static func matches(_ steps: [Step], _ path: [Unicode.Scalar]) -> Bool {
    var states = closure([0], steps)
    for (offset, scalar) in path.enumerated() {
      var next: Set<Int> = []
      for state in states where state < steps.count {
        switch steps[state] {
        case .scalar(let wanted): if wanted == scalar { next.insert(state + 1) }
        case .one: if scalar != "/" { next.insert(state + 1) }
        case .many: if scalar != "/" { next.insert(state) }
        case .deep: next.insert(state)
        case .folders:
          next.insert(state)
        case .set(let ranges, let negated):
          let isIn = ranges.contains { $0.contains(scalar.value) }
          if isIn != negated, scalar != "/" { next.insert(state + 1) }
        }
      }
      states = closure(next, steps, afterSlash: path[offset] == "/")
    }
    return states.contains(steps.count)
  }

  private static func closure(_ states: Set<Int>, _ steps: [Step], afterSlash: Bool = true) -> Set<Int> {
    var result = states
    for state in states.sorted() {
      var state = state
      loop: while state < steps.count {
        switch steps[state] {
        case .many, .deep: break
        case .folders: if !afterSlash { break loop }
        default: break loop
        }
        state += 1
        result.insert(state)
      }
    }
    return result
  }
}
