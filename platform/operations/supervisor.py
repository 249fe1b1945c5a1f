"""Starts the embedded site's processes, keeps them running, and stops all that they started."""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from types import FrameType

from django.conf import settings

logger = logging.getLogger(__name__)

STOP_SECONDS = 10.0
RESTARTS = 5
RESTART_WINDOW = 60.0
_PR_SET_PDEATHSIG = 1


class GivesUpError(Exception):
    """A process that does not stay up."""


class Process:
    """One ``manage.py`` command in a process group of its own; it is told to stop should this process die."""

    def __init__(self, command: str, environment: Mapping[str, str]) -> None:
        self.command = command
        self._environment = {**os.environ, **environment}
        self._starts: list[float] = []
        self._process = self._start()

    def stopped(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def restart(self) -> None:
        """Start it again after it ended; raises ``GivesUpError`` when that happens too often."""
        self._end_group(signal.SIGKILL)
        recent = [start for start in self._starts if start > time.monotonic() - RESTART_WINDOW]
        if len(recent) >= RESTARTS:
            raise GivesUpError(f"manage.py {self.command} ended {len(recent)} times within a minute; its log is above.")
        logger.error("manage.py %s ended with status %s; starting it again.", self.command, self._process.returncode)
        self._process = self._start()

    def ask_to_stop(self) -> None:
        """Let it finish what it does."""
        if not self.stopped():
            self._process.terminate()

    def make_stop(self, deadline: float) -> None:
        """End it and all it started, by force after ``deadline`` (of ``time.monotonic``)."""
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            logger.warning("manage.py %s does not stop; ending it by force.", self.command)
        self._end_group(signal.SIGKILL)
        self._process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        self._starts.append(time.monotonic())
        return subprocess.Popen(  # noqa: S603  # our own command
            [sys.executable, str(settings.ROOT / "manage.py"), self.command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent,  # this process has one thread
        )

    def _end_group(self, number: int) -> None:
        try:
            os.killpg(self._process.pid, number)
        except ProcessLookupError:
            pass  # nothing of it is left


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


class Supervisor:
    """Keeps processes running until SIGINT or SIGTERM."""

    def __init__(self) -> None:
        self._processes: list[Process] = []
        self._asked = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    def start(self, command: str, environment: Mapping[str, str]) -> None:
        """Start ``manage.py command``."""
        self._processes.append(Process(command, environment))

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Whether ``ready`` came true in time, with nobody asking to stop and all processes up."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and not self._asked:
            if ready():
                return True
            if any(process.stopped() for process in self._processes):
                return False
        return False

    def run(self) -> None:
        """Start again what ends, until asked to stop; raises ``GivesUpError``."""
        while not self._asked:
            time.sleep(0.2)
            for process in self._processes:
                if process.stopped() and not self._asked:
                    process.restart()

    def stop(self) -> None:
        """Stop everything that was started."""
        deadline = time.monotonic() + STOP_SECONDS
        for process in self._processes:
            process.ask_to_stop()
        for process in self._processes:
            process.make_stop(deadline)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True
