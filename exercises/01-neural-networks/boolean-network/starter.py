import numpy as np

Network = tuple[np.ndarray, np.ndarray, np.ndarray, float]


def synthesise(truth_table: dict[tuple[int, ...], int]) -> Network:
    """A network of three layers that computes a Boolean function.

    truth_table: all rows of a function of one to six inputs; maps the
        inputs of a row, a tuple of 0s and 1s, to its label, 0 or 1.

    Returns (W_hidden, b_hidden, w_out, b_out) with the shapes (m, k), (k,),
    (k,) and a float, for m inputs and k hidden neurons; all float64.
    """
    inputs = len(next(iter(truth_table)))
    return np.zeros((inputs, 1)), np.zeros(1), np.zeros(1), 0.0


def run(network: Network, x: tuple[float, ...]) -> int:
    """Answer of a network (W_hidden, b_hidden, w_out, b_out) for the inputs x.

    x: m numbers.

    Returns the int 1 or 0.
    """
    return -1
