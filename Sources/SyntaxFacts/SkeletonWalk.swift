/// Walks of a skeleton from the root down, without recursion.
extension Bodies {
  /// The indices of the nodes directly below the node at `index`, in source order.
  public func children(of index: Int) -> [Int] {
    var children: [Int] = []
    let first = Int(nodes[index].first)
    var next = index - 1
    while next >= first {
      children.append(next)
      next = Int(nodes[next].first) - 1
    }
    children.reverse()
    return children
  }
}
