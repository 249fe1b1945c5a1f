"""Compares with the epoch before, not with the lowest error so far. Statement: "a new lowest error"."""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, waited = [], 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if epoch == 1 or error < errors[-2]:
            waited = 0
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
