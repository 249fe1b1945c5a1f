"""Lists the shapes of all weights, as Keras would show them, and multiplies them out at the end.

The list can be compared with a model's summary; longer than the formulas.
"""

from math import prod


def conv_shapes(kernel, channels, filters):
    return [(kernel, kernel, channels, filters), (filters,)]


def dense_shapes(inputs, units):
    return [(inputs, units), (units,)]


def count(shapes):
    return sum(prod(shape) for shape in shapes)


def conv_params(kernel, channels, filters):
    return count(conv_shapes(kernel, channels, filters))


def dense_params(inputs, units):
    return count(dense_shapes(inputs, units))


def network_params(layers):
    shape, weights = tuple(layers[0]["shape"]), []
    for layer in layers[1:]:
        match layer:
            case {"kind": "pool", "size": size}:
                shape = (shape[0] // size, shape[1] // size, shape[2])
            case {"kind": "flatten"}:
                shape = (prod(shape),)
            case {"kind": "dense", "units": units}:
                weights += dense_shapes(shape[0], units)
                shape = (units,)
            case {"kind": kind, "kernel": k, "filters": f, "padding": padding}:
                channels, lost = shape[2], (k - 1) * (padding == "valid")
                if kind == "separable":
                    weights += [(k, k, channels, 1), *conv_shapes(1, channels, f)]
                else:
                    weights += conv_shapes(k, channels, f)
                shape = (shape[0] - lost, shape[1] - lost, f)
    return count(weights)
