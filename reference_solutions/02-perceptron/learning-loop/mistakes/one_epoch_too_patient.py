"""You stop one epoch too late. With a patience of 1, the very first epoch without a new lowest error ends the
training.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] < lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited > patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
