"""You pass over the pooling layers. They learn nothing, but they make the maps smaller, and so the first dense
layer has fewer inputs.
"""

from collections.abc import Sequence
from typing import Any


def conv_params(kernel: int, channels: int, filters: int) -> int:
    return (kernel**2 * channels + 1) * filters


def dense_params(inputs: int, units: int) -> int:
    return (inputs + 1) * units


def network_params(layers: Sequence[dict[str, Any]]) -> int:
    total = 0
    h, w, c = layers[0]["shape"]
    for layer in layers[1:]:
        kind = layer["kind"]
        if kind == "pool":
            pass
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
