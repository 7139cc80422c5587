#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

switch CommandLine.arguments.dropFirst().first {
case "toml-decode":
  exit(runTOMLTestDecoder())
case "oracle" where CommandLine.arguments.dropFirst(2).first == "swift":
  exit(runSwiftOracle(Array(CommandLine.arguments.dropFirst(3))))
case "oracle":
  exit(runOracle(Array(CommandLine.arguments.dropFirst(2))))
default:
  printError("usage: fractal-dev toml-decode | oracle python|swift PATH…")
  exit(2)
}
