"""The engine's side of a zygote: start it, ask it for jails, notice when it dies.

`Zygote` is thread-safe. A `Jail` belongs to the one grading that asked for it.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from graders.datasets import store
from graders.sandbox.cgroup import Group, Hierarchy
from graders.sandbox.launch import boot_code
from graders.sandbox.policy import Bounds, Ending

START_TIMEOUT_S = 120.0
SPAWN_TIMEOUT_S = 10.0
SOCKETS = {"student": 1, "judge": 2}
"""Socket pairs of a jail: to the judge; from the engine, for messages and for the students' sockets."""

FILES_MB = 16
"""Size of a scratch file system when nobody says another."""

OUTPUT_AHEAD = 4096
"""Bytes that a jail may print before anybody reads them: it cannot run far ahead of its limit."""

GROUP_SLACK_MB = 24
"""What page tables cost beside the submission's own memory, and a little to spare."""


class SandboxError(Exception):
    """The sandbox cannot do its work; the text says what is wrong and how to mend it."""


@dataclass
class Jail:
    """A jailed process: its pipes, its private sockets, and how to end it.

    Attributes:
        output: descriptor to read its standard output and error from.
        sockets: our ends of the sockets that its ``run`` got, in order.
        release: called once when it is closed.
    """

    status: socket.socket
    output: int
    sockets: list[socket.socket]
    group: Group | None
    release: Callable[[], None]
    _killed: bool = False
    _ending: Ending | None = None

    def waiting(self) -> bool:
        """Whether nothing has been heard of it yet: a jail in reserve must not have ended."""
        return not select.select([self.status], [], [], 0)[0]

    def go(self, bounds: Bounds) -> None:
        """Set the bounds and let it run."""
        if self.group:
            self.group.limit(memory_mb=bounds.memory_mb + GROUP_SLACK_MB, processes=bounds.threads + 2)
        self._order({"go": bounds.to_json()})

    def hurry(self, cpu_s: float) -> None:
        """Let it use only ``cpu_s`` CPU seconds from now on; 0 ends that, and its own bound is what is left."""
        self._order({"hurry": cpu_s})

    def kill(self, cause: str) -> None:
        """End it now, for ``cause``; harmless when it has ended or has been killed before."""
        if not self._killed:
            self._killed = True
            self._order({"kill": cause})

    def ending(self, timeout: float) -> Ending:
        """How it ended; waits for that, and kills it when ``timeout`` seconds were not enough."""
        if self._ending is None:
            self._ending = self._await_ending(timeout)
            if self.group:
                self._ending = self._with_group(self._ending, self.group)
        return self._ending

    def abandon(self) -> None:
        """Let go of a jail that never came to life."""
        self._ending = Ending(cause="internal_error", detail="never born")
        self.close()

    def close(self) -> None:
        """Kill it if it still runs, and let go of everything."""
        self.kill("closed")
        self.ending(SPAWN_TIMEOUT_S)
        if self.group:
            self.group.remove()
        self.status.close()
        for ours in self.sockets:
            ours.close()
        if self.output >= 0:
            os.close(self.output)
            self.output = -1
        self.release()

    def _order(self, order: dict[str, Any]) -> None:
        with suppress(OSError):
            self.status.send(json.dumps(order).encode())

    def _await_ending(self, timeout: float) -> Ending:
        for patience in (timeout, SPAWN_TIMEOUT_S):
            if select.select([self.status], [], [], patience)[0]:
                data = self._last_message()
                if data:
                    return Ending(**json.loads(data))
                return Ending(cause="internal_error", detail="the monitor was killed")
            self.kill("time_limit")
        return Ending(cause="internal_error", detail="the jail could not be ended")

    def _last_message(self) -> bytes:
        """What the monitor said at its end; empty if it could not.

        A monitor that ended before it read our order leaves an error on the socket, and its message behind that.
        """
        for _ in range(2):
            with suppress(OSError):
                return self.status.recv(65536)
        return b""

    @staticmethod
    def _with_group(ending: Ending, group: Group) -> Ending:
        cause = ending.cause
        if group.ran_out_of_memory() and cause != "output_limit":
            cause = "memory_limit"
        return replace(ending, cause=cause, peak_memory_mb=group.peak_memory_mb())


