import PythonFrontEnd
import SourceText
import SyntaxFacts

/// The facts of a text, as Python.
func surface(of text: String) -> Surface {
  var frontEnd = PythonFrontEnd()
  let bytes = Array(text.utf8)
  return (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
    frontEnd.read(UnsafeBufferPointer(rebasing: $0[..<bytes.count])).surface
  }
}

/// A class `A` whose methods are given as `name: members it touches`; `=` in front of a member writes it, `()`
/// behind one calls it, `@` before the name makes a property of it.
func classText(_ methods: [String], head: String = "class A:\n") -> String {
  head
    + methods.map { method in
      let parts = method.split(separator: ":", omittingEmptySubsequences: false)
      let isProperty = parts[0].hasPrefix("@")
      let body = (parts.last ?? "").split(separator: " ").map { touch in
        touch.hasPrefix("=") ? "    self.\(touch.dropFirst()) = 1\n" : "    print(self.\(touch))\n"
      }
      return (isProperty ? "  @property\n" : "") + "  def \(isProperty ? parts[0].dropFirst() : parts[0])(self):\n"
        + "    pass\n" + body.joined()
    }.joined()
}
