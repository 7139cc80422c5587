package import SyntaxFacts

/// The binary form of what is measured of one file: flat values, behind their number where there are several.
extension FileMeasures {
  /// Grows with every change of what is written.
  package static let codecVersion: UInt64 = 1

  package func encode(into writer: inout FlatWriter) {
    writer.write(UInt8(isTestCode ? 1 : 0))
    writer.write(UInt8(isGenerated ? 1 : 0))
    writer.write(UInt32(truncatingIfNeeded: types.count))
    for measures in types {
      writer.write(measures.type.rawValue)
      writer.write(UInt32(truncatingIfNeeded: measures.state.fields.count))
      for field in measures.state.fields {
        writer.write([field.mention.packed])
        writer.write(field.writers.map(\.rawValue))
      }
      writer.write(UInt32(truncatingIfNeeded: measures.parts.count))
      for part in measures.parts {
        writer.write(part.functions.map(\.rawValue))
        writer.write(part.fields.map(\.packed))
      }
    }
  }

  /// Nil where `reader` does not stand at what `encode` gives.
  package init?(from reader: inout FlatReader) {
    guard let isTestCode = reader.read(UInt8.self), let isGenerated = reader.read(UInt8.self),
      let types = reader.list({ $0.typeMeasures() })
    else { return nil }
    self.init(types: types, isTestCode: isTestCode != 0, isGenerated: isGenerated != 0)
  }

  private init(types: [TypeMeasures], isTestCode: Bool, isGenerated: Bool) {
    self.types = types
    self.isTestCode = isTestCode
    self.isGenerated = isGenerated
  }
}

extension FlatReader {
  fileprivate mutating func typeMeasures() -> TypeMeasures? {
    guard let type = read(UInt32.self), let fields = list({ $0.field() }), let parts = list({ $0.part() })
    else { return nil }
    return TypeMeasures(type: DeclarationID(rawValue: type), state: MutableState(fields: fields), parts: parts)
  }

  private mutating func field() -> MutableState.Field? {
    guard let mention = mentions()?.first, let writers = declarations() else { return nil }
    return MutableState.Field(mention: mention, writers: writers)
  }

  private mutating func part() -> Cohesion.Part? {
    guard let functions = declarations(), let fields = mentions() else { return nil }
    return Cohesion.Part(functions: functions, fields: fields)
  }

  private mutating func declarations() -> [DeclarationID]? {
    readArray(UInt32.self)?.map { DeclarationID(rawValue: $0) }
  }

  private mutating func mentions() -> [MemberMention]? {
    readArray(UInt64.self)?.map { MemberMention(packed: $0) }
  }
}

extension MemberMention {
  fileprivate var packed: UInt64 { UInt64(path.rawValue) << 1 | (isBare ? 1 : 0) }

  fileprivate init(packed: UInt64) {
    self.init(path: NameID(rawValue: UInt32(truncatingIfNeeded: packed >> 1)), isBare: packed & 1 == 1)
  }
}

extension MutableState {
  fileprivate init(fields: [Field]) {
    self.fields = fields
  }
}
