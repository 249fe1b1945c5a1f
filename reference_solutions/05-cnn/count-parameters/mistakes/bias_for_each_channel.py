"""You count a bias for every channel of a filter. A filter sums over its channels and then adds one bias, so it
has only one.
"""

from collections.abc import Sequence
from typing import Any


def conv_params(kernel: int, channels: int, filters: int) -> int:
    return (kernel**2 + 1) * channels * filters


def dense_params(inputs: int, units: int) -> int:
    return (inputs + 1) * units


def network_params(layers: Sequence[dict[str, Any]]) -> int:
    total = 0
    h, w, c = layers[0]["shape"]
    for layer in layers[1:]:
        kind = layer["kind"]
        if kind == "pool":
            h, w = (h // layer["size"], w // layer["size"])
        elif kind == "flatten":
            c = h * w * c
        elif kind == "dense":
            total += dense_params(c, layer["units"])
            c = layer["units"]
        else:
            kernel, filters = (layer["kernel"], layer["filters"])
            if kind == "separable":
                total += kernel**2 * c + conv_params(1, c, filters)
            else:
                total += conv_params(kernel, c, filters)
            c = filters
            if layer["padding"] == "valid":
                h, w = (h - kernel + 1, w - kernel + 1)
    return total
