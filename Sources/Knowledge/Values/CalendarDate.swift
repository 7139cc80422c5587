import TOML

/// A day of the proleptic Gregorian calendar.
package struct CalendarDate: Hashable, Sendable, Comparable {
  // The one place that knows the lengths of months.
  let date: TOMLDate
  /// 0...9999
  package var year: Int { date.year }
  /// 1...12
  package var month: Int { date.month }
  /// 1...31
  package var day: Int { date.day }

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard let date = TOMLDate(year: year, month: month, day: day) else { return nil }
    self.date = date
  }

  /// The first day that there is.
  package static let earliest = CalendarDate(.earliest)

  private init(_ date: TOMLDate) {
    self.date = date
  }

  /// Reads `2026-09-14`, and nothing else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
      let day = CalendarDate.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-09-14`
  package var text: String { date.text }

  /// Days since 0000-03-01, for differences (Hinnant, "chrono-compatible low-level date algorithms").
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
