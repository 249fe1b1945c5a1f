"""Tells how training goes, epoch by epoch, while it goes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from keras.callbacks import CallbackList

from graders.protocol import TrainingProgress

MIN_INTERVAL_S = 0.05
MAX_METRICS = 8


def watch_training(report: Callable[[TrainingProgress], None]) -> None:
    """Call ``report`` after epochs of every ``fit`` in this process, at most every `MIN_INTERVAL_S`."""
    original = CallbackList.on_epoch_end
    last = 0.0

    def on_epoch_end(self: Any, epoch: int, logs: dict[str, Any] | None = None) -> None:
        nonlocal last
        original(self, epoch, logs)
        now = time.monotonic()
        if now - last >= MIN_INTERVAL_S:
            last = now
            metrics = {str(name): float(value) for name, value in list((logs or {}).items())[:MAX_METRICS]}
            report(TrainingProgress(int(epoch) + 1, metrics))  # Keras counts from 0 here, and prints from 1

    CallbackList.on_epoch_end = on_epoch_end
