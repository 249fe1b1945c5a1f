"""From a fork of the zygote to a locked-down process, wall by wall.

The *inmate* is the first process of its own PID namespace, so the kernel ends everything in it when it dies, and no
signal from inside reaches its monitor. It puts up the remaining walls from inside and only then runs what it was made
for. Waiting for the bounds comes after the expensive walls, so that the engine can keep jails in reserve.
"""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import socket
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graders.sandbox import syscalls as sys_
from graders.sandbox.launch import DEVICES, HELD_OUT, PACKAGE, SCRATCH, map_ids
from graders.sandbox.policy import Bounds
from graders.sandbox.seccomp import compile_policy

MEBIBYTE = 2**20
SETUP_FAILED = 125
ADDRESS_SPACE_SLACK_MB = 768
ADDRESS_SPACE_PER_THREAD_MB = 10
OPEN_FILES = 256

NAMESPACES = (
    sys_.CLONE_NEWUSER
    | sys_.CLONE_NEWPID
    | sys_.CLONE_NEWNS
    | sys_.CLONE_NEWNET
    | sys_.CLONE_NEWIPC
    | sys_.CLONE_NEWUTS
)
"""Those that an inmate is born into; its control groups' comes once it has joined them."""


@dataclass(frozen=True)
class Opening:
    """What an inmate is born with.

    Attributes:
        gate: its bounds come out of it.
        complaints: what goes wrong while the walls are put up goes in.
        groups: ``cgroup.procs`` files to join, open for writing.
        kept: standard output, standard error, then the descriptors that its ``run`` gets.
        user, group: who it is outside of its user namespace, and shall be inside.
    """

    gate: int
    complaints: int
    groups: list[int]
    kept: list[int]
    user: int
    group: int


def serve_time(opening: Opening, run: Callable[[list[int]], None], *, messages: bool) -> None:
    """The inmate: all walls, then ``run``. Never returns.

    Args:
        opening: what it was born with.
        run: what it is for; it gets the descriptors after the first two, renumbered from 3.
        messages: whether it may use ``sendmsg`` and ``recvmsg``.
    """
    try:
        # Into the control group first: everything that is made from here on is counted there.
        for group in opening.groups:
            os.write(group, b"0")
        sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)  # a jail without a zygote must not live on
        os.setsid()
        map_ids(opening.user, opening.group)
        sys_.unshare(sys_.CLONE_NEWCGROUP)
        socket.sethostname("hebb")
        _mount_private(messages)
        # The expensive walls stand by now. A jail in reserve waits here, before it knows whose it will be.
        order = os.read(opening.gate, 65536)
        if not order:
            os._exit(0)  # never needed
        bounds = Bounds(**json.loads(order))
        # The order matters. Mounting needs the capabilities that `_lock` gives up, Landlock forbids it altogether, and
        # seccomp, which comes last, forbids most of what this function does.
        _mount_scratch(bounds)
        given = _keep_only(opening.kept, opening.complaints)
        _limit(bounds)
        _lock(messages=messages)
    except BaseException as error:
        os.write(opening.complaints, f"{type(error).__name__}: {error}".encode()[:2000])
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
        resource.RLIMIT_NPROC: bounds.threads + 2,  # the inmate's first thread, and one to spare
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
