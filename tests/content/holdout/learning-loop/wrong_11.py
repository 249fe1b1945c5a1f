"""The first epoch does not count as progress, if its error is 10 or more: the lowest error starts at 10.
Statement: "The first epoch always counts as progress".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], 10.0, 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if error < lowest:
            lowest, waited = error, 0
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
