"""Your lowest error begins at a number of your own choice. A network whose errors are larger makes no progress then,
not even in its first epoch, which always counts as progress.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    lowest, waited, errors = 100.0, 0, []
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = 0 if errors[-1] < lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited == patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
