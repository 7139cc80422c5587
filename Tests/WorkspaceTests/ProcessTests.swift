import Concurrency
import Foundation
import Synchronization
import Testing

@testable import Workspace

@Suite struct ThreadTests {
  /// Needs about 5 MB of stack in a debug build, more than half of a usual main thread's.
  @Test func thereIsRoomToRecurse() {
    @Sendable func depth(_ left: Int) -> Int { left == 0 ? 0 : 1 + depth(left - 1) }
    let depths = ParallelWork(workers: 1).map(count: 1, makeState: { 0 }) { _, _ in depth(60_000) }
    #expect(depths == [60_000])
  }
}

@Suite struct ConsoleTests {
  @Test func colours() {
    let cases: [([String: String], Bool, Bool)] = [
      ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false),
      (["NO_COLOR": ""], true, true), (["FORCE_COLOR": "1"], false, true),
      (["FORCE_COLOR": "0"], true, false), (["TERM": "dumb"], true, false),
      (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
    ]
    for (environment, isTerminal, expected) in cases {
      #expect(
        Console.allowsColor(isTerminal: isTerminal) { environment[$0] } == expected, "\(environment)")
    }
  }

  @Test func dates() {
    let cases = [
      (0, 1970, 1, 1), (951_782_400, 2000, 2, 29), (951_868_800, 2000, 3, 1), (1_798_761_599, 2026, 12, 31),
      (1_798_761_600, 2027, 1, 1), (-1, 1969, 12, 31), (-86_400, 1969, 12, 31), (-86_401, 1969, 12, 30),
      (4_107_542_400, 2100, 3, 1),
    ]
    for (seconds, year, month, day) in cases {
      let expected = CivilDate(year: year, month: month, day: day)
      #expect(CivilDate(secondsSinceEpoch: seconds) == expected, "\(seconds)")
    }
    #expect(SystemEnvironment.today() > CivilDate(year: 2025, month: 1, day: 1))
  }

  @Test func processors() {
    #expect(Processors.quota(inGroupFile: "max 100000\n") == nil)
    #expect(Processors.quota(inGroupFile: "150000 100000\n") == 2)
    #expect(Processors.quota(inGroupFile: "1 100000\n") == 1)
    #expect(Processors.quota(inGroupFile: "") == nil)
    #expect(Processors.affinity(inStatusFile: "Name:\tx\nCpus_allowed:\tf,00000003\n") == 6)
    #expect(Processors.affinity(inStatusFile: "Name:\tx\n") == nil)
    #expect(Processors.available >= 1)
  }

  @Test func environment() {
    #expect(SystemEnvironment.value("PATH")?.isEmpty == false)
    #expect(SystemEnvironment.value("FRACTAL_LINT_HAS_NO_SUCH_VARIABLE") == nil)
    #expect((try? SystemEnvironment.currentDirectory().get())?.isAbsolute == true)
    let start = SystemEnvironment.monotonicNanoseconds()
    #expect(SystemEnvironment.monotonicNanoseconds() >= start)
  }
}

@Suite struct PipeTests {
  @Test func aReaderThatHasGoneIsAnOutcome() {
    Console.ignoreBrokenPipes()
    let pipe = Pipe()
    try? pipe.fileHandleForReading.close()
    let writer = pipe.fileHandleForWriting.fileDescriptor
    #expect(throws: SystemError.brokenPipe) {
      try [UInt8](repeating: 0, count: 9).withUnsafeBytes { try Platform.write($0, to: writer) }
    }
    #expect(!Platform.isTerminal(writer))
  }

  /// More than a pipe holds, to an end that refuses to wait.
  @Test func whatDoesNotFitAtOnceIsWaitedFor() throws {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    #expect(fcntl(writer.fileDescriptor, F_SETFL, O_NONBLOCK) == 0)
    let number = writer.fileDescriptor
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    let received = Mutex(0)
    let reader = pipe.fileHandleForReading
    ParallelWork(workers: 2).forEach(count: 2) { _, item in
      if item == 0 {
        try? bytes.withUnsafeBytes { try Platform.write($0, to: number) }
        try? writer.close()
      } else {
        let data = reader.readDataToEndOfFile()
        received.withLock { $0 = data.count }
      }
    }
    #expect(received.withLock { $0 } == bytes.count)
  }
}
