import Analysis
import Knowledge
import Workspace

/// What a command needs of the surroundings of the process, read once.
struct Session {
  /// The working directory.
  let folder: SystemPath

  /// Nil, having said why, where there is no working directory to speak of.
  init?() {
    switch SystemEnvironment.currentDirectory() {
    case .success(let folder): self.folder = folder
    case .failure(let problem):
      Terminal.say("\(CommandTable.programName): the working directory cannot be used: \(problem)")
      return nil
    }
  }

  func request(
    _ scope: ScopeOptions, jobs: Int? = nil, today: CalendarDate? = nil, cache: CacheUse = .disabled
  ) -> AnalysisRequest {
    AnalysisRequest(
      paths: scope.paths, root: scope.root, isolation: scope.isolation == .isolated ? .isolated : .none,
      workers: jobs ?? Processors.available, today: today ?? Session.systemDate, folder: folder,
      cache: cacheFolder(cache).map { CachePlace($0, moment: SystemEnvironment.currentMoment()) })
  }

  /// Nil where nothing is to be kept, or there is no place for it.
  func cacheFolder(_ cache: CacheUse) -> CacheFolder? {
    switch cache {
    case .disabled: nil
    case .folder(let path): CacheFolder(folder.appending(path))
    case .enabled: CacheFolder.standard { SystemEnvironment.value($0) }
    }
  }

  /// Nil unless a person looks at standard error.
  static func progressLine() -> ProgressLine? {
    Console.isTerminal(.error) && SystemEnvironment.value("TERM") != "dumb" ? ProgressLine() : nil
  }

  private static var systemDate: CalendarDate {
    let today = SystemEnvironment.today()
    // A clock that is set beyond the calendar counts as its first day: nothing has expired then.
    return CalendarDate(year: today.year, month: today.month, day: today.day)
      ?? CalendarDate.earliest
  }

  /// Says which of the named paths cannot be used, with the command that was perhaps meant.
  static func say(unusable lines: [String], of paths: [String]) {
    for line in lines { Terminal.say("\(CommandTable.programName): \(line)") }
    guard paths.count == 1, let path = paths.first, !lines.isEmpty,
      let command = CommandTable.nearestCommand(to: path)
    else { return }
    Terminal.say("Did you mean '\(CommandTable.programName) \(command.rawValue)'?")
  }
}
