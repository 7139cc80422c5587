import Foundation

/// `bench --growth PATH`: one copy of a tree against ten, and `bench --large`: a made tree of 100,000 files.
struct BenchGrowth {
  let tool: String
  let scratch: URL

  /// Times of `tree` and of ten copies of it beside each other.
  func tenCopies(of tree: String, runs: Int) -> Int32 {
    let manager = FileManager.default
    for number in 0..<10 {
      let copy = scratch.appendingPathComponent("ten/c\(number)")
      try? manager.createDirectory(at: copy, withIntermediateDirectories: true)
      try? manager.copyItem(atPath: tree, toPath: copy.appendingPathComponent("tree").path)
    }
    let pair = BenchPair(
      work: "ten copies", own: BenchCommand(words: [tool, "check", "--no-cache", scratch.path + "/ten"]),
      peer: BenchCommand(words: [tool, "check", "--no-cache", scratch.path + "/ten/c0"]), peerName: "one copy",
      goal: 11)
    return show(pair, runs)
  }

  /// A tree of `count` files of 10 KB in folders of fifty, each a package that uses two others.
  func large(_ count: Int) -> Int32 {
    let root = scratch.appendingPathComponent("large")
    for number in 0..<count {
      let folder = root.appendingPathComponent("p\(number / 2500)/q\(number / 50)")
      if number % 50 == 0 { try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
      let file = folder.appendingPathComponent("m\(number).py")
      try? Data(BenchGrowth.module(number, of: count).utf8).write(to: file)
    }
    let run: BenchRun
    do {
      run = try BenchCommand(words: [tool, "check", "--no-cache", root.path]).completed()
    } catch {
      printError("\(count) files: \(error)")
      return 1
    }
    let bytes = count * BenchGrowth.module(0, of: count).utf8.count
    print(
      "\(count) files, \(bytes >> 20) MiB: \(Int(run.wall * 1000)) ms, cpu \(Int(run.cpu * 1000)) ms, "
        + "\(run.peak >> 20) MiB at most; goal 2048 MiB \(run.peak <= 2048 << 20 ? "held" : "missed")")
    return 0
  }

  /// About 10 KB of usual code: imports of two earlier modules, a class, functions with branches and loops.
  private static func module(_ number: Int, of count: Int) -> String {
    let others = [number / 2, number - 1].filter { $0 >= 0 && $0 != number }
    var text = others.map { "from p\($0 / 2500).q\($0 / 50) import m\($0)\n" }.joined()
    for part in 0..<18 {
      text += """

        class Shelf\(part)_\(number):
            \"\"\"Holds what part \(part) of module \(number) keeps, in the order in which it came.\"\"\"

            limit = \(part * number)

            def __init__(self, items, owner=None):
                self.items = list(items)
                self.owner = owner

            def total(self, start=0):
                result = start
                for item in self.items:
                    if item.price is None or item.count == 0:
                        continue
                    result += item.price * item.count
                return result

            def named(self, name):
                return [item for item in self.items if item.name == name and item.owner is self.owner]

        """
    }
    return text + others.map { "\n\ndef last\($0)():\n    return m\($0).Shelf0_\($0)([]).total()\n" }.joined()
  }

  private func show(_ pair: BenchPair, _ runs: Int) -> Int32 {
    do {
      let row = try pair.measure(runs: runs)
      print(BenchRow.header)
      print(row.line)
      return 0
    } catch {
      printError("\(pair.work): \(error)")
      return 1
    }
  }
}
