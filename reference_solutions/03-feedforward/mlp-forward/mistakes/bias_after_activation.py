"""You add the bias after the activation. The bias belongs to the potential: it moves the place where the activation
bends, so it is added before.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, layers: Sequence[tuple[Array, Array]], activation: Callable[[Array], Array]) -> list[Array]:
    answers = []
    incoming = X
    for W, b in layers:
        incoming = activation(incoming @ W) + b
        answers.append(incoming)
    return answers
