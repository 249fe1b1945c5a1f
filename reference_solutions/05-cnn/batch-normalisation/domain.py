"""What the entry points may be called with."""

from typing import Any


def batch_norm_train(x: Any, gamma: Any, beta: Any, eps: float) -> bool:
    """A batch of two or more, and two numbers for each channel."""
    channels = x.shape[-1:]
    return x.ndim >= 2 and x.size > x.shape[-1] >= 1 and gamma.shape == beta.shape == channels and eps > 0


def batch_norm_infer(x: Any, gamma: Any, beta: Any, mean: Any, var: Any, eps: float) -> bool:
    """A batch, and four numbers for each channel."""
    of_channels = all(each.shape == x.shape[-1:] for each in (gamma, beta, mean, var))
    return x.ndim >= 2 and of_channels and bool((var >= 0).all()) and eps > 0


def update_running(running_mean: Any, running_var: Any, mean: Any, var: Any, momentum: float) -> bool:
    """Four numbers for each channel."""
    shapes = {each.shape for each in (running_mean, running_var, mean, var)}
    positive = bool((running_var >= 0).all() and (var >= 0).all())
    return len(shapes) == 1 and mean.ndim == 1 and positive and 0 <= momentum <= 1
