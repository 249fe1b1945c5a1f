"""Your list begins with the samples themselves. They are the inputs of the network, not the answer of a layer: the list
has exactly one array for each pair (W, b).
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    answers = [X]
    incoming = X
    for W, b in layers:
        incoming = activation(incoming @ W + b)
        answers.append(incoming)
    return answers
