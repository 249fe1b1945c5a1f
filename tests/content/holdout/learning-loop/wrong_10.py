"""When the goal is reached, the epochs are counted from 0, so one is missing. Statement: "the number of epochs
run, an int".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], None, 0
    for epoch in range(max_epochs):
        step()
        error = evaluate()
        errors.append(error)
        if error <= target_error:
            return "target", epoch, errors
        if lowest is None or error < lowest:
            lowest, waited = error, 0
        else:
            waited += 1
        if waited >= patience:
            return "stalled", epoch + 1, errors
    return "max_epochs", max_epochs, errors
