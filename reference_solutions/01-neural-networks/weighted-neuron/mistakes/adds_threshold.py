"""You add the threshold, so a high threshold makes your neuron fire more easily. It should be the other way
round: the threshold is what the weighted sum must reach, so it is subtracted. (Later the same number with the
other sign, called the bias, is added.)"""

import numpy as np


def neuron(x, w, b):
    return 1 if np.dot(w, x) + b >= 0 else 0
