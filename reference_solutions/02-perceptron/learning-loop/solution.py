"""The training loop of any network, with its three reasons to stop."""

from collections.abc import Callable


def learn(
    step: Callable[[], object],
    evaluate: Callable[[], float],
    max_epochs: int,
    target_error: float,
    patience: int,
) -> tuple[str, int, list[float]]:
    """The reason to stop, the number of epochs run, and the error of each."""
    errors: list[float] = []
    for _ in range(max_epochs):
        step()
        errors.append(evaluate())
        if errors[-1] <= target_error:
            return "target", len(errors), errors
        record = errors.index(min(errors))  # the first epoch with the lowest error: a tie is no progress
        if len(errors) - 1 - record == patience:
            return "stalled", len(errors), errors
    return "max_epochs", len(errors), errors
