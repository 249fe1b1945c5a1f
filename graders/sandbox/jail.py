"""From a fork of the zygote to a locked-down process, wall by wall.

Two processes stand between zygote and student code. The *monitor* makes the namespaces, forks the *inmate* as the
first process of a new PID namespace, watches it and reports how it ended. The inmate puts up the remaining walls
from inside and only then runs what it was made for. Waiting for the bounds comes after the expensive walls, so
that the engine can keep jails in reserve.
"""

from __future__ import annotations

import json
import math
import os
import resource
import select
import signal
import socket
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graders.sandbox import syscalls as sys_
from graders.sandbox.launch import DEVICES, HELD_OUT, PACKAGE, SCRATCH, enter_user_namespace
from graders.sandbox.policy import Bounds, Ending
from graders.sandbox.seccomp import compile_policy

MEBIBYTE = 2**20
SETUP_FAILED = 125
ADDRESS_SPACE_SLACK_MB = 768
ADDRESS_SPACE_PER_THREAD_MB = 10
OPEN_FILES = 256
WATCH_S = 0.02
_CLOCK_OF_PROCESS = 2  # CPUCLOCK_SCHED, of which clock_getcpuclockid(3) makes the clock of a process

_NAMESPACES = (
    sys_.CLONE_NEWPID
    | sys_.CLONE_NEWNS
    | sys_.CLONE_NEWNET
    | sys_.CLONE_NEWIPC
    | sys_.CLONE_NEWUTS
    | sys_.CLONE_NEWCGROUP
)


def monitor(
    status: int, groups: list[int], kept: list[int], run: Callable[[list[int]], None], *, messages: bool
) -> None:
    """Make an inmate, watch it, report its `Ending` on ``status``. Never returns.

    Args:
        status: descriptor of the socket to the engine: ``{"go": bounds}`` and ``{"kill": cause}`` come in, a
            sign of life and the ending go out.
        groups: ``cgroup.procs`` files to join, open for writing.
        kept: descriptors for the inmate: standard output, standard error, then those that ``run`` gets.
        run: what the inmate is for; it gets the descriptors after the first two, renumbered from 3.
        messages: whether the inmate may use ``sendmsg`` and ``recvmsg``.
    """
    ending = Ending(cause="internal_error", detail="the monitor failed")
    try:
        # Into the control group first: everything that is made from here on is counted there.
        for group in groups:
            os.write(group, b"0")
        os.setsid()
        os.write(status, b"{}")  # there is life: the zygote does not hang
        # The monitor itself stays in its old PID namespace: a new one begins with the next child. That child is pid 1
        # there, so the kernel ends everything in it when it dies, and signals from inside do not reach the monitor.
        enter_user_namespace(_NAMESPACES)
        sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)  # a monitor without a zygote must not live on
        gate, opener = os.pipe()
        errors, complaints = os.pipe()
        inmate = os.fork()
        if inmate == 0:
            for descriptor in (opener, errors, status):
                os.close(descriptor)
            _serve_time(gate, complaints, kept, run, messages=messages)
        os.close(gate)
        os.close(complaints)
        ending = _watch(inmate, status, opener, errors, by_hand=not groups)
    except OSError as error:
        ending = Ending(cause="internal_error", detail=str(error))
    finally:
        try:
            os.write(status, json.dumps(asdict(ending)).encode())
        except OSError:
            pass  # the engine is gone, and nobody asks any more
        os._exit(0)


def _watch(inmate: int, status: int, opener: int, errors: int, *, by_hand: bool) -> Ending:
    """Pass the bounds on, kill when told to or when memory runs over, and say how it ended."""
    exited = os.pidfd_open(inmate)  # no signal handler, and no number that somebody else could have got meanwhile
    poller = select.poll()
    poller.register(exited, select.POLLIN)
    poller.register(status, select.POLLIN)
    bounds, base, peak, cause = Bounds(), 0.0, 0.0, ""
    started = False
    while True:
        patience = _patience(inmate, bounds, by_hand=by_hand) if started else None
        ready = [descriptor for descriptor, _ in poller.poll(patience)]
        if exited in ready:
            break
        if status in ready:
            order = _read_order(status)
            if "go" in order:
                # What the fork shares with the zygote is nobody's doing: memory is counted from here.
                bounds, base, started = Bounds(**order["go"]), memory_mb(inmate), True
                os.write(opener, json.dumps(order["go"]).encode())
            else:
                cause = cause or order.get("kill", "engine_gone")
                os.kill(inmate, signal.SIGKILL)
                poller.unregister(status)
        elif cpu_seconds(inmate) >= bounds.cpu_s:
            cause = cause or "time_limit"
            os.kill(inmate, signal.SIGKILL)
        elif by_hand:
            peak = max(peak, memory_mb(inmate) - base)
            if peak > bounds.memory_mb:
                cause = cause or "memory_limit"
                os.kill(inmate, signal.SIGKILL)
    _, wait_status, usage = os.wait4(inmate, 0)
    return _ending(wait_status, usage, cause, peak, bounds, os.read(errors, 4096).decode(errors="replace"))


def _patience(inmate: int, bounds: Bounds, *, by_hand: bool) -> float:
    """Milliseconds in which the inmate cannot pass its bounds unseen: all processors of the machine are its own."""
    left = (bounds.cpu_s - cpu_seconds(inmate)) / (os.cpu_count() or 1)
    return 1000 * (WATCH_S if by_hand else max(WATCH_S, left))


