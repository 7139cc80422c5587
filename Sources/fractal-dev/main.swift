#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

switch CommandLine.arguments.dropFirst().first {
case "toml-decode":
  exit(runTOMLTestDecoder())
default:
  printError("usage: fractal-dev toml-decode")
  exit(2)
}
