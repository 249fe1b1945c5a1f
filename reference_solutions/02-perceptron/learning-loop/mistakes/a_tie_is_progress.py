"""You count an error that only equals the lowest one so far as progress. Then a network whose error does not
move at all would never be stopped. Progress means: strictly lower than before.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] <= lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited >= patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
