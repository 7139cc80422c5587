package struct DirectedGraph { package init(nodeCount: Int, edges: [(UInt32, UInt32)]) {}
 package func stronglyConnectedComponents() -> [[UInt32]] { [] } }
