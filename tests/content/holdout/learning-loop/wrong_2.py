"""An error that equals the lowest counts as progress. Statement: "An error that only equals the lowest so far is
no progress".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if error <= lowest:
            lowest, waited = error, 0
        else:
            waited += 1
            if waited >= patience:
                return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
