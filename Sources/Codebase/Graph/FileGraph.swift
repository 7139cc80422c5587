/// A dependency of one file on another.
package struct FileEdge: Hashable, Sendable {
  package let from: FileID
  package let to: FileID
  package let kinds: EdgeKinds
  /// In `FileGraph.occurrences`.
  package let occurrences: Range<Int>

  /// Number of imported names, or of names used without an import; an imported one whose uses lead to
  /// several files counts at each of them.
  package var count: Int { occurrences.count }
}

/// The dependencies between files: no edge twice, none from a file to itself, sorted by `from`, then `to`.
package struct FileGraph: Sendable {
  package let edges: [FileEdge]
  /// Places in the file that the edge leaves, ascending within an edge.
  package let occurrences: [DependencySite]
  private let starts: [UInt32]
  /// Numbers of edges by `to`, then `from`.
  private let incoming: [UInt32]
  private let incomingStarts: [UInt32]

  package let nodeCount: Int

  /// The numbers of the edges that leave `file`.
  package func outgoing(of file: FileID) -> Range<Int> {
    guard file.index < nodeCount else { return 0..<0 }
    return Int(starts[file.index])..<Int(starts[file.index + 1])
  }

  /// The edges that leave `file`, by `to`.
  package func edges(from file: FileID) -> ArraySlice<FileEdge> {
    edges[outgoing(of: file)]
  }

  /// The numbers of the edges that reach `file`, by `from`.
  package func incoming(of file: FileID) -> ArraySlice<UInt32> {
    guard file.index < nodeCount else { return [] }
    return incoming[Int(incomingStarts[file.index])..<Int(incomingStarts[file.index + 1])]
  }

  /// The number of the edge between two files.
  package func index(from: FileID, to: FileID) -> Int? {
    var range = outgoing(of: from)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if edges[middle].to == to { return middle }
      range = edges[middle].to < to ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  init(edges: [FileEdge], occurrences: [DependencySite], nodeCount: Int) {
    self.edges = edges
    self.occurrences = occurrences
    self.nodeCount = nodeCount
    starts = FileGraph.offsets(edges.map(\.from.index), nodeCount)
    incomingStarts = FileGraph.offsets(edges.map(\.to.index), nodeCount)
    var next = incomingStarts
    var incoming = [UInt32](repeating: 0, count: edges.count)
    for (number, edge) in edges.enumerated() {
      incoming[Int(next[edge.to.index])] = UInt32(truncatingIfNeeded: number)
      next[edge.to.index] += 1
    }
    self.incoming = incoming
  }

  private static func offsets(_ nodes: [Int], _ count: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for node in nodes { starts[node + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    return starts
  }
}
