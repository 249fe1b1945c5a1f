"""Wakes a process of this machine that waits for something: a byte through a named pipe of its own.

Who waits looks by himself from time to time, too, so that a bell which nobody hears loses nothing.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import select
from pathlib import Path
from typing import Final

ENDING: Final = "ear"
_DRAINED_AT_ONCE: Final = 65_536


class Ear:
    """Hears the bell of ``folder`` until it is closed; what rang before it began it does not."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{os.getpid()}-{secrets.token_hex(4)}.{ENDING}"
        os.mkfifo(self._path, 0o600)
        # open for writing, too: a pipe whose last ringer has closed it would be readable for ever
        self._pipe = os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        self._poll = select.poll()
        self._poll.register(self._pipe, select.POLLIN)

    def fileno(self) -> int:
        """What becomes readable when it rings; `forget` makes it silent again."""
        return self._pipe

    def wait(self, seconds: float) -> bool:
        """Whether it rang within ``seconds``, or since the last call."""
        rung = bool(self._poll.poll(max(0.0, seconds) * 1000))
        if rung:
            self.forget()
        return rung

    def forget(self) -> None:
        """What rang so far is heard."""
        with contextlib.suppress(BlockingIOError):
            os.read(self._pipe, _DRAINED_AT_ONCE)

    def close(self) -> None:
        """Hear no more."""
        self._path.unlink(missing_ok=True)
        os.close(self._pipe)


def ring(folder: Path) -> None:
    """Wake all who listen at ``folder``; returns at once, whoever does."""
    for path in folder.glob(f"*.{ENDING}"):
        try:
            pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:  # its process is gone, or goes at this moment
            path.unlink(missing_ok=True)
            continue
        with contextlib.suppress(BlockingIOError, BrokenPipeError):  # it is full of bytes that wake it, or gone
            os.write(pipe, b"!")
        os.close(pipe)
