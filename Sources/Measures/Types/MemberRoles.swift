import SourceText
import SyntaxFacts

/// Tells what a function is to its type, and by what name it calls its instance.
struct MemberRoles {
  /// Names of functions that make, set up or end an instance where the language has no keyword for it.
  private static let lifetime: [UInt64] = [
    "__init__", "__new__", "__del__", "__post_init__", "__attrs_post_init__", "__init_subclass__",
    "__set_name__", "__setstate__", "__copy__", "__deepcopy__",
  ].map { StableHash.of($0) }

  /// Nil for what is no function of its own: overloads without a body, and functions of the type alone that
  /// cannot touch an instance.
  static func role(of declaration: Declaration, in surface: Surface) -> MemberFunction.Role? {
    if declaration.modifiers.contains(.overload) { return nil }
    switch declaration.kind {
    case .initializer, .deinitializer: return .lifetime
    case .accessor, .subscript: return .accessor
    default: break
    }
    if declaration.modifiers.contains(.computed) { return .accessor }
    if surface.names.withBytes(of: declaration.name, { $0.isOfLanguage }) {
      return lifetime.contains(surface.names.hash(of: declaration.name)) ? .lifetime : .conforming
    }
    return declaration.modifiers.contains(.override) ? .conforming : .ordinary
  }

  /// The name of a first parameter that has no type, as where it is the instance that the language passes; nil
  /// where there is none.
  static func receiver(of declaration: Declaration, in surface: Surface) -> NameID? {
    guard !declaration.modifiers.contains(.static), !declaration.parameters.isEmpty else { return nil }
    let first = surface.parameters[declaration.parameters.indices.lowerBound]
    guard first.type.isNone, first.kind == .positionalOnly || first.kind == .positionalOrKeyword else { return nil }
    return first.name
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether a name begins and ends with two underscores.
  var isOfLanguage: Bool {
    let underscore = UInt8(ascii: "_")
    return count >= 2 && self[startIndex] == underscore && self[startIndex + 1] == underscore
      && self[endIndex - 1] == underscore && self[endIndex - 2] == underscore
  }
}
