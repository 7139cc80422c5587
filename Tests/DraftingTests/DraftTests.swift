import Codebase
import Concurrency
import Drafting
import Knowledge
import PythonFrontEnd
import RuleEngine
import SourceText
import SwiftFrontEnd
import SyntaxFacts
import Testing

/// Drafts of small trees.
struct DraftTests {
  private let today = CalendarDate.earliest

  private func snapshot(_ files: [String: String], _ sidecars: [ReadSidecar] = []) -> Snapshot {
    var python = PythonFrontEnd()
    var swift = SwiftFrontEnd()
    let inputs = files.sorted { $0.key < $1.key }.filter { !$0.key.hasSuffix(".md") }.map { path, text in
      let bytes = Array(text.utf8)
      let facts = (bytes + [UInt8](repeating: 0, count: readAhead)).withUnsafeBufferPointer {
        let bytes = UnsafeBufferPointer(rebasing: $0[..<bytes.count])
        return path.hasSuffix(".swift") ? swift.read(bytes) : python.read(bytes)
      }
      return InputFile(path: path, surface: facts.surface)
    }
    return Snapshot.assemble(files: inputs, sidecars: sidecars, operations: [], today: today)
  }

  private func drafts(_ files: [String: String], depth: Int = 2, owners: CodeOwners? = nil) -> [SidecarDraft] {
    let plan = DraftPlan(snapshot(files), depth: depth)
    let sidecars = plan.entries.map {
      ReadSidecar(path: $0.sidecar, bytes: Array(SidecarDraft.beginning(of: $0).utf8))
    }
    return SidecarDraft.drafts(plan, snapshot(files, sidecars), owners: owners, today: today) { path in
      files[path].map { Array($0.utf8) }
    }
  }

  private static let shop = [
    "shop/__init__.py": "\"\"\"Sells things to people.\n\nMore.\n\"\"\"\n",
    "shop/pay/__init__.py": "from .api import charge\n",
    "shop/pay/api.py": "import requests\n\ndef charge(amount: int, currency='EUR') -> int: ...\n",
    "shop/pay/model.py": "class Receipt: ...\n",
    "shop/pay/more.py": "import json\n", "shop/pay/last.py": "",
    "shop/orders/__init__.py": "",
    "shop/orders/book.py": "from shop.pay import charge\nfrom shop.pay.model import Receipt\ncharge(1)\n",
    "shop/orders/other.py": "import os\n",
    "shop/tests/__init__.py": "", "shop/tests/test_all.py": "import shop\ndef test_x(): ...\n",
    "shop/tests/b.py": "",
  ]

  /// A folder in a package that is no package itself does not make it less of one.
  @Test func ofPackagesWithLooseFiles() throws {
    var files = DraftTests.shop
    files["shop/pay/data/loose.py"] = "import os\n"
    files["shop/orders/third.py"] = "import shop.pay.more\n"
    let pay = try #require(drafts(files).last { $0.path == "shop/pay/.fractal.toml" }).text
    #expect(pay.contains("\"more\""))
  }

  @Test func ofPackages() throws {
    let found = drafts(DraftTests.shop)
    #expect(found.map(\.path) == ["shop/.fractal.toml", "shop/orders/.fractal.toml", "shop/pay/.fractal.toml"])
    let pay = try #require(found.last).text
    #expect(pay.contains("id = \"shop.pay\""))
    #expect(pay.contains("exports = [\"charge\", \"model\"]") || pay.contains("exports = [\"Receipt\", \"charge\"]"))
    #expect(pay.contains("\"charge(amount: int, currency = ...) -> int\""))
    #expect(pay.contains("\"pypi:requests\" = { only_in = [\"api.py\"] }  # a guess"))
    #expect(found[1].text.contains("\"shop.pay\" = { because = \"uses Receipt and charge\" }  # a guess"))
    #expect(found[0].text.contains("summary = \"Sells things to people.\"  # a guess, from the docstring"))
  }

  /// What is drafted can be read, says nothing that is wrong, and leaves nothing undeclared.
  @Test func canBeRead() throws {
    for draft in drafts(DraftTests.shop) {
      let read = ReadSidecar(path: draft.path, bytes: Array(draft.text.utf8))
      #expect(read.sidecar.problems.isEmpty)
      #expect(read.sidecar.fractal?.reviewed?.interface?.value.count == 16)
    }
  }

  @Test func depthIsKept() {
    #expect(drafts(DraftTests.shop, depth: 1).map(\.path) == ["shop/.fractal.toml"])
  }

  @Test func ofModules() throws {
    let found = drafts([
      "Sources/Core/A.swift": "public struct Item { public init() {} }\npublic func make(_ n: Int) throws -> Item { Item() }\n",
      "Sources/App/main.swift": "import Core\nimport Foundation\nimport Rocket\n_ = try make(1)\n",
      "Sources/Core/Core.docc/Core.md": "# ``Core``\n\nItems and how they are made.\n",
      "Tests/CoreTests/T.swift": "import Core\n",
    ])
    #expect(found.map(\.path) == ["Sources/App/.fractal.toml", "Sources/Core/.fractal.toml"])
    #expect(found[0].text.contains("Core = { because = \"uses make\" }  # a guess"))
    #expect(found[0].text.contains("\"swift:Rocket\" = {}"))
    #expect(!found[0].text.contains("Foundation"))
    #expect(found[1].text.contains("operations = [\n  \"make(_ n: Int) throws -> Item\",\n]"))
    #expect(found[1].text.contains("Items and how they are made."))
  }

  @Test func ownersAreThoseOfMostFiles() throws {
    let owners = CodeOwners.read(Array("/shop/ @shop/all\n/shop/pay/ @shop/money\n".utf8), path: "CODEOWNERS", forge: .gitHub)
    let found = drafts(DraftTests.shop, owners: owners)
    #expect(try #require(found.last).text.contains("owners = [\"@shop/money\"]  # as CODEOWNERS has it"))
  }
}
