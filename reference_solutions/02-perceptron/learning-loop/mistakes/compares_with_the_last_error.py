"""You compare each error with the one before it. When the error jumps up and falls back, that looks like
progress, although nothing new has been reached. Compare with the lowest error of all epochs so far.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] < lowest else waited + 1
        lowest = errors[-1]
        if waited >= patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
