"""You call evaluate() more than once in an epoch. It may be slow, and with a random test set its answers may
differ. Call it once, keep the number under a name, and use the name.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if evaluate() <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] < lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited >= patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
