"""The counter of epochs without progress is never set back. Statement: "Have the last patience epochs all failed":
"how many epochs in a row".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if epoch == 1 or error < lowest:
            lowest = error
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
