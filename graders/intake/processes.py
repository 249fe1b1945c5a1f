"""Processes that read hand-ins for one that serves many people at once. docs/decisions/uploads-are-read-apart.md."""

from __future__ import annotations

import json
import logging
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from graders.intake.child import ADVICE, TOO_MUCH
from graders.intake.reading import Intake
from graders.intake.refusal import Refused
from graders.intake.stretches import Stretch

logger = logging.getLogger(__name__)

DEADLINE_S: Final = 10.0
"""For reading one file: the largest that is taken needs a second or two of a processor of its own."""

PATIENCE_S: Final = 10.0
"""For a process that is free."""

MAX_ANSWER_BYTES: Final = 64 * 1024 * 1024
"""Of JSON: 4 MiB of text, each character written as an escape, are less."""

TOO_LONG: Final = f"The file takes too long to read. {ADVICE}"
OUR_FAULT: Final = f"The file could not be read, which is our fault and on record. {ADVICE}"

_GONE: Final = (OSError, EOFError, ValueError)
_ROOT: Final = str(Path(__file__).parents[2])
_BOOT: Final = f"import sys; sys.path.append({_ROOT!r}); from graders.intake.child import main; main()"


class NoneIsFreeError(Exception):
    """All processes were busy for `PATIENCE_S`; nothing is known of the file."""


class Readers:
    """Reads like `graders.intake.read`, in up to ``count`` processes, which are started when they are needed and kept.

    It may be used from several threads. A process that dies is replaced, and what it was reading is tried once more.

    Args:
        count: how many processes there may be.
        patience_s: seconds that a file waits for one of them.
        deadline_s: seconds that reading it may take.
    """

    def __init__(self, count: int, patience_s: float = PATIENCE_S, deadline_s: float = DEADLINE_S) -> None:
        self._places = threading.Semaphore(count)
        self._patience_s = patience_s
        self._deadline_s = deadline_s
        self._idle: list[_Process] = []

    def read(self, name: str, data: bytes, entry_points: Sequence[str], slug: str = "") -> Intake:
        """What `graders.intake.read` answers.

        Raises:
            Refused: with a message for the student; also for what takes too long, or more memory than there is.
            NoneIsFreeError: when no process was free in time.
        """
        told = self._asked(data, name=name, entry_points=list(entry_points), slug=slug)
        return Intake(told["files"], tuple(told["notes"]), tuple(Stretch(*each) for each in told["stretches"]))

    def cells(self, data: bytes) -> list[tuple[str, str]]:
        """The kind (``code``, ``markdown`` or ``raw``) and text of each cell of a notebook. Raises as `read` does."""
        told = self._asked(data, name="", entry_points=[], slug="", whole=True)
        return [(kind, source) for kind, source in told["cells"]]

    def _asked(self, data: bytes, **how: Any) -> dict[str, Any]:
        if not self._places.acquire(timeout=self._patience_s):
            raise NoneIsFreeError
        try:
            return _unrefused(self._told(json.dumps(how | {"size": len(data)}).encode() + b"\n" + data))
        finally:
            self._places.release()

    def close(self) -> None:
        """End the processes that wait for work."""
        while self._idle:
            self._idle.pop().end()

    def _told(self, question: bytes) -> dict[str, Any]:
        """The answer to ``question``; of a second process where the first is gone, as one that was kept may be."""
        until = time.monotonic() + self._deadline_s
        try:
            return self._told_by_one(question, until)
        except _GONE:
            pass
        try:
            return self._told_by_one(question, until)
        except _GONE:
            raise Refused(TOO_MUCH) from None

    def _told_by_one(self, question: bytes, until: float) -> dict[str, Any]:
        """The answer of one process, which is kept when it answers and ended when it does not."""
        process = self._one()
        try:
            told = process.ask(question, until)
        except TimeoutError:
            process.end()
            raise Refused(TOO_LONG) from None
        except _GONE:
            process.end()
            raise
        self._idle.append(process)
        return told

    def _one(self) -> _Process:
        """One that waits for work, else a new one. Another thread may take the last: asked first, it would be gone."""
        try:
            return self._idle.pop()
        except IndexError:
            return _Process()


def _unrefused(told: dict[str, Any]) -> dict[str, Any]:
    if "refused" in told:
        raise Refused(told["refused"])
    if "broken" in told:
        logger.error("A file that was handed in could not be read:\n%s", told["broken"])
        raise Refused(OUR_FAULT)
    return told


class _Process:
    """One process that reads, and the line to it."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair()
        with theirs:
            self._popen = subprocess.Popen(  # noqa: S603
                [sys.executable, "-I", "-B", "-c", _BOOT],
                env={},
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for us, and we let go of the line
            )

    def ask(self, question: bytes, until: float) -> dict[str, Any]:
        """Its answer. Raises ``TimeoutError`` after ``until``, ``OSError`` or ``EOFError`` when it is gone."""
        self._wait_until(until)
        self._line.sendall(question)
        answer = bytearray()
        while not answer.endswith(b"\n"):
            self._wait_until(until)
            part = self._line.recv(1024 * 1024)
            answer += part
            if not part or len(answer) > MAX_ANSWER_BYTES:
                raise EOFError
        told: dict[str, Any] = json.loads(answer)
        return told

    def end(self) -> None:
        """Kill it, and wait until it is gone."""
        self._line.close()
        self._popen.kill()
        self._popen.wait()

    def _wait_until(self, until: float) -> None:
        self._line.settimeout(max(0.001, until - time.monotonic()))
