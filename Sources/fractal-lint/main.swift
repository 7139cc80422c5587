print("fractal-lint")
