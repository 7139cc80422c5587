import Testing

@testable import Codebase

@Suite struct ReexportTests {
  @Test func chains() {
    let text = """
      //- pkg/__init__.py
      from .a import X
      from .a import Y as Z
      from .ext import dumps
      from . import a as renamed
      //- pkg/a/__init__.py
      from .b import X
      from .b import Y
      //- pkg/a/b.py
      def X
      def Y
      //- pkg/ext.py
      from json import dumps
      //- user.py
      from pkg import X  #> pkg/__init__.py | pkg/a/b.py
      from pkg import Z  #> pkg/__init__.py | pkg/a/b.py
      from pkg import dumps  #> pkg/__init__.py | pkg/ext.py
      from pkg import renamed  #> pkg/__init__.py | pkg/a/__init__.py
      """
    check(text)
    let codebase = assemble(text)
    let via = codebase.file(at: "user.py").map { codebase.imports.homes(of: 0, in: $0.id).flatMap(\.via) }
    #expect(via?.map { codebase[$0].path } == ["pkg/__init__.py", "pkg/a/__init__.py"])
  }

  @Test func modulesPassOnOnlyWhatTheySay() {
    check(
      """
      //- api.py
      from impl import used
      from impl import listed
      from impl import same as same
      __all__ listed
      //- star.py
      from impl import *
      //- impl.py
      def used
      def listed
      def same
      //- user.py
      from api import used  #> api.py
      from api import listed  #> api.py | impl.py
      from api import same  #> api.py | impl.py
      from star import used  #> star.py | impl.py
      """)
  }

  @Test func wildcards() {
    check(
      """
      //- pkg/__init__.py
      from .listed import *
      from .open import *
      from .partly import *
      //- pkg/listed.py
      def public
      def hidden
      def _odd
      __all__ public _odd sub
      //- pkg/open.py
      def free
      def _private
      //- pkg/partly.py
      def told
      def untold
      __all__+ told
      //- user.py
      from pkg import public  #> pkg/__init__.py | pkg/listed.py
      from pkg import _odd  #> pkg/__init__.py | pkg/listed.py
      from pkg import hidden  #> pkg/__init__.py
      from pkg import free  #> pkg/__init__.py | pkg/open.py
      from pkg import _private  #> pkg/__init__.py
      from pkg import untold  #> pkg/__init__.py | pkg/partly.py
      from pkg.listed import *  #> pkg/listed.py
      """)
  }

  @Test func whichBindingStands() {
    check(
      """
      //- pkg/__init__.py
      try from .fast import f
      try from .slow import f
      try def f
      from .fast import g
      def g
      def h
      from .fast import h
      typing from .fast import lazy
      try def lazy
      //- pkg/fast.py
      def f
      def g
      def h
      def lazy
      //- pkg/slow.py
      def f
      //- user.py
      from pkg import f  #> pkg/__init__.py | pkg/fast.py
      from pkg import g  #> pkg/__init__.py
      from pkg import h  #> pkg/__init__.py | pkg/fast.py
      from pkg import lazy  #> pkg/__init__.py | pkg/fast.py
      """)
  }

  @Test func innerNamesBindNothing() {
    check(
      """
      //- pkg/__init__.py
      class C
        def inner
        local from .a import late
      dynamic import pkg.a
      //- pkg/a.py
      def late
      //- user.py
      from pkg import inner  #> pkg/__init__.py
      from pkg import late  #> pkg/__init__.py
      """)
  }

  @Test func usesOfModules() {
    check(
      """
      //- pkg/__init__.py
      from .a import X
      from . import b
      def own
      //- pkg/a.py
      def X
      //- pkg/b/__init__.py
      from .deep import Y
      //- pkg/b/deep.py
      def Y
      //- pkg/c.py
      //- all.py
      import pkg  #> pkg/__init__.py | pkg/__init__.py, pkg/a.py, pkg/b/deep.py, pkg/c.py
      use pkg.X
      use pkg.X
      use pkg.b.Y.attribute
      use pkg.own
      use pkg.c.anything
      //- one.py
      import pkg as p  #> pkg/__init__.py | pkg/a.py
      from pkg import b  #> pkg/b/__init__.py | pkg/b/deep.py
      use p.X
      use b.Y
      //- dotted.py
      import pkg.b  #> pkg/b/__init__.py | pkg/a.py, pkg/b/deep.py
      import pkg.c  #> pkg/c.py
      use pkg.b.Y
      use pkg.X
      //- unused.py
      import pkg  #> pkg/__init__.py
      use pkgs.X
      use other.pkg.X
      """)
  }

  @Test func selfImport() {
    let text = """
      //- pkg/__init__.py
      import pkg  #> pkg/__init__.py
      from pkg import own  #> pkg/__init__.py
      def own
      """
    check(text)
    #expect(assemble(text).dependencies.edges.isEmpty)
    #expect(assemble(text).namedModules.edges.isEmpty)
  }

  /// Where nobody defines a name it is left with the module asked for it, whoever has asked before.
  @Test func ringsEnd() {
    check(
      """
      //- a/__init__.py
      from b import X  #> b/__init__.py
      from a import Y  #> a/__init__.py
      from b import *  #> b/__init__.py
      //- b/__init__.py
      from a import X  #> a/__init__.py
      from a import *  #> a/__init__.py
      """)
  }

  @Test func longChainsEnd() {
    var text = ""
    for index in 0..<200 { text += "//- p\(index)/__init__.py\nfrom p\(index + 1) import X\n" }
    text += "//- p200/__init__.py\ndef X\n//- user.py\nfrom p0 import X\n"
    let codebase = assemble(text)
    let homes = codebase.file(at: "user.py").map { codebase.imports.homes(of: 0, in: $0.id) }
    #expect(homes?.count == 1)
  }

  @Test func packagesThatGatherNamesMakeNoCycle() {
    let codebase = assemble(
      """
      //- pkg/__init__.py
      from .a import A
      from .b import B
      //- pkg/a.py
      def A
      //- pkg/b.py
      from pkg import A
      def B
      """)
    #expect(
      codebase.text(codebase.dependencies) == [
        "pkg/__init__.py -> pkg/a.py runtime 1",
        "pkg/__init__.py -> pkg/b.py runtime 1",
        "pkg/b.py -> pkg/a.py runtime 1",
      ])
    #expect(codebase.text(codebase.namedModules).contains("pkg/b.py -> pkg/__init__.py runtime 1"))
  }

  @Test func trueCyclesStay() {
    let codebase = assemble(
      """
      //- pkg/__init__.py
      from .a import A
      def VERSION
      //- pkg/a.py
      from . import VERSION
      def A
      """)
    #expect(
      codebase.text(codebase.dependencies) == [
        "pkg/__init__.py -> pkg/a.py runtime 1",
        "pkg/a.py -> pkg/__init__.py runtime 1",
      ])
  }
}
