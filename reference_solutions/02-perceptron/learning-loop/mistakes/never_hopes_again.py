"""You count all epochs without progress since the start. Patience means so many epochs in a row: when a new
lowest error comes, the count begins again at 0.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        waited = waited if errors[-1] < lowest else waited + 1
        lowest = min(lowest, errors[-1])
        if waited >= patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
