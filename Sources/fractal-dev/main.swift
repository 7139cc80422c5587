#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

switch CommandLine.arguments.dropFirst().first {
case "toml-decode":
  exit(runTOMLTestDecoder())
case "generate":
  exit(runGenerate(Array(CommandLine.arguments.dropFirst(2))))
case "new-rule":
  exit(runNewRule(Array(CommandLine.arguments.dropFirst(2))))
case "oracle":
  exit(runOracle(Array(CommandLine.arguments.dropFirst(2))))
case "bench":
  exit(runBench(Array(CommandLine.arguments.dropFirst(2))))
default:
  printError(
    "usage: fractal-dev toml-decode | generate [--check] | new-rule CATEGORY RULE | oracle [python|swift] PATH… | "
      + "bench PATH…")
  exit(2)
}
