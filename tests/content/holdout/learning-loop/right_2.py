"""A while loop with a counter, and one place to leave."""


def learn(step, evaluate, max_epochs, target_error, patience):
    reason = None
    errors, lowest, waited = [], None, 0
    while reason is None:
        step()
        error = evaluate()
        errors += [error]
        if lowest is None or error < lowest:
            lowest, waited = error, 0
        else:
            waited += 1
        if error <= target_error:
            reason = "target"
        elif waited == patience:
            reason = "stalled"
        elif len(errors) == max_epochs:
            reason = "max_epochs"
    return reason, len(errors), errors
