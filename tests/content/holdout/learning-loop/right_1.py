"""A for loop with the number of the best epoch."""


def learn(step, evaluate, max_epochs, target_error, patience):
    errors = []
    best_epoch = 1
    for epoch in range(1, max_epochs + 1):
        step()
        errors.append(evaluate())
        if errors[-1] < errors[best_epoch - 1]:
            best_epoch = epoch
        if errors[-1] <= target_error:
            return "target", epoch, errors
        if epoch - best_epoch >= patience:
            return "stalled", epoch, errors
    return "max_epochs", max_epochs, errors
