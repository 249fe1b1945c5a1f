"""A plain loop for the scalar product, without NumPy.

Every step can be followed; on long vectors it is many times slower.
"""


def neuron(x, w, b):
    total = 0.0
    for weight, value in zip(w, x, strict=True):
        total += weight * value
    return int(total >= b)
