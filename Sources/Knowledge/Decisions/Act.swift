import SourceText

/// Something that somebody does and that wants a decision.
package enum Act: Hashable, Sendable {
  /// Fractals by id; the target may be a package as `pypi:NAME`.
  case dependency(from: String, to: String)
  case budget(String)
  case zone(element: String)
  /// Suppresses a rule in the file at `path`, relative to the root.
  case suppression(rule: String, path: String)
  case majorVersion(SemanticVersion)
}

extension Permission {
  /// Whether this permits that very thing. `folder` is the one that globs are relative to.
  package func covers(_ act: Act, from folder: String) -> Bool {
    switch (self, act) {
    case (.dependency(let from, let to), .dependency(let user, let used)):
      return from.matches(user) && to.matches(used)
    case (.budget(let name), .budget(let asked)):
      return Permission.budgetName(name) == Permission.budgetName(asked)
    case (.zone(let element), .zone(let asked)):
      return ElementAddress.mayBeSame(element, asked)
    case (.suppression(let rule, let glob), .suppression(let asked, let path)):
      guard rule == "*" || rule == asked, let relative = RootPath.relative(path, to: folder) else {
        return false
      }
      return Glob(glob).matches(relative)
    case (.majorVersion(let version), .majorVersion(let asked)): return version.major == asked.major
    default: return false
    }
  }

  private static func budgetName(_ name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }
}

/// Addresses such as `Type.method(label:)` and their short forms.
package enum ElementAddress {
  /// Whether two addresses are equal, or one is the other without its parameter lists.
  package static func mayBeSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (shortA, shortB) = (withoutParameters(a), withoutParameters(b))
    return shortA == shortB && (shortA == a || shortB == b)
  }

  /// `charge(amount:currency:).currency` as `charge.currency`.
  package static func withoutParameters(_ address: String) -> String {
    var depth = 0
    return address.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0 && character != ")"
    }
  }
}
