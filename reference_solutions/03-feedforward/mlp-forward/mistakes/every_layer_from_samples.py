"""Each of your layers gets the samples X. Only the first layer sees the samples; every other layer gets the answers of
the layer before it. That is what makes the network deep.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    answers = []
    incoming = X
    for W, b in layers:
        answers.append(activation(incoming @ W + b))
    return answers
