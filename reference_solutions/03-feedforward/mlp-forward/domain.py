"""What the entry points may be called with."""

from typing import Any


def forward(X: Any, layers: Any, activation: Any) -> bool:
    """Layers that fit on each other."""
    units = [X.shape[1], *(len(b) for _, b in layers)]
    return X.ndim == 2 and all(W.shape == (units[k], units[k + 1]) for k, (W, _) in enumerate(layers))
