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
from graders.sandbox.jail import OURS
from graders.sandbox.launch import boot_code
from graders.sandbox.policy import Bounds, Ending

START_TIMEOUT_S = 120.0
SPAWN_TIMEOUT_S = 10.0
SOCKETS = {"student": 1, "judge": 2}
"""Socket pairs of a jail: to the judge; from the engine, for messages and for the students' sockets."""

OUTPUT_AHEAD = 4096
"""Bytes that a jail may print before anybody reads them: it cannot run far ahead of its limit."""

GROUP_SLACK_MB = 32
"""What monitor, an inmate that waits and page tables cost beside the submission's own memory, and a little to spare."""


class SandboxError(Exception):
    """The sandbox cannot do its work; the text says what is wrong and how to mend it."""


@dataclass
class Jail:
    """A jailed process: its pipes, its private sockets, and how to end it.

    Attributes:
        output: descriptor to read its standard output and error from.
        sockets: our ends of the sockets that its ``run`` got, in order.
        release: called once when it is closed.
        requests: the socket on which its monitor is asked for further inmates; None in such a one.
    """

    status: socket.socket
    output: int
    sockets: list[socket.socket]
    group: Group | None
    release: Callable[[], None]
    requests: socket.socket | None = None
    _killed: bool = False
    _ending: Ending | None = None

    def waiting(self) -> bool:
        """Whether nothing has been heard of it yet: a jail in reserve must not have ended."""
        return not select.select([self.status], [], [], 0)[0]

    def go(self, bounds: Bounds) -> None:
        """Set the bounds and let it run."""
        if self.group and self.requests:
            self.group.limit(memory_mb=bounds.memory_mb + GROUP_SLACK_MB, processes=bounds.threads + OURS)
        self._order({"go": bounds.to_json()})

    def another(self) -> Jail:
        """One more process like this one before it was let go, behind the same walls; it waits for its bounds.

        Memory and processes of all of them are bounded together. It ends with this jail at the latest.

        Raises:
            SandboxError: the monitor is gone.
        """
        if self.requests is None:
            raise SandboxError("a further inmate has no monitor of its own")
        ends = _Ends(SOCKETS["student"])
        jail = ends.near(self.group, lambda: None)
        try:
            socket.send_fds(self.requests, [b"s"], ends.far())
        except OSError as error:
            jail.abandon()
            raise SandboxError(f"the monitor is gone: {error}") from error
        finally:
            ends.close_far()
        return jail

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
        if self.requests:
            self._end_monitor(self.requests)
            if self.group:
                self.group.remove()
        self.status.close()
        for ours in self.sockets:
            ours.close()
        if self.output >= 0:
            os.close(self.output)
            self.output = -1
        self.release()

    @staticmethod
    def _end_monitor(requests: socket.socket) -> None:
        """Ask for no more inmates, which ends the monitor and with it every one of them; wait for that."""
        requests.settimeout(SPAWN_TIMEOUT_S)
        with requests, suppress(OSError):
            requests.shutdown(socket.SHUT_WR)
            requests.recv(1)

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


class _Ends:
    """Both ends of what connects a jailed process with the engine: ours, and those that it will have.

    Args:
        sockets: how many socket pairs its ``run`` gets.
    """

    def __init__(self, sockets: int) -> None:
        self._status = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._output = os.pipe()
        fcntl.fcntl(self._output[0], fcntl.F_SETPIPE_SZ, OUTPUT_AHEAD)
        self._pairs = [socket.socketpair() for _ in range(sockets)]

    def near(self, group: Group | None, release: Callable[[], None], requests: socket.socket | None = None) -> Jail:
        """The engine's side of it."""
        return Jail(self._status[0], self._output[0], [ours for ours, _ in self._pairs], group, release, requests)

    def far(self) -> list[int]:
        """The descriptors for the other side: status, standard output and error, sockets."""
        _, output = self._output
        return [self._status[1].fileno(), output, output, *(theirs.fileno() for _, theirs in self._pairs)]

    def close_far(self) -> None:
        """Let go of the other side, which was handed over."""
        self._status[1].close()
        os.close(self._output[1])
        for _, theirs in self._pairs:
            theirs.close()


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

    def spawn(self, role: str) -> Jail:
        """A fresh jail that waits for its bounds.

        Args:
            role: ``"student"`` or ``"judge"``.

        Raises:
            SandboxError: the zygote is dead.
        """
        ends = _Ends(SOCKETS[role])
        asking, far_asking = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        group = self._hierarchy.create() if self._hierarchy else None
        joining = group.open_for_joining() if group else []
        status, *rest = ends.far()
        request = json.dumps({"groups": len(joining)}).encode()
        jail = ends.near(group, self._release, asking)
        try:
            with self._lock:
                self._living += 1
                control = self._controls[role]
                control.settimeout(SPAWN_TIMEOUT_S)
                socket.send_fds(control, [request], [status, far_asking.fileno(), *joining, *rest])
                self.spawned += 1
        except OSError as error:
            jail.abandon()
            raise SandboxError(f"the {self.runtime} zygote is gone: {error}") from error
        finally:
            ends.close_far()
            far_asking.close()
            if group:
                group.close_descriptors()
        if not _shows_life(jail.status):
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
    """Wait for the first word of a jail's monitor."""
    status.settimeout(SPAWN_TIMEOUT_S)
    try:
        return bool(status.recv(64))
    except OSError:
        return False
    finally:
        status.settimeout(None)
