"""Your function treats potentials close to zero as if they were zero. The step is perfectly sharp: a potential of
−0.000001 is negative, and the neuron stays silent. Compare the potential itself, without rounding it first."""

import numpy as np


def step(v):
    rounded = np.round(v, 3)
    return int(rounded >= 0) if np.ndim(v) == 0 else (rounded >= 0).astype(int)
