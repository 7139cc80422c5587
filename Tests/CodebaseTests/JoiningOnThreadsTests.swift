import Concurrency
import Dispatch
import SyntaxFacts
import Testing

@testable import Codebase

/// What is kept while names are followed must not show: whichever thread follows which files, and after which.
@Suite struct JoiningOnThreadsTests {
  private func onThreads(_ workers: Int) -> ParallelWork {
    ParallelWork(workers: workers) { count, body in
      DispatchQueue.concurrentPerform(iterations: count) { body($0) }
      return count
    }
  }

  private func edges(_ files: [InputFile], _ work: ParallelWork) -> [String] {
    let codebase = Codebase.assemble(CodebaseInput(files: files), work: work)
    let externals = codebase.externals.map(\.name) + codebase.fractalGraph.externals.map { "\($0)" }
    return externals
      + codebase.dependencies.edges.map { edge in
        let sites = codebase.dependencies.occurrences[edge.occurrences].map { "\($0)" }
        return "\(codebase[edge.from].path) -> \(codebase[edge.to].path) \(sites.joined(separator: " "))"
      }
  }

  private func expectTheSame(_ files: [InputFile]) {
    let alone = edges(files, .serial)
    #expect(alone.count > 100)
    for workers in [2, 3, 16] { #expect(edges(files, onThreads(workers)) == alone) }
  }

  /// Packages in a ring that pass on all of each other, far beyond the limits.
  @Test func ringsOfReexports() {
    var text = ""
    for number in 0..<200 {
      let (next, far) = ((number + 1) % 200, (number + 37) % 200)
      text += """
        //- p\(number)/__init__.py
        from p\(next) import *
        from p\(far).own import N\(far)
        from .own import *
        import x\(number % 7)
        //- p\(number)/own.py
        from p\(next) import *
        class N\(number)
        //- user\(number).py
        import p\(number)
        import p\(far) as q
        from p\(next) import N\(far)
        from p\(next) import N\(next)
        use p\(number).N\((number + 2) % 200)
        use p\(number).N\((number + 31) % 200)
        use q.own.N\(far)
        use q.N\(number)

        """
    }
    expectTheSame(TreeText(text).files)
  }

  /// Chains of types, aliases and initial values, far beyond the limits.
  @Test func chainsOfTypes() {
    var text = ""
    for number in 0..<150 {
      let (before, far) = (max(number - 1, 0), max(number - 9, 0))
      text += """
        //- f\(number).swift
        import Foundation
        class C\(number): A\(before) {
          struct Inner: C\(before).P\(before) {}
          protocol P\(number): P\(before) {}
          func m\(number)(_ x: C\(number), _ y: Inner) {
            x.m\(before)(x, y) ; x.m\(far)() ; y.q\(far)()
            struct Local: P\(number) {}
            Local().q\(before)()
            v\(number).m\(far)()
          }
        }
        extension C\(number).P\(number) { func q\(number)() {} }
        typealias A\(number) = C\(number)
        let v\(number) = \(number == 0 ? "C0()" : "v\(before)")

        """
    }
    expectTheSame(SwiftTree(text).files)
  }
}
