"""What a zygote does for the jails that it made: pass their bounds on, end what runs over them, say how each ended.

One loop looks after all jails of a role and forks further ones, so that a jail is one process: each fork of a warm
interpreter costs the tables of all its pages, and a copy of each page that it touches.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graders.sandbox import syscalls as sys_
from graders.sandbox.jail import NAMESPACES, Opening, serve_time
from graders.sandbox.policy import Bounds, Ending

WATCH_S = 0.02
MAX_ORDER = 65536
BY_TICKS = 0.8
"""Of a limit of CPU time: the kernel counts whole ticks for it, and may see the limit passed when so much was used."""
_CLOCK_OF_PROCESS = 2  # CPUCLOCK_SCHED, of which clock_getcpuclockid(3) makes the clock of a process


@dataclass
class Inmate:
    """A jailed process, as its monitor sees it.

    Attributes:
        exited: readable once it has ended (``pidfd``): no signal handler, and no number that another could have.
        status: socket to the engine: ``{"go": bounds}``, ``{"hurry": cpu_s}`` and ``{"kill": cause}`` come in, its
            `Ending` goes out.
        opener: its bounds go in here, and it begins.
        errors: what it says when its walls cannot be put up.
        by_hand: whether its memory is counted here, for there is no control group.
        bounds: None while it waits for them.
        due_s: the CPU seconds at which it is ended: its bound, or less while it is hurried.
    """

    process: int
    exited: int
    status: int
    opener: int
    errors: int
    by_hand: bool
    bounds: Bounds | None = None
    due_s: float = 0.0
    base_mb: float = 0.0
    peak_mb: float = 0.0
    cause: str = ""

    def end(self, cause: str) -> None:
        """Kill it; the first cause is the one that counts."""
        self.cause = self.cause or cause
        os.kill(self.process, signal.SIGKILL)

    def begin(self, order: dict[str, Any]) -> None:
        """Let it run within the bounds of ``order``."""
        self.bounds = Bounds(**order)
        self.due_s = self.bounds.cpu_s
        if self.by_hand:  # what the fork shares with the zygote is nobody's doing: memory is counted from here
            self.base_mb = memory_mb(self.process)
        with suppress(OSError):  # it is gone: `Monitor.wait` sees that, too
            os.write(self.opener, json.dumps(order).encode())

    def hurry(self, cpu_s: float) -> None:
        """Let it use only ``cpu_s`` more; 0 ends that."""
        if self.bounds:
            self.due_s = min(self.bounds.cpu_s, cpu_seconds(self.process) + (cpu_s or self.bounds.cpu_s))

    def patience_s(self) -> float:
        """Seconds in which it cannot pass its bounds unseen: all processors of the machine are its own."""
        if not self.bounds:
            return float("inf")
        left = (self.due_s - cpu_seconds(self.process)) / (os.cpu_count() or 1)
        return WATCH_S if self.by_hand else max(WATCH_S, left)

    def keep_in_bounds(self) -> None:
        """Kill it when it has used more CPU time or, without a control group, more memory than it may."""
        if not self.bounds or self.cause:
            return
        if cpu_seconds(self.process) >= self.due_s:
            self.end("time_limit")
        elif self.by_hand:
            self.peak_mb = max(self.peak_mb, memory_mb(self.process) - self.base_mb)
            if self.peak_mb > self.bounds.memory_mb:
                self.end("memory_limit")

    def ending(self) -> Ending:
        """How it ended, once it has."""
        _, wait_status, usage = os.wait4(self.process, 0)
        code = os.waitstatus_to_exitcode(wait_status)
        complaint = os.read(self.errors, 4096).decode(errors="replace")
        return Ending(
            exit_code=code if code >= 0 else None,
            signal=max(0, -code),
            cause="internal_error" if complaint else self.cause or self._unseen(code, usage),
            detail=complaint,
            cpu_s=usage.ru_utime + usage.ru_stime,
            peak_memory_mb=self.peak_mb,
        )

    def _unseen(self, code: int, usage: resource.struct_rusage) -> str:
        """The kernel was quicker than the watch: the limit of CPU time that it kept, by a coarser clock."""
        over = self.bounds is not None and usage.ru_utime + usage.ru_stime >= BY_TICKS * self.bounds.cpu_s
        return "time_limit" if over and code == -signal.SIGKILL else ""

    def close(self) -> None:
        """Let go of its descriptors."""
        for descriptor in (self.exited, self.status, self.opener, self.errors):
            os.close(descriptor)


class Monitor:
    """Makes jails of one role and looks after them.

    Args:
        control: socket on which the engine asks for more.
        run: what an inmate is for; it gets the descriptors after the first two, renumbered from 3.
        messages: whether inmates may use ``sendmsg`` and ``recvmsg``.
    """

    def __init__(self, control: socket.socket, run: Callable[[list[int]], None], *, messages: bool) -> None:
        self._control = control
        self._run = run
        self._messages = messages
        self._user, self._group = os.geteuid(), os.getegid()
        self._inmates: list[Inmate] = []
        self._poller = select.poll()
        self._poller.register(control, select.POLLIN)

    def wait(self) -> None:
        """Look after the inmates until the engine asks for another one."""
        while True:
            patience = min((inmate.patience_s() for inmate in self._inmates), default=float("inf"))
            ready = {number for number, _ in self._poller.poll(None if patience == float("inf") else 1000 * patience)}
            for inmate in list(self._inmates):
                self._look_after(inmate, ready)
            if self._control.fileno() in ready:
                return

    def _look_after(self, inmate: Inmate, ready: set[int]) -> None:
        if inmate.exited in ready:
            self._release(inmate)
        elif inmate.status in ready:
            self._obey(inmate)
        else:
            inmate.keep_in_bounds()

    def _obey(self, inmate: Inmate) -> None:
        data = os.read(inmate.status, MAX_ORDER)
        order = json.loads(data) if data else {}
        if "go" in order:
            inmate.begin(order["go"])
        elif "hurry" in order:
            inmate.hurry(order["hurry"])
        else:
            inmate.end(order.get("kill", "engine_gone"))
            self._poller.unregister(inmate.status)

    def _release(self, inmate: Inmate) -> None:
        """Tell the engine how it ended, and forget it."""
        self._inmates.remove(inmate)
        self._poller.unregister(inmate.exited)
        with suppress(KeyError):
            self._poller.unregister(inmate.status)
        _tell(inmate.status, inmate.ending())
        inmate.close()

    def admit(self, status: int, groups: list[int], kept: list[int]) -> None:
        """Make an inmate.

        Args:
            status: the inmate's socket to the engine, which hears a sign of life at once.
            groups: ``cgroup.procs`` files that it joins, open for writing.
            kept: its standard output and error, then the descriptors that ``run`` gets.
        """
        status = os.dup(status)
        with suppress(OSError):
            os.write(status, b"{}")  # there is life: the zygote does not hang
        gate, opener = os.pipe()
        errors, complaints = os.pipe()
        try:
            process = sys_.fork_into(NAMESPACES)
        except OSError as error:
            _tell(status, Ending(cause="internal_error", detail=str(error)))
            for descriptor in (status, gate, opener, errors, complaints):
                os.close(descriptor)
            return
        if process == 0:
            self._leave((status, opener, errors))
            opening = Opening(gate, complaints, groups, kept, self._user, self._group)
            serve_time(opening, self._run, messages=self._messages)
        os.close(gate)
        os.close(complaints)
        self._watch(Inmate(process, os.pidfd_open(process), status, opener, errors, by_hand=not groups))

    def _watch(self, inmate: Inmate) -> None:
        self._inmates.append(inmate)
        self._poller.register(inmate.exited, select.POLLIN)
        self._poller.register(inmate.status, select.POLLIN)

    def _leave(self, mine: tuple[int, ...]) -> None:
        """In a new inmate: close what is the monitor's and the other inmates'."""
        self._control.close()
        for inmate in self._inmates:
            inmate.close()
        for descriptor in mine:
            os.close(descriptor)


def _tell(status: int, ending: Ending) -> None:
    with suppress(OSError):  # the engine is gone, and nobody asks any more
        os.write(status, json.dumps(asdict(ending)).encode())


def cpu_seconds(process: int) -> float:
    """CPU seconds that ``process`` has used, all threads together; 0 when it is gone."""
    try:
        return time.clock_gettime((~process << 3) | _CLOCK_OF_PROCESS)
    except OSError:
        return 0.0


def memory_mb(process: int) -> float:
    """Anonymous and shared memory of ``process`` in mebibytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("RssAnon", "RssShmem"))) / 1024
