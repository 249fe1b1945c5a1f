"""Counting what a network learns, layer by layer, with the shape that goes through it."""

from collections.abc import Sequence
from typing import Any


def conv_params(kernel: int, channels: int, filters: int) -> int:
    """Weights and biases of a convolution: every filter has kernel² weights a channel, and one bias."""
    return (kernel**2 * channels + 1) * filters


def dense_params(inputs: int, units: int) -> int:
    """Weights and biases of a dense layer: every unit has a weight an input, and one bias."""
    return (inputs + 1) * units


def network_params(layers: Sequence[dict[str, Any]]) -> int:
    """Weights and biases of a network: dictionaries with "kind" and what belongs to it, the input first."""
    total = 0
    h, w, c = layers[0]["shape"]
    for layer in layers[1:]:
        kind = layer["kind"]
        if kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "flatten":
            c = h * w * c  # from here on only the number of values counts
        elif kind == "dense":
            total += dense_params(c, layer["units"])
            c = layer["units"]
        else:
            kernel, filters = layer["kernel"], layer["filters"]
            if kind == "separable":
                total += kernel**2 * c + conv_params(1, c, filters)
            else:
                total += conv_params(kernel, c, filters)
            c = filters
            if layer["padding"] == "valid":
                h, w = h - kernel + 1, w - kernel + 1
    return total