class Zygote:
    """A running zygote for one runtime of libraries; start it, then ask it for jails by role."""

    def __init__(self, runtime: str, hierarchy: Hierarchy | None) -> None:
        try:
            datasets = str(store.prepare())
        except store.DataError as error:
            raise SandboxError(str(error)) from error
        self.runtime = runtime
        self.spawned = 0
        self._living = 0
        self._retired = False
        self._hierarchy = hierarchy
        self._lock = threading.Lock()
        self._controls: dict[str, socket.socket] = {}
        theirs = []
        for role in ("student", "judge"):
            mine, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            self._controls[role] = mine
            theirs.append(other)
        numbers = [str(other.fileno()) for other in theirs]
        boot = boot_code("launch")
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-c", boot, runtime, *numbers, datasets],
            env={},
            pass_fds=[other.fileno() for other in theirs],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        for other in theirs:
            other.close()

    def wait_until_ready(self, timeout: float = START_TIMEOUT_S) -> None:
        """Return when both roles can fork; raises `SandboxError` with the zygote's last words if they cannot."""
        deadline = time.monotonic() + timeout
        for control in self._controls.values():
            control.settimeout(max(0.1, deadline - time.monotonic()))
            try:
                answer = json.loads(control.recv(4096) or b"{}")
            except OSError:
                answer = {}
            if not answer or answer["problem"]:
                raise SandboxError(self._last_words(answer.get("problem", "")))

    def alive(self) -> bool:
        """Whether the zygote's first process still runs."""
        return self._process.poll() is None

    def spawn(self, role: str, files_mb: int = FILES_MB) -> Jail:
        """A fresh jail that waits for its bounds.

        Args:
            role: ``"student"`` or ``"judge"``.
            files_mb: size of its scratch file system, mebibytes; it cannot be changed once its walls stand.

        Raises:
            SandboxError: the zygote is dead.
        """
        pairs = [socket.socketpair() for _ in range(SOCKETS[role])]
        status, far_status = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        output, far_output = os.pipe()
        fcntl.fcntl(output, fcntl.F_SETPIPE_SZ, OUTPUT_AHEAD)
        group = self._hierarchy.create() if self._hierarchy else None
        joining = group.open_for_joining() if group else []
        handed = [far_status.fileno(), *joining, far_output, far_output, *(far.fileno() for _, far in pairs)]
        request = json.dumps({"groups": len(joining), "files_mb": files_mb}).encode()
        jail = Jail(status, output, [ours for ours, _ in pairs], group, self._release)
        try:
            with self._lock:
                self._living += 1
                control = self._controls[role]
                control.settimeout(SPAWN_TIMEOUT_S)
                socket.send_fds(control, [request], handed)
                self.spawned += 1
        except OSError as error:
            jail.abandon()
            raise SandboxError(f"the {self.runtime} zygote is gone: {error}") from error
        finally:
            far_status.close()
            os.close(far_output)
            for _, far in pairs:
                far.close()
            if group:
                group.close_descriptors()
        if not _shows_life(status):
            jail.abandon()
            raise SandboxError(f"the {self.runtime} zygote hangs or died: it made no process")
        return jail

    def retire(self) -> None:
        """End the zygote as soon as the last of its jails is closed."""
        with self._lock:
            self._retired = True
            idle = self._living == 0
        if idle:
            self.close()

    def _release(self) -> None:
        with self._lock:
            self._living -= 1
            idle = self._retired and self._living == 0
        if idle:
            self.close()

    def close(self) -> None:
        """End the zygote and every jail it made."""
        for control in self._controls.values():
            control.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        if self.alive():
            self._process.kill()
            self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()

    def _last_words(self, problem: str) -> str:
        self._process.kill()
        _, errors = self._process.communicate()
        words = problem or errors.decode(errors="replace").strip().splitlines()[-1:] or "no word of why"
        return f"the {self.runtime} zygote did not start: {words if isinstance(words, str) else words[0]}"


def _shows_life(status: socket.socket) -> bool:
    """Wait for its monitor's first word."""
    status.settimeout(SPAWN_TIMEOUT_S)
    try:
        return bool(status.recv(64))
    except OSError:
        return False
    finally:
        status.settimeout(None)
