"""What the entry points may be called with."""

from typing import Any


def conv_params(kernel: int, channels: int, filters: int) -> bool:
    """Sizes."""
    return min(kernel, channels, filters) >= 1


def dense_params(inputs: int, units: int) -> bool:
    """Sizes."""
    return min(inputs, units) >= 1


def network_params(layers: Any) -> bool:
    """The input first, dense layers behind the flattened rest only, and windows that fit."""
    kinds = [layer["kind"] for layer in layers]
    if kinds[0] != "input" or not {*kinds[1:]} <= {"conv", "separable", "pool", "flatten", "dense"}:
        return False
    h, w, _ = layers[0]["shape"]
    flat = False
    for layer in layers[1:]:
        kind, size = layer["kind"], layer.get("kernel", layer.get("size", 1))
        if (kind == "dense") != flat or min(size, layer.get("filters", 1), layer.get("units", 1)) < 1:
            return False
        if kind == "pool":
            h, w = h // size, w // size
        elif layer.get("padding") == "valid":
            h, w = h - size + 1, w - size + 1
        elif kind != "dense" and kind != "flatten" and layer.get("padding") != "same":
            return False
        flat = flat or kind == "flatten"
        if min(h, w) < 1:
            return False
    return min(layers[0]["shape"]) >= 1
