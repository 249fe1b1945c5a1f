"""Right: match statement and a shape tuple."""

import math


def conv_params(kernel, channels, filters):
    return (kernel**2 * channels + 1) * filters


def dense_params(inputs, units):
    return (inputs + 1) * units


def step(layer, shape):
    match layer:
        case {"kind": "input", "shape": new}:
            return tuple(new), 0
        case {"kind": "pool", "size": s}:
            h, w, c = shape
            return (h // s, w // s, c), 0
        case {"kind": "flatten"}:
            return (math.prod(shape),), 0
        case {"kind": "dense", "units": u}:
            return (u,), dense_params(shape[0], u)
        case {"kind": kind, "kernel": k, "filters": f, "padding": p}:
            h, w, c = shape
            less = 0 if p == "same" else k - 1
            count = conv_params(k, c, f) if kind == "conv" else k * k * c + c * f + f
            return (h - less, w - less, f), count
    raise ValueError(layer)


def network_params(layers):
    shape, total = (), 0
    for layer in layers:
        shape, count = step(layer, shape)
        total += count
    return total
