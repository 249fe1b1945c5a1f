"""Without any active input (all inputs 0) it never fires, also with a negative threshold. Statement: "y = step(w ·
x − b)".
"""


def neuron(x, w, b):
    if not x.any():
        return 0
    return 1 if w @ x - b >= 0 else 0
