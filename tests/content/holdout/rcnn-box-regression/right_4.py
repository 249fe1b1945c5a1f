"""Right: a matrix that turns corners into centre and size, and its inverse."""

import numpy as np

TO_CENTRE = np.array([[0.5, 0, -1, 0], [0, 0.5, 0, -1], [0.5, 0, 1, 0], [0, 0.5, 0, 1]])
TO_CORNERS = np.linalg.inv(TO_CENTRE)


def encode_deltas(proposals, truths):
    p = np.asarray(proposals, float) @ TO_CENTRE
    g = np.asarray(truths, float) @ TO_CENTRE
    return np.hstack([(g[:, :2] - p[:, :2]) / p[:, 2:], np.log(g[:, 2:]) - np.log(p[:, 2:])])


def apply_deltas(proposals, deltas):
    p = np.asarray(proposals, float) @ TO_CENTRE
    d = np.asarray(deltas, float)
    return np.hstack([d[:, :2] * p[:, 2:] + p[:, :2], np.exp(d[:, 2:]) * p[:, 2:]]) @ TO_CORNERS
