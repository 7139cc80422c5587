/// What a file is, told from its name alone.
package enum FileKind: UInt8, Sendable, CaseIterable {
  /// `.py`
  case python
  /// `.pyi`
  case pythonStub
  /// `.swift`
  case swift
  /// `.fractal.toml`
  case folderSidecar
  /// `NAME.fractal.toml`
  case fileSidecar
  /// `pyproject.toml` or `setup.cfg`; `setup.py` and `Package.swift` count as sources.
  case projectFile
  /// `CODEOWNERS`
  case codeOwners
  /// Ends with one of the suffixes that the caller asked for.
  case wanted
  /// Anything else; found only where a path names it.
  case other

  package var isSource: Bool { self == .python || self == .pythonStub || self == .swift }

  /// nil for a name that says nothing.
  static func of(_ name: UnsafeBufferPointer<UInt8>, wantedSuffixes: [[UInt8]]) -> FileKind? {
    func ends(with suffix: StaticString) -> Bool {
      suffix.withUTF8Buffer { suffix in
        name.count >= suffix.count && name[(name.count - suffix.count)...].elementsEqual(suffix)
      }
    }
    func named(_ text: StaticString) -> Bool { name.count == text.utf8CodeUnitCount && ends(with: text) }
    switch name.last {
    case UInt8(ascii: "y") where ends(with: ".py"): return .python
    case UInt8(ascii: "i") where ends(with: ".pyi"): return .pythonStub
    case UInt8(ascii: "t") where ends(with: ".swift"): return .swift
    case UInt8(ascii: "l") where named(".fractal.toml"): return .folderSidecar
    case UInt8(ascii: "l") where ends(with: ".fractal.toml"): return .fileSidecar
    case UInt8(ascii: "l") where named("pyproject.toml"): return .projectFile
    case UInt8(ascii: "g") where named("setup.cfg"): return .projectFile
    case UInt8(ascii: "S") where named("CODEOWNERS"): return .codeOwners
    default: break
    }
    let isWanted = wantedSuffixes.contains { suffix in
      name.count >= suffix.count && name[(name.count - suffix.count)...].elementsEqual(suffix)
    }
    return isWanted ? .wanted : nil
  }
}
