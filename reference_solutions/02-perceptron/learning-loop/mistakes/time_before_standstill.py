"""When patience and time run out in the same epoch, you blame the time. The question about standstill comes
first: more time would not have helped.
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
        if waited >= patience and len(errors) < max_epochs:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
