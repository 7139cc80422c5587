// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: Swift 6 mode, imports that do not leak, members only from modules
/// that the file imports.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// The library targets from the bottom up. A target may import only targets that stand above it in this
/// list; `RepositoryTests` reads the imports and holds them to it. `Sources/README.md` says what each is for.
let layers: [(name: String, imports: [String])] = [
  ("SourceText", []),
  ("Graphs", []),
  ("Concurrency", []),
  ("Diagnostics", ["SourceText"]),
  ("TOML", ["SourceText"]),
  ("RuleCatalog", ["Diagnostics"]),
  ("SyntaxFacts", ["SourceText", "Graphs"]),
  ("PythonFrontEnd", ["SourceText", "SyntaxFacts"]),
  ("SwiftFrontEnd", ["SourceText", "SyntaxFacts"]),
  ("Knowledge", ["SourceText", "Diagnostics", "TOML", "RuleCatalog"]),
  ("RuleGeneration", ["SourceText", "Diagnostics", "TOML", "RuleCatalog", "Knowledge"]),
  ("Codebase", ["SourceText", "Concurrency", "SyntaxFacts"]),
  ("Contracts", ["SourceText", "Concurrency", "SyntaxFacts", "Knowledge", "Codebase"]),
  ("Measures", ["SourceText", "Graphs", "SyntaxFacts", "Knowledge", "Codebase"]),
  (
    "RuleEngine",
    [
      "SourceText", "Concurrency", "Diagnostics", "RuleCatalog", "SyntaxFacts", "Knowledge", "Codebase",
      "Contracts", "Measures",
    ]
  ),
  (
    "Rules",
    [
      "SourceText", "Graphs", "Diagnostics", "RuleCatalog", "SyntaxFacts", "Knowledge", "Codebase",
      "Contracts", "Measures", "RuleEngine",
    ]
  ),
  (
    "Drafting",
    [
      "SourceText", "TOML", "SyntaxFacts", "Knowledge", "Codebase", "Contracts", "Measures", "RuleEngine", "Rules",
    ]
  ),
  ("Report", ["SourceText", "Diagnostics", "RuleCatalog", "SyntaxFacts", "Codebase"]),
  ("Workspace", ["SourceText", "Concurrency"]),
  (
    "Analysis",
    [
      "SourceText", "Concurrency", "Diagnostics", "TOML", "RuleCatalog", "SyntaxFacts", "PythonFrontEnd",
      "SwiftFrontEnd", "Knowledge", "Codebase", "Contracts", "Measures", "RuleEngine", "Rules", "Drafting", "Report", "Workspace",
    ]
  ),
  (
    "CommandLineInterface",
    [
      "SourceText", "Diagnostics", "RuleCatalog", "Knowledge", "RuleEngine", "Drafting", "Report", "Workspace",
      "Analysis",
    ]
  ),
]

let libraries: [Target] = layers.map { layer in
  .target(
    name: layer.name, dependencies: layer.imports.map { .byName(name: $0) }, swiftSettings: settings)
}

/// What tests need beside what their target may import: sources read by a real front-end, output read back.
let furtherTestImports = [
  "Codebase": ["SwiftFrontEnd"], "CommandLineInterface": ["TOML"], "Contracts": ["PythonFrontEnd", "SwiftFrontEnd"],
  "Measures": ["PythonFrontEnd", "SwiftFrontEnd"],
  "Drafting": ["Concurrency", "PythonFrontEnd", "SwiftFrontEnd"], "RuleEngine": ["PythonFrontEnd"], "Rules": ["PythonFrontEnd", "SwiftFrontEnd"],
]

/// One test target per library that has tests; all may use `TestSupport`.
let libraryTests: [Target] = layers.map { layer in
  .testTarget(
    name: layer.name + "Tests",
    dependencies: (layer.imports + furtherTestImports[layer.name, default: []] + [layer.name, "TestSupport"])
      .map { .byName(name: $0) },
    swiftSettings: settings)
}

let package = Package(
  name: "fractal-lint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "fractal-lint", targets: ["fractal-lint"])
  ],
  targets: libraries + libraryTests + [
    .executableTarget(
      name: "fractal-lint", dependencies: ["CommandLineInterface"], swiftSettings: settings,
      // A quarter of the time to start is otherwise spent on finding the library's names.
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))]),
    .executableTarget(
      name: "fractal-dev",
      dependencies: [
        "SourceText", "Diagnostics", "TOML", "RuleCatalog", "RuleGeneration", "SyntaxFacts",
        "PythonFrontEnd", "SwiftFrontEnd", "Workspace", "Analysis",
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "HingeTests",
      dependencies: ["SourceText", "SyntaxFacts", "PythonFrontEnd", "SwiftFrontEnd", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["TestSupport"] + layers.map { .byName(name: $0.name) },
      swiftSettings: settings),
  ]
)
