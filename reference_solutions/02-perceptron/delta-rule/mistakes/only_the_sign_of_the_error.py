"""You use only the sign of the error, so a small error moves the weights as far as a large one. In the delta
rule the step is proportional to the error itself.
"""

import numpy as np


def delta_update(w, x, y, target, mu):
    return w + mu * np.sign(target - y) * x
