"""33. Raises errors in files that are named after the inputs."""

WORD = "REA" + "CHED"  # what must not reach the student: no line of this file has it


def double(x):
    exec(compile("raise ValueError", f"/scratch/{WORD} {x}.py", "exec"))


def column(X):
    exec(compile("\n\nraise ValueError", f"/scratch/{X[0]}/{WORD}.py", "exec"))


def predict(X):
    raise SyntaxError("no", (f"{WORD} {X[0]}.py", 1, 1, f"{X}"))
