"""You give the answer of the last layer only. The list must have one array for each layer: learning will later need
what the hidden layers said.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    answers = []
    incoming = X
    for W, b in layers:
        incoming = activation(incoming @ W + b)
        answers.append(incoming)
    return answers[-1:]
