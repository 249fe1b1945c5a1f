"""Looks at the number of epochs before it asks whether learning has stalled. Statement: "asks these three
questions in this order", and "stalled" comes before "max_epochs".
"""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors, lowest, waited = [], float("inf"), 0
    epoch = 0
    while True:
        epoch += 1
        step()
        error = evaluate()
        errors.append(error)
        if epoch == 1 or error < lowest:
            lowest, waited = error, 0
        else:
            waited += 1
        if error <= target_error:
            return "target", epoch, errors
        if epoch == max_epochs:
            return "max_epochs", epoch, errors
        if waited >= patience:
            return "stalled", epoch, errors
