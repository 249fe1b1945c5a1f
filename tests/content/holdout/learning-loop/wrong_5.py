"""Calls evaluate twice in an epoch. Statement: "it calls step() once, then evaluate() once"."""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for epoch in range(1, max_epochs + 1):
        step()
        errors.append(evaluate())
        if evaluate() <= target_error:
            return "target", epoch, errors
        if epoch == 1 or errors[-1] < lowest:
            lowest, waited = errors[-1], 0
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
