"""The forward pass of a multilayer perceptron."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    """What every layer answers, the first layer first; the samples are not in the list.

    X: (n, m). layers: pairs of W (inputs, units) and b (units,). Each answer is (n, units).
    """
    answers = []
    incoming = X
    for W, b in layers:
        incoming = activation(incoming @ W + b)
        answers.append(incoming)
    return answers
