"""A generator of errors; progress is asked of the lists: the lowest of the last `patience` errors against the
lowest before.
"""


def _run(step, evaluate):
    while True:
        step()
        yield evaluate()


def learn(step, evaluate, max_epochs, target_error, patience):
    errors = []
    for error in _run(step, evaluate):
        errors.append(error)
        earlier, last = errors[:-patience], errors[-patience:]
        if error <= target_error:
            return ("target", len(errors), errors)
        if earlier and not min(last) < min(earlier):
            return ("stalled", len(errors), errors)
        if len(errors) >= max_epochs:
            return ("max_epochs", len(errors), errors)
