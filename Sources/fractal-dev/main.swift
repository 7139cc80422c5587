print("fractal-dev")
