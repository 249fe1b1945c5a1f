"""Right: einsum with an ellipsis, tanh through its formula with exp(-2|z|)."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    z = np.einsum("...i,ij->...j", x, Wx) + np.einsum("...i,ij->...j", h, Wh) + b
    e = np.exp(-2.0 * np.abs(z))
    return np.sign(z) * (1.0 - e) / (1.0 + e)
