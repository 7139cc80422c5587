import Report
import Workspace

/// The outputs that a check was asked for, and where they go.
struct CheckOutputs {
  private let outputs: [OutputDestination]
  private let color: ColorChoice

  init(_ options: CheckOptions) {
    outputs = options.outputs
    color = options.color
  }

  /// What of the files with findings they show.
  var detail: ReportDetail {
    outputs.reduce(into: ReportDetail()) { $0.formUnion($1.format.detail) }
  }

  /// Stands for all that makes the same report look otherwise.
  var presentation: String {
    outputs.map { output in
      let style = style(for: output)
      return output.format.rawValue + (style.color == .ansi ? " ansi " : " plain ") + String(style.width) + "\n"
    }.joined()
  }

  /// One after the other.
  func bytes(of report: Report) -> [[UInt8]] {
    outputs.map { output in
      switch output.format {
      case .text: TextWriter.write(report, style: style(for: output))
      case .concise: ConciseWriter.write(report)
      case .json: JSONFindingsWriter.write(report)
      case .sarif: SARIFWriter.write(report)
      }
    }
  }

  /// Writes each to its place, and says what is in the way; one that fails does not keep the others from being
  /// written. Whether all were.
  func write(_ contents: [[UInt8]], in folder: SystemPath) -> Bool {
    var isWritten = contents.count == outputs.count
    for (output, bytes) in zip(outputs, contents) {
      // Where standard output is a file, that name leads to it, and it would be replaced under the shell's hands.
      guard let path = output.path, path != "/dev/stdout" else {
        if Terminal.print(bytes) != .success { isWritten = false }
        continue
      }
      if let problem = AtomicFile.write(bytes, to: folder.appending(path)) {
        Terminal.say("\(CommandTable.programName): \(problem)")
        isWritten = false
      }
    }
    return isWritten
  }

  private func style(for output: OutputDestination) -> TextStyle {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: output.path == nil && Console.allowsColor(.output)
      }
    // A file is the same whatever the terminal at hand.
    let width = output.path == nil ? Console.columns : nil
    return TextStyle(color: isColored ? .ansi : .plain, width: width ?? 100)
  }
}

extension OutputFormat {
  fileprivate var detail: ReportDetail {
    switch self {
    case .text: .excerpts
    case .concise: []
    case .json: [.wholeWitnesses]
    case .sarif: [.lineHashes, .utf16Columns, .wholeWitnesses]
    }
  }
}
