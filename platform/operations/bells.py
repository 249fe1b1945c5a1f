"""Wakes a process of this machine that waits for something: a byte through a named pipe of its own.

Who waits looks by himself from time to time, too, so that a bell which nobody hears loses nothing.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import secrets
import select
from pathlib import Path
from typing import Final

logger = logging.getLogger(__name__)

ENDING: Final = "ear"
_DRAINED_AT_ONCE: Final = 65_536


def listen(folder: Path) -> Ear | None:
    """An ear for the bell of ``folder``; ``None``, and a warning, where there can be none: there one looks only."""
    try:
        return Ear(folder)
    except OSError as error:
        logger.warning("Nothing is heard in %s (%s): what waits there looks now and then.", folder, error)
        return None


class Ear:
    """Hears the bell of ``folder`` until it is closed; what rang before it began it does not.

    Raises ``OSError`` where there can be no named pipe.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{os.getpid()}-{secrets.token_hex(4)}.{ENDING}"
        draft = self._path.with_suffix(".new")  # an ear that nobody has open yet would be taken for a dead one's
        os.mkfifo(draft, 0o600)
        # open for writing, too: a pipe whose last ringer has closed it would be readable for ever
        self._pipe = os.open(draft, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        draft.rename(self._path)
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
        except OSError as error:
            if error.errno == errno.ENXIO:  # nobody has it open for reading: its process was killed
                path.unlink(missing_ok=True)
            continue
        with contextlib.suppress(BlockingIOError, BrokenPipeError):  # it is full of bytes that wake it, or gone
            os.write(pipe, b"!")
        os.close(pipe)
