"""You do not divide the move by the size of the proposal. Then a large box needs large numbers, and the network
would have to learn every size anew.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def _centre_and_size(boxes: Array) -> tuple[Array, Array]:
    return ((boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2])


def encode_deltas(proposals: Array, truths: Array) -> Array:
    centre, size = _centre_and_size(proposals)
    true_centre, true_size = _centre_and_size(truths)
    return np.concatenate([true_centre - centre, np.log(true_size / size)], axis=1)


def apply_deltas(proposals: Array, deltas: Array) -> Array:
    centre, size = _centre_and_size(proposals)
    new_centre = centre + deltas[:, :2]
    new_size = size * np.exp(deltas[:, 2:])
    return np.concatenate([new_centre - new_size / 2, new_centre + new_size / 2], axis=1)
