"""One epoch too patient: stops only when more than `patience` epochs brought nothing. Statement: "Have the last
patience epochs all failed to bring a new lowest error?".
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
            lowest, waited = error, 0
        else:
            waited += 1
        if waited > patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
