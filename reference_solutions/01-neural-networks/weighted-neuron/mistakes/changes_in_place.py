"""Your answer is right, but on the way you overwrite the inputs x of the caller with the products. `x *= w` changes the
array itself; `w * x` makes a new one.
"""


def neuron(x, w, b):
    x *= w
    return int(x.sum() - b >= 0)
