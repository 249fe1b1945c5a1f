"""33. Raises errors in files that are named after the inputs."""


def double(x):
    exec(compile("raise ValueError", f"/scratch/REACHED {x}.py", "exec"))


def column(X):
    exec(compile("\n\nraise ValueError", f"/scratch/{X[0]}/REACHED.py", "exec"))


def predict(X):
    raise SyntaxError("no", (f"REACHED {X[0]}.py", 1, 1, f"{X}"))
