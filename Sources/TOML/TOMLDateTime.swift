/// A day of the proleptic Gregorian calendar, as TOML's local date.
package struct TOMLDate: Hashable, Sendable {
  /// 0...9999
  package var year: Int
  /// 1...12
  package var month: Int
  /// 1...31
  package var day: Int

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= TOMLDate.dayCount(month: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that there is.
  package static let earliest = TOMLDate(firstYear: 0)

  private init(firstYear: Int) {
    (year, month, day) = (firstYear, 1, 1)
  }

  /// `2026-09-14`
  package var text: String {
    [(year, 4), (month, 2), (day, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }.joined(separator: "-")
  }

  private static func dayCount(month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A time of day, as TOML's local time.
package struct TOMLTime: Hashable, Sendable {
  /// 0...23
  package var hour: Int
  /// 0...59
  package var minute: Int
  /// 0...60: RFC 3339 allows a leap second.
  package var second: Int
  /// 0...999_999_999; finer digits are cut off, as TOML 1.0 asks.
  package var nanosecond: Int

  /// Nil where a part is out of its range.
  package init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
  }
}
