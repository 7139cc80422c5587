/// The use of one dotted name in one scope and context: how often, how, and where first. Unresolved: a file cannot
/// know what a bare name means.
@frozen
public struct NameUse: Hashable, Sendable {
  /// `a.b.c` as far as it is a plain path.
  public var path: NameID
  /// The innermost function or type that it stands in.
  public var scope: DeclarationID
  /// Offset of the first one.
  public var offset: UInt32
  /// Number of uses.
  public var count: UInt32
  public var traits: UseTraits
  /// What tells the type of the first part of the path, or of the name that is bound, where the front-end
  /// knows such a thing: in a language of its own.
  public var context: NameID

  @inlinable
  public init(
    path: NameID, scope: DeclarationID, offset: UInt32, traits: UseTraits, context: NameID = .none
  ) {
    self.path = path
    self.scope = scope
    self.offset = offset
    self.traits = traits
    self.context = context
    count = 1
  }

  /// Whether a further use of the path belongs to this entry.
  @inlinable
  func isOf(_ scope: DeclarationID, _ context: NameID, _ traits: UseTraits) -> Bool {
    self.scope == scope && self.context == context
      && self.traits.contains(.elsewhere) == traits.contains(.elsewhere)
  }
}

/// How a name is used, all its uses in the scope together.
@frozen
public struct UseTraits: OptionSet, Hashable, Sendable {
  public var rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  @inlinable public static var read: UseTraits { UseTraits(rawValue: 1 << 0) }
  @inlinable public static var written: UseTraits { UseTraits(rawValue: 1 << 1) }
  @inlinable public static var called: UseTraits { UseTraits(rawValue: 1 << 2) }
  /// In an annotation.
  @inlinable public static var type: UseTraits { UseTraits(rawValue: 1 << 3) }
  /// An element of it is asked for by a subscript.
  @inlinable public static var subscripted: UseTraits { UseTraits(rawValue: 1 << 4) }
  /// In code like what `Modifiers.elsewhere` is about; such uses are entries of their own.
  @inlinable public static var elsewhere: UseTraits { UseTraits(rawValue: 1 << 5) }
}
