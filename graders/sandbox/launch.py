"""First stage of a zygote: from the engine's world into an empty one.

Started by the engine as a process of its own with an empty environment. It leaves every namespace, builds a
read-only root that holds the interpreter, its libraries and this package and nothing else, gives up root if it
has it, and executes the zygote there. With root's rights no user namespace is needed for that; without them one
is made first.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from graders.sandbox import syscalls as sys_

UNPRIVILEGED_ID = 64000
"""User and group that zygotes run as when the engine is root: nobody else's."""

STAGING = "/sys"
"""Any folder that exists everywhere and holds nothing we bind: the new root is built on top of it."""

SCRATCH = "/scratch"
DATA = "/data"
SHOWN = f"{DATA}/shown"
HELD_OUT = f"{DATA}/held-out"
"""Where jails find the data sets' files; only a judge's sees those of ``HELD_OUT``."""

LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")
DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
PACKAGE = Path(__file__).resolve().parents[1]

_NAMESPACES = (
    sys_.CLONE_NEWNS | sys_.CLONE_NEWPID | sys_.CLONE_NEWNET | sys_.CLONE_NEWIPC | sys_.CLONE_NEWUTS
)  # fmt: skip


def leave_namespaces(extra: int = 0) -> None:
    """New namespaces for this process; with a user namespace of its own where it is not root."""
    if os.geteuid() == 0:
        try:
            sys_.unshare(_NAMESPACES | extra)
            return
        except PermissionError:
            pass  # root without CAP_SYS_ADMIN, as in a container: go on as an ordinary user
    enter_user_namespace(_NAMESPACES | extra)


def enter_user_namespace(namespaces: int) -> None:
    """Leave ``namespaces`` by way of a user namespace that knows only this user and group."""
    uid, gid = os.geteuid(), os.getegid()
    sys_.unshare(sys_.CLONE_NEWUSER | namespaces)
    map_ids(uid, gid)


def map_ids(uid: int, gid: int) -> None:
    """In a new user namespace: be the same user and group as outside of it, and know no other."""
    sys_.prctl(sys_.PR_SET_DUMPABLE, 1)  # or /proc/self/uid_map would belong to root
    _write("/proc/self/setgroups", "deny")  # the kernel lets nobody without rights map groups otherwise
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)


def build_root(datasets: str) -> None:
    """Make a tmpfs root with read-only binds and move into it; the old root is gone afterwards.

    Args:
        datasets: the folder that holds ``shown`` and ``held-out``.
    """
    sys_.mount("none", "/", None, sys_.MS_REC | sys_.MS_PRIVATE)  # nothing of this reaches the machine's own mounts
    sys_.mount("hebb", STAGING, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=1m,nr_inodes=4k,mode=755")
    for source in _sources():
        _bind(source, source)
    for place in (SHOWN, HELD_OUT):
        _bind(f"{datasets}/{Path(place).name}", place)
    for folder in ("/proc", SCRATCH, "/dev"):
        Path(STAGING + folder).mkdir()
    for device in DEVICES:
        Path(STAGING + device).touch()
    # Read-only from top to bottom before devices and scratch are laid over it: those must stay writable.
    sys_.make_read_only(STAGING)
    for device in DEVICES:
        sys_.mount(device, STAGING + device, None, sys_.MS_BIND)
    private = sys_.MS_NOSUID | sys_.MS_NODEV | sys_.MS_NOEXEC
    sys_.mount("proc", STAGING + "/proc", "proc", private)
    sys_.mount("scratch", STAGING + SCRATCH, "tmpfs", private, "size=64m,mode=1777")
    sys_.pivot_root(STAGING)


def _sources() -> list[str]:
    """What a zygote may read, parents before what lies in them, nothing twice."""
    wanted = {sys.base_prefix, sys.prefix, str(PACKAGE), *LIBRARIES}
    chosen: list[str] = []
    for path in sorted(wanted):
        if Path(path).exists() and not any(path.startswith(f"{parent}/") for parent in chosen):
            chosen.append(path)
    return chosen


def _bind(source: str, place: str) -> None:
    target = Path(STAGING + place)
    target.parent.mkdir(parents=True, exist_ok=True)
    if Path(source).is_symlink():
        target.symlink_to(Path(source).readlink())
        return
    target.mkdir() if Path(source).is_dir() else target.touch()
    sys_.mount(source, str(target), None, sys_.MS_BIND | sys_.MS_REC)


def give_up_root() -> None:
    """Become an ordinary user for good."""
    if os.geteuid() == 0:  # the kernel enforces no limit on processes (RLIMIT_NPROC) for root
        os.setgroups([])
        os.setresgid(UNPRIVILEGED_ID, UNPRIVILEGED_ID, UNPRIVILEGED_ID)
        os.setresuid(UNPRIVILEGED_ID, UNPRIVILEGED_ID, UNPRIVILEGED_ID)
    sys_.prctl(sys_.PR_SET_NO_NEW_PRIVS, 1)


def main(arguments: list[str]) -> None:
    """``launch.py STACK STUDENT_SOCKET JUDGE_SOCKET DATASETS``: two descriptors of control sockets, and a folder."""
    os.umask(0o022)
    *arguments, datasets = arguments
    leave_namespaces()
    child = os.fork()  # the first process of the new PID namespace
    if child:
        for descriptor in arguments[1:]:
            os.close(int(descriptor))
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0x7F)
    build_root(datasets)
    give_up_root()
    sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)  # after the change of user, which clears it
    isolated = ["-s", "-P", "-c", boot_code("zygote")]  # -I would not let the order of sets be fixed
    os.execve(sys.executable, [sys.executable, *isolated, *arguments], {"PYTHONHASHSEED": "0"})  # noqa: S606


def boot_code(module: str) -> str:
    """What an isolated interpreter runs to become ``graders.sandbox.module``: it knows no path to this package."""
    path = f"import sys; sys.path.append({str(PACKAGE.parent)!r})"
    return f"{path}; from graders.sandbox.{module} import main; main(sys.argv[1:])"
