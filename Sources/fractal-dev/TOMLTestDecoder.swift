import SourceText
import TOML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads TOML from standard input and prints toml-test's tagged JSON; 1, with the problems on standard error,
/// where the input is not valid.
func runTOMLTestDecoder() -> Int32 {
  let (document, problems) = TOMLDocument.read(readStandardInput())
  guard problems.isEmpty else {
    for problem in problems {
      printError("\(problem.range.lower)-\(problem.range.upper): \(problem.message)")
    }
    return 1
  }
  print(TaggedJSON.text(of: document.root))
  return 0
}

/// Writes a line to standard error.
func printError(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

private func readStandardInput() -> [UInt8] {
  var input: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = block.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
    guard count > 0 else { return input }
    input.append(contentsOf: block[..<count])
  }
}

/// toml-test's form of a document: scalars as `{"type": …, "value": …}`.
private enum TaggedJSON {
  static func text(of table: TOMLTable) -> String {
    "{" + table.entries.map { quoted($0.key) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
  }

  static func text(of value: TOMLValue) -> String {
    switch value.content {
    case .table(let table): text(of: table)
    case .array(let values): "[" + values.map(text(of:)).joined(separator: ",") + "]"
    case .string(let string): tagged("string", string)
    case .integer(let integer): tagged("integer", String(integer))
    case .float(let float): tagged("float", float.isNaN ? "nan" : float.description)
    case .boolean(let boolean): tagged("bool", boolean ? "true" : "false")
    case .offsetDateTime(let date, let time, let offset):
      tagged("datetime", date.text + "T" + text(of: time) + text(ofOffset: offset))
    case .localDateTime(let date, let time):
      tagged("datetime-local", date.text + "T" + text(of: time))
    case .localDate(let date): tagged("date-local", date.text)
    case .localTime(let time): tagged("time-local", text(of: time))
    case .unreadable: "null"
    }
  }

  static func text(of time: TOMLTime) -> String {
    let whole = [time.hour, time.minute, time.second].map { padded($0, 2) }.joined(separator: ":")
    guard time.nanosecond > 0 else { return whole }
    let microseconds = time.nanosecond / 1000
    return whole + "." + padded(microseconds, 6)
  }

  static func text(ofOffset minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }

  private static func tagged(_ type: String, _ value: String) -> String {
    "{\"type\":\"\(type)\",\"value\":\(quoted(value))}"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where scalar.value < 0x20: result += "\\u" + padded(hexadecimal: scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func padded(hexadecimal value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
