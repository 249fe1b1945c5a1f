"""You look at the error before the epoch is run, so the first entry of your list is the error of the
untrained network, and the last epoch is never judged. Run the epoch first, then evaluate.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        errors.append(evaluate())
        step()
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] < lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited >= patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
