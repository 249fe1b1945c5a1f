"""A loop that starts from -b."""


def neuron(x, w, b):
    v = -b
    for xi, wi in zip(x, w, strict=True):
        v += wi * xi
    return 1 if v >= 0 else 0
