"""What a submission may say of itself while it trains: ``hebb.progress(epoch, loss=…)``, in a training loop of its own.

What is trained by Keras's ``fit`` needs no such line. This file imports nothing of Hebb, so it works at home, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import SupportsFloat

Listener = Callable[[int, Mapping[str, float]], None]


def say(epoch: int, metrics: Mapping[str, float]) -> None:
    """Print an epoch: "epoch 3: loss 0.21, val_loss 0.3"."""
    figures = ", ".join(f"{name} {value:.3g}" for name, value in metrics.items())
    print(f"epoch {epoch}: {figures}" if figures else f"epoch {epoch}")


def say_nothing(epoch: int, metrics: Mapping[str, float]) -> None:
    """Keep it to oneself, as where our own solutions run."""


listener: Listener = say
"""Who is told. At home it is printed; in the sandbox it is drawn on the page where an exercise trains."""


def progress(epoch: int, **metrics: SupportsFloat) -> None:
    """Tell how the training goes.

    Args:
        epoch: which one has just ended, counted from 1.
        metrics: what it came to, each a number or a tensor with one: ``loss=0.21``, ``val_loss=…``, ``accuracy=…``,
            ``g_loss=…`` and ``d_loss=…``. Other names are not drawn.
    """
    listener(int(epoch), {name: float(value) for name, value in metrics.items()})
