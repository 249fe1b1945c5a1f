"""The reasons are members of a StrEnum (each one is a str), the errors are NumPy floats in a list, and the whole
is a named tuple.
"""

from enum import StrEnum
from typing import NamedTuple

import numpy as np


class Reason(StrEnum):
    TARGET = "target"
    STALLED = "stalled"
    MAX_EPOCHS = "max_epochs"


class Outcome(NamedTuple):
    reason: str
    epochs: int
    errors: list


def learn(step, evaluate, max_epochs, target_error, patience):
    errors = []
    for k in range(max_epochs):
        step()
        errors.append(np.float64(evaluate()))
        since_best = k - int(np.argmin(errors))
        if errors[-1] <= target_error:
            return Outcome(Reason.TARGET, k + 1, errors)
        if since_best >= patience:
            return Outcome(Reason.STALLED, k + 1, errors)
    return Outcome(Reason.MAX_EPOCHS, max_epochs, errors)
