"""You turn the potential into a whole number before you compare it. `int` cuts off the fraction, so a potential of
−0.5 becomes 0 and your neuron fires although it should not. Compare first, convert afterwards."""

import numpy as np


def neuron(x, w, b):
    return 1 if int(np.dot(w, x) - b) >= 0 else 0
