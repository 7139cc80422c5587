#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

switch CommandLine.arguments.dropFirst().first {
case "toml-decode":
  exit(runTOMLTestDecoder())
case "oracle":
  exit(runOracle(Array(CommandLine.arguments.dropFirst(2))))
default:
  printError("usage: fractal-dev toml-decode | oracle python PATH…")
  exit(2)
}
