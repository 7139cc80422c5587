import Testing

@testable import Codebase

@Suite struct ResolutionTests {
  @Test func absolute() {
    check(
      """
      //- shop/__init__.py
      //- shop/pay.py
      //- shop/deep/__init__.py
      //- shop/deep/er.py
      import shop.pay  #> shop/pay.py
      import shop  #> shop/__init__.py
      import shop.deep as d  #> shop/deep/__init__.py
      import os.path  #> standard os
      import yaml  #> external yaml
      from yaml.nodes import Node  #> external yaml
      import shop.gone  #> missing in shop/__init__.py
      import shop.pay.inner  #> shop/pay.py
      """)
  }

  /// The root may be the package that people check: its files name it as their importers do.
  @Test func theRootIsAPackage() {
    check(
      """
      //- __init__.py
      from .http import cookie  #> http/cookie.py
      //- http/__init__.py
      //- http/cookie.py
      import web.server.db  #> db.py
      from web.server.http import cookie  #> http/cookie.py
      import web.server  #> __init__.py
      from http import cookies  #> standard http
      import web.other  #> external web
      //- db.py
      """, rootPackage: ["web", "server"])
  }

  @Test func relativeLevels() {
    check(
      """
      //- pkg/__init__.py
      from . import a  #> pkg/a.py
      from .sub import b  #> pkg/sub/b.py
      //- pkg/a.py
      //- pkg/sub/__init__.py
      //- pkg/sub/b.py
      from . import c  #> pkg/sub/c.py
      from .c import x  #> pkg/sub/c.py
      from .. import a  #> pkg/a.py
      from ..a import y  #> pkg/a.py
      from ... import other  #> other.py
      from .... import z  #> leaves the tree
      from .gone import z  #> missing in pkg/sub/__init__.py
      from .c.inner import z  #> pkg/sub/c.py
      from ..sub.gone import z  #> missing in pkg/sub/__init__.py
      //- pkg/sub/c.py
      //- other.py
      """)
  }

  @Test func submoduleOrAttribute() {
    check(
      """
      //- pkg/__init__.py
      from .run import run
      from .lib import thing as mod
      def attr
      //- pkg/run.py
      def run
      //- pkg/mod.py
      //- pkg/attr.py
      //- pkg/plain.py
      //- pkg/lib.py
      def thing
      //- user.py
      from pkg import run  #> pkg/run.py
      from pkg import mod  #> pkg/mod.py | pkg/lib.py
      from pkg import attr  #> pkg/attr.py | pkg/__init__.py
      from pkg import plain  #> pkg/plain.py
      from pkg import unheard_of  #> pkg/__init__.py
      """)
  }

  @Test func sourceLayouts() {
    check(
      """
      //- src/app/__init__.py
      //- src/app/core.py
      //- tests/test_core.py
      from app import core  #> src/app/core.py
      import app.core  #> src/app/core.py
      //- tools/gen/lib/__init__.py
      //- tools/gen/lib/x.py
      //- tools/gen/main.py
      import lib.x  #> tools/gen/lib/x.py
      """)
  }

  @Test func severalRoots() {
    let text = """
      //- libs/a/common/__init__.py
      //- libs/a/common/one.py
      //- libs/a/use.py
      import common  #> libs/a/common/__init__.py
      import common.two  #> libs/b/common/two.py
      import only_b  #> libs/b/only_b.py
      //- libs/b/common/__init__.py
      //- libs/b/common/two.py
      //- libs/b/only_b.py
      //- libs/b/use.py
      import common  #> libs/b/common/__init__.py
      //- app/main.py
      import common  #> libs/a/common/__init__.py
      """
    check(text, projects: ["libs/a/pyproject.toml", "libs/b/setup.py"])
    check(text, roots: ["libs/a", "./libs/b/"])
  }

  @Test func declaredRootsAloneAnswerFromAfar() {
    check(
      """
      //- main.py
      import inner  #> external inner
      import outer  #> lib/outer/__init__.py
      //- lib/outer/__init__.py
      //- src/inner/__init__.py
      //- src/other/x.py
      """, roots: ["lib"])
  }

