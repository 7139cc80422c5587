import SourceText
import SyntaxFacts

/// Tells what a function is to its type, and by what name it calls its instance.
struct MemberRoles {
  /// Names of functions that make, set up or end an instance where the language has no keyword for it.
  private static let lifetime: Set<String> = [
    "__init__", "__new__", "__del__", "__post_init__", "__attrs_post_init__", "__init_subclass__",
    "__set_name__", "__setstate__", "__copy__", "__deepcopy__",
  ]
  /// Names that always mean the instance or its type.
  private static let receivers: [UInt64] = ["self", "Self", "cls", "super"].map { StableHash.of($0) }

  let surface: Surface

  /// Nil for what is no function of its own: overloads without a body, and functions of the type alone that
  /// cannot touch an instance.
  func role(of declaration: Declaration) -> MemberFunction.Role? {
    if declaration.modifiers.contains(.overload) { return nil }
    switch declaration.kind {
    case .initializer, .deinitializer: return .lifetime
    case .accessor, .subscript: return .accessor
    default: break
    }
    if declaration.modifiers.contains(.computed) { return .accessor }
    let name = surface.names.text(declaration.name)
    if MemberRoles.lifetime.contains(name) { return .lifetime }
    let isSpecial = name.hasPrefix("__") && name.hasSuffix("__")
    return isSpecial || declaration.modifiers.contains(.override) ? .conforming : .ordinary
  }

  /// Hashes of the names that mean the instance or its type within the function: the usual words, the type's
  /// own name, and a first parameter that has no type, as where it is the instance that the language passes.
  func receivers(of declaration: Declaration, in type: Declaration) -> [UInt64] {
    var receivers = MemberRoles.receivers + [surface.names.hash(of: type.name)]
    if !declaration.modifiers.contains(.static),
      let first = surface.parameters[declaration.parameters.indices].first, first.type.isNone,
      first.kind == .positionalOnly || first.kind == .positionalOrKeyword
    {
      receivers.append(surface.names.hash(of: first.name))
    }
    return receivers
  }
}
