"""In the last epoch the target is not asked for any more, so time is up although the goal is reached. Statement:
"asks these three questions in this order", and the target is the first.
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    for epoch in range(1, max_epochs + 1):
        step()
        error = evaluate()
        errors.append(error)
        if epoch > 1 and error >= lowest:
            waited += 1
            if waited >= patience:
                return "stalled", epoch, errors
        else:
            lowest, waited = error, 0
            if error <= target_error and epoch < max_epochs:
                return "target", epoch, errors
    return "max_epochs", max_epochs, errors