def _read_order(status: int) -> dict[str, Any]:
    data = os.read(status, 65536)
    order: dict[str, Any] = json.loads(data) if data else {}
    return order


def _ending(
    wait_status: int, usage: resource.struct_rusage, cause: str, peak: float, bounds: Bounds, complaint: str
) -> Ending:
    code = os.waitstatus_to_exitcode(wait_status)
    cpu_s = usage.ru_utime + usage.ru_stime
    if complaint:
        cause = "internal_error"
    elif not cause and code == -signal.SIGKILL and cpu_s > bounds.cpu_s:
        cause = "time_limit"  # the kernel was quicker than the watch
    return Ending(
        exit_code=code if code >= 0 else None,
        signal=max(0, -code),
        cause=cause,
        detail=complaint,
        cpu_s=cpu_s,
        peak_memory_mb=peak,
    )


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


def _serve_time(
    gate: int, complaints: int, kept: list[int], run: Callable[[list[int]], None], *, messages: bool
) -> None:
    """The inmate: the rest of the walls, then ``run``. Never returns."""
    try:
        sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)
        socket.sethostname("hebb")
        _mount_private(messages)
        # The expensive walls stand by now. A jail in reserve waits here, before it knows whose it will be.
        order = os.read(gate, 65536)
        if not order:
            os._exit(0)  # never needed
        bounds = Bounds(**json.loads(order))
        # The order matters. Mounting needs the capabilities that `_lock` gives up, Landlock forbids it altogether, and
        # seccomp, which comes last, forbids most of what this function does.
        _mount_scratch(bounds)
        given = _keep_only(kept, complaints)
        _limit(bounds)
        _lock(messages=messages)
    except BaseException as error:
        os.write(complaints, f"{type(error).__name__}: {error}".encode()[:2000])
        os._exit(SETUP_FAILED)
    os.close(given.pop())  # nothing after this can be blamed on the walls
    try:
        run(given)
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _mount_private(trusted: bool) -> None:
    sys_.mount("none", "/", None, sys_.MS_REC | sys_.MS_PRIVATE)  # or what is mounted here would be seen by all jails
    private = sys_.MS_NOSUID | sys_.MS_NODEV | sys_.MS_NOEXEC
    if not trusted:
        for secret in (str(PACKAGE), HELD_OUT):
            sys_.mount("hidden", secret, "tmpfs", private | sys_.MS_RDONLY, "size=4k,nr_inodes=2,mode=555")
    sys_.mount("proc", "/proc", "proc", private, "subset=pid")  # processes only: nothing about the machine


def _mount_scratch(bounds: Bounds) -> None:
    options = f"size={bounds.files_mb}m,nr_inodes={bounds.inodes},mode=700"
    sys_.mount("scratch", SCRATCH, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV | sys_.MS_NOEXEC, options)
    os.chdir(SCRATCH)


def _keep_only(kept: list[int], complaints: int) -> list[int]:
    """Number the descriptors to keep 1, 2, 3 …, standard input becomes ``/dev/null``, all others are closed.

    Returns:
        The descriptors for ``run``, then that of ``complaints``.
    """
    wanted = [os.open("/dev/null", os.O_RDONLY), *kept, complaints]
    above = max(wanted) + 1  # copied out of the way first: a dup2 could close one that is still to be copied
    copies = [_duplicate_above(descriptor, above) for descriptor in wanted]
    for number, copy in enumerate(copies):
        os.dup2(copy, number, inheritable=False)
    os.closerange(len(copies), resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    return list(range(3, len(copies)))


def _duplicate_above(descriptor: int, least: int) -> int:
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, least)


def _limit(bounds: Bounds) -> None:
    # Libraries reserve far more than they use, and each thread a stack and an arena. This bound only stops huge
    # reservations; memory in use is bounded by the control group, or by the watch where there is none.
    address_space = (
        _virtual_mb() + bounds.memory_mb + ADDRESS_SPACE_SLACK_MB + ADDRESS_SPACE_PER_THREAD_MB * bounds.threads
    )
    limits = {
        resource.RLIMIT_AS: address_space * MEBIBYTE,
        resource.RLIMIT_CPU: math.ceil(bounds.cpu_s) + 1,  # the watch comes first; it counts exactly
        resource.RLIMIT_FSIZE: bounds.files_mb * MEBIBYTE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_NPROC: bounds.threads + 3,  # the monitor, the inmate, and one to spare
        resource.RLIMIT_CORE: 0,  # a core file would be the student's process, on our disk
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def _virtual_mb() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * resource.getpagesize() // MEBIBYTE


def _lock(*, messages: bool) -> None:
    sys_.drop_capabilities()  # those of its own user namespace, with which it could still mount
    sys_.prctl(sys_.PR_SET_NO_NEW_PRIVS, 1)  # without it neither Landlock nor seccomp is to be had
    sys_.prctl(sys_.PR_SET_DUMPABLE, 0)  # /proc/self/mem and the like belong to root from now on
    if sys_.landlock_version():
        sys_.restrict_files("/", SCRATCH, list(DEVICES))
    sys_.load_seccomp(compile_policy(messages=messages))
