"""The arrays in your list are right only for the first layer: you pass the potentials on to the next layer, not the
answers. Without the activation in between, several layers do no more than one.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    answers = []
    incoming = X
    for W, b in layers:
        incoming = incoming @ W + b
        answers.append(activation(incoming))
    return answers
