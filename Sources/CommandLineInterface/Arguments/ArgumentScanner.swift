/// One thing that stands among arguments.
enum ArgumentToken {
  /// The argument at this index.
  case operand(Int)
  /// An option as it was spelt. A flag may have been given a value and another option none: the parser
  /// judges that.
  case option(OptionDescription, spelling: String, value: String?)
  case unknownOption(String)
}

/// Takes arguments apart as GNU programs do: `--name=value`, `--name value`, `-n value`, `-nvalue`, flags in
/// a cluster, `--` before what are no options, `-` as an operand.
struct ArgumentScanner {
  private let arguments: [String]
  private let options: [OptionDescription]
  private var index = 0
  /// What is left of a cluster of short options.
  private var cluster: Substring = ""
  /// Whether `--` was read.
  private(set) var isPastSeparator = false

  init(_ arguments: [String], options: [OptionDescription]) {
    self.arguments = arguments
    self.options = options
  }

  /// The next token; nil at the end.
  mutating func next() -> ArgumentToken? {
    if !cluster.isEmpty { return short() }
    guard index < arguments.count else { return nil }
    let argument = arguments[index]
    index += 1
    if isPastSeparator || argument == "-" || !argument.hasPrefix("-") { return .operand(index - 1) }
    if argument == "--" {
      isPastSeparator = true
      return next()
    }
    if argument.hasPrefix("--") { return long(argument.dropFirst(2)) }
    cluster = argument.dropFirst()
    return short()
  }

  private mutating func long(_ text: Substring) -> ArgumentToken {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let spelling = "--" + name
    guard let option = options.first(where: { $0.names.contains(name) }) else {
      return .unknownOption(spelling)
    }
    if parts.count > 1 { return .option(option, spelling: spelling, value: String(parts[1])) }
    return .option(option, spelling: spelling, value: option.value.takesNextArgument ? followingValue() : nil)
  }

  private mutating func short() -> ArgumentToken? {
    guard let letter = cluster.popFirst() else { return next() }
    let spelling = "-" + String(letter)
    guard let option = options.first(where: { $0.short == letter }) else {
      cluster = ""
      return .unknownOption(spelling)
    }
    if !option.value.takesNextArgument { return .option(option, spelling: spelling, value: nil) }
    let attached = cluster.first == "=" ? cluster.dropFirst() : cluster
    defer { cluster = "" }
    return .option(
      option, spelling: spelling, value: cluster.isEmpty ? followingValue() : String(attached))
  }

  /// The next argument, unless it looks like an option: then the value was forgotten.
  private mutating func followingValue() -> String? {
    guard index < arguments.count else { return nil }
    let argument = arguments[index]
    if argument.hasPrefix("-"), argument != "-" { return nil }
    index += 1
    return argument
  }
}
