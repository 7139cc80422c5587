import Codebase
import SyntaxFacts

/// What types from outside of the tree give to those that inherit from them.
enum LibraryTypes {
  /// Protocols that bring no members which an interface would name, or only those listed.
  private static let members: [String: Set<String>] = [
    "Sendable": [], "Copyable": [], "Escapable": [], "BitwiseCopyable": [], "AnyObject": [],
    "Equatable": ["==", "!="], "Hashable": ["==", "!=", "hash", "hashValue"],
    "Comparable": ["<", ">", "<=", ">=", "==", "!=", "...", "..<"],
    "Encodable": ["encode"], "Decodable": ["init"], "Codable": ["encode", "init"],
    "CaseIterable": ["allCases", "AllCases"], "Error": ["localizedDescription"],
    "CustomStringConvertible": [], "CustomDebugStringConvertible": [], "Identifiable": ["id", "ID"],
    "RawRepresentable": ["rawValue", "RawValue", "init", "hashValue"],
    "ExpressibleByStringLiteral": ["init"], "ExpressibleByIntegerLiteral": ["init"],
    "ExpressibleByArrayLiteral": ["init"],
  ]
  /// What an enumeration may have as its raw type.
  private static let rawTypes: Set<String> = [
    "String", "Character", "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "Double", "Float", "CGFloat",
  ]

  /// Whether a type of `kind` may have a member of this name because of `base`.
  static func adds(_ name: String, as base: String, to kind: DeclarationKind) -> Bool {
    if kind == .enum, rawTypes.contains(base) { return ["init", "rawValue", "RawValue", "hashValue"].contains(name) }
    return members[base].map { $0.contains(name) } ?? true
  }
}

/// Types as they are written where something inherits from them.
enum TypeName {
  /// `Base` of `@unchecked Outer.Base<Int>`.
  static func last(of text: String) -> String {
    let words = text.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "any" }
    let name = (words.first ?? "").prefix { $0 != "<" }
    return String(name.split(separator: ".").last ?? "")
  }
}

/// Attributes of types.
enum Attribute {
  private static let plain: Set<String> = [
    "available", "frozen", "objc", "objcMembers", "nonobjc", "usableFromInline", "unchecked", "preconcurrency", "main",
    "resultBuilder", "propertyWrapper", "globalActor", "dynamicCallable", "inlinable", "retroactive", "Suite",
    "UIApplicationMain", "NSApplicationMain", "_spi", "_documentation", "_implementationOnly", "warn_unqualified_access",
  ]

  /// Whether what the attribute stands for may add members: a macro, or dynamic look-up.
  static func addsMembers(_ text: String) -> Bool {
    let name = text.drop { $0 == "@" }.prefix { $0 != "(" && $0 != " " }
    return !plain.contains(String(name)) && !name.hasSuffix("Actor")
  }
}

extension Codebase {
  /// The labels that callers write; nil for what takes no arguments, or may be named without them.
  func labels(of place: PlacedDeclaration) -> [String]? {
    let surface = self[place.file].surface
    let declaration = surface.declarations[place.id.index]
    switch declaration.kind {
    case .function, .method, .initializer, .subscript:
      return surface.parameters[declaration.parameters.indices].map { parameter in
        parameter.label.isNone ? "_" : surface.names.text(parameter.label)
      }
    default: return nil
    }
  }

  /// Whether the compiler may add an initializer to those that a type's own body declares.
  func mayMakeInitializers(_ place: PlacedDeclaration) -> Bool {
    let surface = self[place.file].surface
    switch surface.declarations[place.id.index].kind {
    case .class, .struct, .actor:
      return !surface.declarations.contains { $0.parent == place.id && $0.kind == .initializer }
    default: return false
    }
  }
}
