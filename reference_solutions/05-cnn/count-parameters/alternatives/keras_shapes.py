"""Asks the layers of Keras for their output shapes, without building one, and counts by formula.

Padding and rounding are those of Keras; it loads a large library to multiply whole numbers.
"""

import keras


def conv_params(kernel, channels, filters):
    return kernel * kernel * channels * filters + filters


def dense_params(inputs, units):
    return inputs * units + units


def made(layer):
    match layer["kind"]:
        case "conv":
            return keras.layers.Conv2D(layer["filters"], layer["kernel"], padding=layer["padding"])
        case "separable":
            return keras.layers.SeparableConv2D(layer["filters"], layer["kernel"], padding=layer["padding"])
        case "pool":
            return keras.layers.MaxPooling2D(layer["size"])
        case "flatten":
            return keras.layers.Flatten()
        case "dense":
            return keras.layers.Dense(layer["units"])


def network_params(layers):
    shape, total = (None, *layers[0]["shape"]), 0
    for layer in layers[1:]:
        incoming = shape[-1]
        if layer["kind"] == "conv":
            total += conv_params(layer["kernel"], incoming, layer["filters"])
        elif layer["kind"] == "separable":
            total += layer["kernel"] ** 2 * incoming + conv_params(1, incoming, layer["filters"])
        elif layer["kind"] == "dense":
            total += dense_params(incoming, layer["units"])
        shape = made(layer).compute_output_shape(shape)
    return total
