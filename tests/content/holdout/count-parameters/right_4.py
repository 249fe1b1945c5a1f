"""Right: NumPy integers and recursion over the rest of the list."""

import numpy as np


def conv_params(kernel, channels, filters):
    return np.prod([kernel, kernel, channels, filters], dtype=np.int64) + filters


def dense_params(inputs, units):
    return np.int64(inputs) * units + units


def _rest(layers, shape):
    if not layers:
        return np.int64(0)
    first, *others = layers
    kind = first["kind"]
    if kind == "input":
        return _rest(others, np.array(first["shape"]))
    if kind == "pool":
        return _rest(others, np.append(shape[:2] // first["size"], shape[2]))
    if kind == "flatten":
        return _rest(others, np.array([shape.prod()]))
    if kind == "dense":
        return dense_params(shape[0], first["units"]) + _rest(others, np.array([first["units"]]))
    k, f = first["kernel"], first["filters"]
    size = shape[:2] if first["padding"] == "same" else shape[:2] - k + 1
    if kind == "separable":
        count = k * k * shape[2] + conv_params(1, shape[2], f)
    else:
        count = conv_params(k, shape[2], f)
    return count + _rest(others, np.append(size, f))


def network_params(layers):
    return _rest(list(layers), None)
