"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "neuron": {"kind": "regions", "of": "x"},
}


def neuron(x: Any, w: Any, b: float) -> bool:
    """As many weights as inputs."""
    return x.shape == w.shape == (len(x),)
