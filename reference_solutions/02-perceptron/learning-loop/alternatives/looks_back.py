"""Keeps only the list of errors, and compares its last part with everything before it.

Nothing to keep up to date, and the rule can be tested alone; it goes through all errors in every epoch.
"""


def has_stalled(errors, patience):
    """Whether none of the last ``patience`` errors is below all that came before them."""
    old, recent = errors[:-patience], errors[-patience:]
    return bool(old) and min(recent) >= min(old)


def learn(step, evaluate, max_epochs, target_error, patience):
    errors = []
    for epoch in range(1, max_epochs + 1):
        step()
        errors.append(float(evaluate()))
        if not errors[-1] > target_error:
            return "target", epoch, errors
        if has_stalled(errors, patience):
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
