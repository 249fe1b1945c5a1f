"""What a zygote does for the jails that it made: pass their bounds on, end what runs over them, say how each ended.

One loop looks after all jails of a role and forks further ones, so that a jail is one process: each fork of a warm
interpreter costs the tables of all its pages, and a copy of each page that it touches.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from graders.sandbox import syscalls as sys_
from graders.sandbox.jail import NAMESPACES, Opening, Work, serve_time
from graders.sandbox.limits import cpu_seconds, limit, memory_mb
from graders.sandbox.policy import Bounds, Ending

WATCH_S = 0.02
MAX_ORDER = 65536
BY_TICKS = 0.8
"""Of a limit of CPU time: the kernel counts whole ticks for it, and may see the limit passed when so much was used."""
READY_WITHIN_S = 60.0
"""Seconds until an inmate's walls stand; what takes longer hangs."""


@dataclass
class Inmate:
    """A jailed process, as its monitor sees it.

    Attributes:
        exited: readable once it has ended (``pidfd``): no signal handler, and no number that another could have.
        status: socket to the engine: ``{"go": bounds}``, ``{"hurry": cpu_s}`` and ``{"kill": cause}`` come in, its
            `Ending` goes out.
        opener: a word goes in here, and it begins its work.
        errors: what it says when its walls cannot be put up; at its end when they stand.
        by_hand: whether its memory is counted here, for there is no control group.
        ready: whether its walls stand.
        order: the bounds that it shall begin its work with, once it is ready.
        bounds: those that it works within; None while it waits.
        used_s: the CPU seconds that it had used when it began its work.
        due_s: the CPU seconds at which it is ended: its bound, or less while it is hurried.
    """

    process: int
    exited: int
    status: int
    opener: int
    errors: int
    by_hand: bool
    ready: bool = False
    order: Bounds | None = None
    bounds: Bounds | None = None
    used_s: float = 0.0
    due_s: float = 0.0
    base_mb: float = 0.0
    peak_mb: float = 0.0
    cause: str = ""
    complaint: str = ""
    born: float = field(default_factory=time.monotonic)

    def end(self, cause: str) -> None:
        """Kill it; the first cause is the one that counts."""
        self.cause = self.cause or cause
        os.kill(self.process, signal.SIGKILL)

    def hear(self) -> None:
        """What it says of its walls: nothing, when they stand."""
        self.complaint += os.read(self.errors, MAX_ORDER).decode(errors="replace")
        self.ready = not self.complaint
        self.begin()

    def begin(self) -> None:
        """Let it work within the bounds that were ordered, if its walls stand: what it used until then is not its own.

        One whose bounds cannot be set never begins.
        """
        if not self.ready or self.order is None:
            return
        self.bounds, self.order = self.order, None
        self.used_s = cpu_seconds(self.process)
        self.due_s = self.used_s + self.bounds.cpu_s
        if self.by_hand:  # what the fork shares with the zygote is nobody's doing: memory is counted from here
            self.base_mb = memory_mb(self.process)
        try:
            limit(self.process, self.bounds)
        except OSError as error:
            self.complaint = str(error)
            self.end("internal_error")
            return
        with suppress(OSError):  # it is gone: `Monitor.wait` sees that, too
            os.write(self.opener, b"g")

    def hurry(self, cpu_s: float) -> None:
        """Let it use only ``cpu_s`` more; 0 ends that."""
        if self.bounds:
            bound = self.used_s + self.bounds.cpu_s
            self.due_s = min(bound, cpu_seconds(self.process) + (cpu_s or self.bounds.cpu_s))

    def patience_s(self) -> float:
        """Seconds in which it cannot pass its bounds unseen: all processors of the machine are its own."""
        if not self.ready:
            return max(0.0, self.born + READY_WITHIN_S - time.monotonic())
        if not self.bounds:
            return float("inf")
        left = (self.due_s - cpu_seconds(self.process)) / (os.cpu_count() or 1)
        return WATCH_S if self.by_hand else max(WATCH_S, left)

    def keep_in_bounds(self) -> None:
        """Kill it when it has used more CPU time or, without a control group, more memory than it may."""
        if not self.ready and not self.cause and time.monotonic() >= self.born + READY_WITHIN_S:
            self.complaint = self.complaint or f"no walls stood after {READY_WITHIN_S:g} s"
            self.end("internal_error")
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
        self.complaint += os.read(self.errors, MAX_ORDER).decode(errors="replace")
        worked_s = max(0.0, usage.ru_utime + usage.ru_stime - self.used_s)
        return Ending(
            exit_code=code if code >= 0 else None,
            signal=max(0, -code),
            cause="internal_error" if self.complaint else self.cause or self._unseen(code, worked_s),
            detail=self.complaint,
            cpu_s=worked_s,
            peak_memory_mb=self.peak_mb,
        )

    def _unseen(self, code: int, worked_s: float) -> str:
        """The kernel was quicker than the watch: the limit of CPU time that it kept, by a coarser clock."""
        over = self.bounds is not None and worked_s >= BY_TICKS * self.bounds.cpu_s
        return "time_limit" if over and code == -signal.SIGKILL else ""

    def close(self) -> None:
        """Let go of its descriptors."""
        for descriptor in (self.exited, self.status, self.opener, self.errors):
            os.close(descriptor)


class Monitor:
    """Makes jails of one role and looks after them.

    Args:
        control: socket on which the engine asks for more.
        work: what inmates are for.
    """

    def __init__(self, control: socket.socket, work: Work) -> None:
        self._control = control
        self._work = work
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
        elif inmate.errors in ready and not inmate.ready:
            inmate.hear()
            self._poller.unregister(inmate.errors)
        elif inmate.status in ready:
            self._obey(inmate)
        else:
            inmate.keep_in_bounds()

    def _obey(self, inmate: Inmate) -> None:
        data = os.read(inmate.status, MAX_ORDER)
        order = json.loads(data) if data else {}
        if "go" in order:
            inmate.order = Bounds(**order["go"])
            inmate.begin()
        elif "hurry" in order:
            inmate.hurry(order["hurry"])
        else:
            inmate.end(order.get("kill", "engine_gone"))
            self._poller.unregister(inmate.status)

    def _release(self, inmate: Inmate) -> None:
        """Tell the engine how it ended, and forget it."""
        self._inmates.remove(inmate)
        self._poller.unregister(inmate.exited)
        for descriptor in (inmate.status, inmate.errors):
            with suppress(KeyError):
                self._poller.unregister(descriptor)
        _tell(inmate.status, inmate.ending())
        inmate.close()

    def admit(self, status: int, groups: list[int], kept: list[int], files_mb: int) -> None:
        """Make an inmate.

        Args:
            status: the inmate's socket to the engine, which hears a sign of life at once.
            groups: ``cgroup.procs`` files that it joins, open for writing.
            kept: its standard output and error, then the descriptors that its work gets.
            files_mb: size of its scratch file system.
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
            serve_time(Opening(gate, complaints, groups, kept, self._user, self._group, files_mb), self._work)
        os.close(gate)
        os.close(complaints)
        self._watch(Inmate(process, os.pidfd_open(process), status, opener, errors, by_hand=not groups))

    def _watch(self, inmate: Inmate) -> None:
        self._inmates.append(inmate)
        for descriptor in (inmate.exited, inmate.status, inmate.errors):
            self._poller.register(descriptor, select.POLLIN)

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
