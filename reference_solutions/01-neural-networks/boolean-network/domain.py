"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "run(synthesise({(0,): 1, (1,): 1}), (0,))",
    "run(synthesise({(0,): 0, (1,): 0}), (0,))",
    "run(synthesise({(0,): 1, (1,): 0}), (1,))",
    "synthesise({(0,): 1, (1,): 1})[0].shape[1] <= 2",
]


def run(network: Any, x: Any) -> bool:
    """Weights of hidden neurons in columns, a bias for each, a weight for each of their answers, and a bias."""
    W_hidden, b_hidden, w_out, b_out = network
    return np.shape(W_hidden) == (len(x), len(b_hidden)) and np.shape(w_out) == (len(b_hidden),) and np.ndim(b_out) == 0
