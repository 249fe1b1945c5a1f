"""Counts the epochs without progress beside the lowest error so far, and decides the reason in one place.

Costs the same in each epoch, however long the training; two variables must be kept in step with each other.
"""

import math


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], math.inf, 0
    while True:
        step()
        error = evaluate()
        errors.append(error)
        if error < lowest:
            lowest, waited = error, 0
        else:
            waited += 1
        if error <= target_error:
            reason = "target"
        elif waited >= patience:
            reason = "stalled"
        elif len(errors) == max_epochs:
            reason = "max_epochs"
        else:
            continue
        return reason, len(errors), errors
