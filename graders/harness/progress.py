"""Tells how training goes, epoch by epoch, while it goes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, SupportsFloat

from graders.protocol import TrainingProgress

MIN_INTERVAL_S = 0.05
SLOWER_AFTER = 100
"""After each so many epochs that were sent the interval grows by `MIN_INTERVAL_S`: what takes long is told coarsely."""

MAX_SENT = 800
"""Epochs that one process tells. A loop that tells of each step must not become a flood that ends its submission."""

MAX_METRICS = 8


class ProgressSender:
    """Sends what trainings say of themselves: an epoch now and then, and the last one of each call.

    Only the thread that answers the judge may: what comes while the judge waits for nothing is no progress.
    """

    def __init__(self, send: Callable[[TrainingProgress], None]) -> None:
        self._send = send
        self._waiting: TrainingProgress | None = None
        self._sent = 0
        self._due = 0.0

    def tell(self, epoch: int, metrics: Mapping[str, SupportsFloat]) -> None:
        """Send an epoch, counted from 1, or keep it until one is due. One that goes back begins another training."""
        if threading.current_thread() is not threading.main_thread():
            return
        if self._waiting and epoch <= self._waiting.epoch:
            self.flush()
        shown = {str(name): float(value) for name, value in list(metrics.items())[:MAX_METRICS]}
        self._waiting = TrainingProgress(int(epoch), shown)
        if time.monotonic() >= self._due:
            self.flush()

    def flush(self) -> None:
        """Send what was kept: the call is about to be answered."""
        waiting, self._waiting = self._waiting, None
        if waiting and self._sent < MAX_SENT:
            self._sent += 1
            self._due = time.monotonic() + MIN_INTERVAL_S * (1 + self._sent // SLOWER_AFTER)
            self._send(waiting)


def watch_fit(sender: ProgressSender) -> None:
    """Tell ``sender`` of the epochs of every ``fit`` in this process."""
    from keras.callbacks import CallbackList  # where there is no Keras nobody calls this

    original = CallbackList.on_epoch_end

    def on_epoch_end(self: Any, epoch: int, logs: dict[str, Any] | None = None) -> None:
        original(self, epoch, logs)
        sender.tell(epoch + 1, logs or {})  # Keras counts from 0 here, and prints from 1

    CallbackList.on_epoch_end = on_epoch_end
