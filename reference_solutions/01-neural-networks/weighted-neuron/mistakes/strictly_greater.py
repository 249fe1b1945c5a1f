"""Your neuron stays silent when the weighted sum is exactly the threshold. The difference is then 0, and the step
function of 0 is 1: reaching the threshold is enough."""

import numpy as np


def neuron(x, w, b):
    return 1 if np.dot(w, x) > b else 0
