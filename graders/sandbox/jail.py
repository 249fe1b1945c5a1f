"""From a fork of the zygote to a locked-down process, wall by wall.

The *inmate* is the first process of its own PID namespace, so the kernel ends everything in it when it dies, and no
signal from inside reaches its monitor. It puts up the remaining walls from inside, settles in behind them, and waits:
so the engine can keep jails in reserve. It runs what it was made for once its monitor has set the bounds of that work.
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from graders.sandbox import syscalls as sys_
from graders.sandbox.launch import DEVICES, HELD_OUT, PACKAGE, SCRATCH, map_ids
from graders.sandbox.seccomp import compile_policy

MEBIBYTE = 2**20
SETUP_FAILED = 125
OPEN_FILES = 256
INODES = 2000
"""Files and folders of a scratch file system."""

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
        gate: a word comes out of it once its bounds are set.
        complaints: what goes wrong before it waits goes in; closed when it does.
        groups: ``cgroup.procs`` files to join, open for writing.
        kept: standard output, standard error, then the descriptors that its ``run`` gets.
        user, group: who it is outside of its user namespace, and shall be inside.
        files_mb: size of its scratch file system, mebibytes.
    """

    gate: int
    complaints: int
    groups: list[int]
    kept: list[int]
    user: int
    group: int
    files_mb: int


@dataclass(frozen=True)
class Work:
    """What the inmates of a role are for.

    Attributes:
        settle: trusted code that is run while an inmate waits, behind all walls, before anybody's work is there.
        run: gets the descriptors after the first two, renumbered from 3.
        messages: whether it may use ``sendmsg`` and ``recvmsg``.
    """

    settle: Callable[[], None]
    run: Callable[[list[int]], None]
    messages: bool


def serve_time(opening: Opening, work: Work) -> None:
    """The inmate: all walls, then its work. Never returns."""
    complaints = opening.complaints
    try:
        # Into the control group first: everything that is made from here on is counted there.
        for group in opening.groups:
            os.write(group, b"0")
        sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)  # a jail without a zygote must not live on
        os.setsid()
        map_ids(opening.user, opening.group)
        sys_.unshare(sys_.CLONE_NEWCGROUP)
        socket.sethostname("hebb")
        # The order matters. Mounting needs the capabilities that `_lock` gives up, Landlock forbids it altogether, and
        # seccomp, which comes last, forbids most of what this function does. It filters one thread and those that
        # this one will start, so whatever starts threads comes after it.
        _mount_private(work.messages)
        _mount_scratch(opening.files_mb)
        complaints, gate, given = _keep_only(opening)
        _limit(opening.files_mb)
        _lock(messages=work.messages)
        work.settle()
    except BaseException as error:
        os.write(complaints, f"{type(error).__name__}: {error}".encode()[:2000])
        os._exit(SETUP_FAILED)
    os.close(complaints)  # all walls stand: nothing after this can be blamed on them
    # A jail in reserve waits here, before it knows whose it will be.
    if not os.read(gate, 1):
        os._exit(0)  # never needed
    os.close(gate)
    try:
        work.run(given)
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


def _mount_scratch(files_mb: int) -> None:
    options = f"size={files_mb}m,nr_inodes={INODES},mode=700"
    sys_.mount("scratch", SCRATCH, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV | sys_.MS_NOEXEC, options)
    os.chdir(SCRATCH)


def _keep_only(opening: Opening) -> tuple[int, int, list[int]]:
    """Number the descriptors to keep 1, 2, 3 …, standard input becomes ``/dev/null``, all others are closed.

    Returns:
        The descriptors of ``complaints`` and ``gate``, then those for ``run``.
    """
    wanted = [os.open("/dev/null", os.O_RDONLY), *opening.kept, opening.gate, opening.complaints]
    above = max(wanted) + 1  # copied out of the way first: a dup2 could close one that is still to be copied
    copies = [_duplicate_above(descriptor, above) for descriptor in wanted]
    for number, copy in enumerate(copies):
        os.dup2(copy, number, inheritable=False)
    os.closerange(len(copies), resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    *given, gate, complaints = range(3, len(copies))
    return complaints, gate, given


def _duplicate_above(descriptor: int, least: int) -> int:
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, least)


def _limit(files_mb: int) -> None:
    """Bound what does not depend on its work; the monitor does the rest (`graders.sandbox.limits`)."""
    limits = {
        resource.RLIMIT_FSIZE: files_mb * MEBIBYTE,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,  # a core file would be the student's process, on our disk
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def _lock(*, messages: bool) -> None:
    sys_.drop_capabilities()  # those of its own user namespace, with which it could still mount
    sys_.prctl(sys_.PR_SET_NO_NEW_PRIVS, 1)  # without it neither Landlock nor seccomp is to be had
    sys_.prctl(sys_.PR_SET_DUMPABLE, 0)  # /proc/self/mem and the like belong to root from now on
    if sys_.landlock_version():
        sys_.restrict_files("/", SCRATCH, list(DEVICES))
    sys_.load_seccomp(compile_policy(messages=messages))
