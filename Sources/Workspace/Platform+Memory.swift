#if canImport(Glibc)
  /// A function of the C library that its Swift module does not show.
  @_silgen_name("mallopt")
  private func setAllocatorOption(_ option: Int32, _ value: Int32) -> Int32
#endif

extension Platform {
  /// Has memory taken from the system in large pieces and kept until the end: a thread's share otherwise grows a page
  /// at a time, with a call to the system for each.
  static func keepMemory() {
    #if canImport(Glibc)
      let (trimThreshold, topPad, mapThreshold): (Int32, Int32, Int32) = (-1, -2, -3)
      _ = setAllocatorOption(topPad, 1 << 25)
      _ = setAllocatorOption(trimThreshold, 1 << 30)
      _ = setAllocatorOption(mapThreshold, 1 << 22)
    #endif
  }
}
