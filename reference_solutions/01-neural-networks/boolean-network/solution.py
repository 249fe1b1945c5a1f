"""Any Boolean function as a three-layer network: one hidden neuron for each minterm, joined by OR."""

import numpy as np

Network = tuple[np.ndarray, np.ndarray, np.ndarray, float]


def synthesise(truth_table: dict[tuple[int, ...], int]) -> Network:
    """The network (W_hidden, b_hidden, w_out, b_out) of ``truth_table``, with a hidden neuron a row labelled 1.

    The neuron of a row has the weight 1 where the row has a 1, and −1 where it has a 0. Its weighted sum is the
    number of ones for the row itself and at least 1 less for every other row; the bias lies between the two.
    """
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    W_hidden = 2 * rows.T - 1
    b_hidden = 0.5 - rows.sum(axis=1)
    return W_hidden, b_hidden, np.ones(len(minterms)), -0.5


def run(network: Network, x: tuple[float, ...]) -> int:
    """step(step(x·W_hidden + b_hidden)·w_out + b_out) as a Python int."""
    W_hidden, b_hidden, w_out, b_out = network
    hidden = np.array(x) @ W_hidden + b_hidden >= 0
    return 1 if hidden @ w_out + b_out >= 0 else 0