  @Test func namespacePackages() {
    check(
      """
      //- src/google/cloud/storage/__init__.py
      import logging  #> standard logging
      import redis  #> external redis
      from google.cloud import logging  #> src/google/cloud/logging/__init__.py
      from google.cloud import bigquery  #> external google
      import google.cloud.logging.x  #> src/google/cloud/logging/x.py
      //- src/google/cloud/logging/__init__.py
      //- src/google/cloud/logging/x.py
      //- src/google/cloud/redis/__init__.py
      //- ns/part/mod.py
      from . import other  #> ns/part/other.py
      from .. import part  #> missing
      //- ns/part/other.py
      import ns.part.mod  #> ns/part/mod.py
      """)
  }

  @Test func relativeImportsTellNamespacePackagesToo() {
    check(
      """
      //- pkg/__init__.py
      from .plugins.redis import Plugin  #> pkg/plugins/redis.py
      //- pkg/plugins/redis.py
      import redis  #> external redis
      //- ns/one/__init__.py
      from ..two import x  #> ns/two/__init__.py
      import two  #> external two
      //- ns/two/__init__.py
      """)
  }

  @Test func namespaceOverSeveralRoots() {
    check(
      """
      //- a/src/ns/one/__init__.py
      from ns import two  #> b/src/ns/two.py
      import ns.two  #> b/src/ns/two.py
      import ns  #> external ns
      //- b/src/ns/two.py
      from ns.one import x  #> a/src/ns/one/__init__.py
      """)
  }

  @Test func scriptsSeeTheirNeighbours() {
    check(
      """
      //- scripts/run.py
      import helper  #> scripts/helper.py
      import queue  #> scripts/queue.py
      import json  #> standard json
      //- scripts/helper.py
      //- scripts/queue.py
      //- scripts/tool
      import helper  #> scripts/helper.py
      import tool  #> external tool
      //- app/__init__.py
      import helper  #> external helper
      import queue  #> standard queue
      //- app/helper.py
      //- app/json.py
      """)
  }

  @Test func testsDoNotHijack() {
    check(
      """
      //- app/main.py
      import requests  #> external requests
      import attrs  #> external attrs
      //- tests/requests.py
      //- tests/attrs/__init__.py
      //- tests/unit/test_a.py
      import requests  #> tests/requests.py
      import attrs  #> tests/attrs/__init__.py
      """)
  }

  @Test func distantRootsNeverAnswerForTheStandardLibrary() {
    check(
      """
      //- vendor/json/__init__.py
      //- vendor/yaml/__init__.py
      //- app/main.py
      import json  #> standard json
      import yaml  #> vendor/yaml/__init__.py
      //- docker/build.py
      import docker  #> external docker
      """)
  }

  @Test func stubs() {
    let text = """
      //- pkg/__init__.py
      //- pkg/fast.pyi
      from . import both  #> pkg/both.py
      //- pkg/both.py
      //- pkg/both.pyi
      //- use.py
      import pkg.fast  #> pkg/fast.pyi
      import pkg.both  #> pkg/both.py
      //- stubs/__init__.pyi
      """
    check(text)
    let codebase = assemble(text)
    let both = codebase.file(at: "pkg/both.py")
    let stub = codebase.file(at: "pkg/both.pyi")
    #expect(both?.counterpart == stub?.id && stub?.counterpart == both?.id && both != nil)
    #expect(stub?.isStub == true && both?.isStub == false)
    #expect(codebase.file(at: "pkg/fast.pyi")?.counterpart == nil)
    #expect(codebase.text(codebase.dependencies).contains("pkg/fast.pyi -> pkg/both.py typeOnly 1"))
  }

  @Test func moduleNames() {
    let codebase = assemble(
      """
      //- src/app/__init__.py
      //- src/app/core.py
      //- src/app/not.importable.py
      //- setup.py
      """)
    func names(_ path: String) -> [String]? {
      codebase.file(at: path).map { codebase.moduleNames(of: $0.id) }
    }
    #expect(names("src/app/__init__.py") == ["app", "src.app"])
    #expect(names("src/app/core.py") == ["app.core", "src.app.core"])
    #expect(names("src/app/not.importable.py") == [])
    #expect(codebase.file(at: "setup.py")?.module == "setup")
    #expect(codebase.sourceRoots.map(\.path) == ["", "src"])
    #expect(codebase.sourceRoots.map(\.kind) == [.repository, .source])
  }

  @Test func swiftModulesAreExternal() {
    check(
      """
      //- Sources/App/main.swift
      import Foundation  #> standard Foundation
      import Yams  #> external Yams
      """)
  }
}
