import SourceText

/// Standard output, standard error and what the environment says of them.
package enum Console {
  package enum Stream: Sendable { case output, error }

  package enum Outcome: Hashable, Sendable {
    case written
    /// The reader has gone (`| head`): the process should end quietly.
    case closed
    case failed(SystemError)
  }

  /// Once at the start of the process: a reader that goes away is then an outcome, not a signal.
  package static func ignoreBrokenPipes() {
    Platform.ignoreBrokenPipes()
  }

  package static func write(_ bytes: UnsafeRawBufferPointer, to stream: Stream) -> Outcome {
    do throws(SystemError) {
      try Platform.write(bytes, to: number(of: stream))
      return .written
    } catch {
      return error == .brokenPipe ? .closed : .failed(error)
    }
  }

  package static func write(_ bytes: [UInt8], to stream: Stream) -> Outcome {
    bytes.withUnsafeBytes { write($0, to: stream) }
  }

  package static func write(_ text: String, to stream: Stream) -> Outcome {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: stream) }
  }

  package static func isTerminal(_ stream: Stream) -> Bool {
    Platform.isTerminal(number(of: stream))
  }

  private static func number(of stream: Stream) -> Int32 {
    stream == .output ? Platform.outputNumber : Platform.errorNumber
  }
}

extension Console {
  /// Whether to colour: `NO_COLOR` set to anything forbids, `FORCE_COLOR` other than `0` demands, a dumb
  /// terminal forbids, else a terminal allows.
  package static func allowsColor(_ stream: Stream) -> Bool {
    allowsColor(isTerminal: isTerminal(stream)) { SystemEnvironment.value($0) }
  }

  static func allowsColor(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("FORCE_COLOR"), !value.isEmpty { return value != "0" }
    return isTerminal && environment("TERM") != "dumb"
  }

  /// From `COLUMNS`, where it is a number of 1…10,000.
  package static var columns: Int? {
    guard let text = SystemEnvironment.value("COLUMNS"), let columns = Int(text),
      (1...10_000).contains(columns)
    else { return nil }
    return columns
  }
}

/// What the process was given: variables, folder, clocks.
package enum SystemEnvironment {
  /// Once at the start of a process that is soon over: memory is taken in large pieces and not given back.
  package static func keepMemory() { Platform.keepMemory() }

  package static func value(_ name: String) -> String? { Platform.environmentValue(name) }

  /// Absolute, without links.
  package static func currentDirectory() -> Result<SystemPath, FileProblem> {
    do throws(SystemError) {
      return .success(try Platform.currentDirectory())
    } catch {
      return .failure(FileProblem(path: ".", error: error))
    }
  }

  /// What tells this build of the program from others: a digest of its file's size and time of change, 0 where
  /// the system does not say which file it runs.
  package static func executableDigest() -> UInt64 {
    guard let stamp = Platform.executableStatus()?.stamp else { return 0 }
    // Archives, by which programs are handed on, keep whole seconds.
    return StableHash.combine(UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified / 1_000_000_000))
  }

  /// In nanoseconds since 1970, for telling how old a file is.
  package static func currentMoment() -> Int64 { Platform.nanosecondsSinceEpoch() }

  /// For measuring how long something took.
  package static func monotonicNanoseconds() -> UInt64 { Platform.monotonicNanoseconds() }

  /// The largest resident set of this process so far, in bytes.
  package static func peakMemory() -> Int { Platform.peakMemory() }

  /// The date in UTC, so that a run gives the same everywhere at the same moment.
  package static func today() -> CivilDate {
    CivilDate(secondsSinceEpoch: Platform.secondsSinceEpoch())
  }
}

/// A day of the Gregorian calendar.
package struct CivilDate: Hashable, Sendable, Comparable {
  package var year: Int
  /// 1…12
  package var month: Int
  /// 1…31
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  init(secondsSinceEpoch seconds: Int) {
    let days = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400 + 719_468
    let era = (days - (days < 0 ? 146_096 : 0)) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
