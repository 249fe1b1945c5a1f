"""The few Linux system calls that Python's ``os`` does not have, through libc.

Every function raises `OSError` with the call's name, so that a missing wall says which wall it is.
Numbers and constants are those of ``linux/*.h``; Python 3.12's ``os.unshare`` will replace some of this.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct

_libc = ctypes.CDLL(None, use_errno=True)
_libc_and_interpreter = ctypes.PyDLL(None, use_errno=True)  # its calls keep the interpreter's lock

_CLONE_CHILD_CLEARTID = 0x00200000
_CLONE_CHILD_SETTID = 0x01000000
CLONE_NEWNS = 0x00020000
CLONE_NEWCGROUP = 0x02000000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_RDONLY = 1
MS_NOSUID = 2
MS_NODEV = 4
MS_NOEXEC = 8
MS_REMOUNT = 32
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18
MNT_DETACH = 2

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS = 38
_PR_GET_TID_ADDRESS = 40
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_CLEAR_ALL = 4

_SYS_MOUNT_SETATTR = 442  # the same on every architecture
_SYS_LANDLOCK_CREATE_RULESET = 444
_SYS_LANDLOCK_ADD_RULE = 445
_SYS_LANDLOCK_RESTRICT_SELF = 446
_SYS_CLONE = {"x86_64": 56, "aarch64": 220}
_SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_SYS_CAPSET = {"x86_64": 126, "aarch64": 91}
_SYS_SECCOMP = {"x86_64": 317, "aarch64": 277}

_AT_FDCWD = -100
_AT_RECURSIVE = 0x8000
_MOUNT_ATTR_RDONLY = 1
_MOUNT_ATTR_NOSUID = 2
_MOUNT_ATTR_NODEV = 4
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63
_SECCOMP_SET_MODE_FILTER = 1


def _checked(result: int, call: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{call}: {os.strerror(code)}")
    return result


def _number(table: dict[str, int], call: str) -> int:
    machine = platform.machine()
    if machine not in table:
        raise OSError(38, f"{call}: Hebb's sandbox runs on x86_64 and aarch64, not on {machine}")
    return table[machine]


def unshare(flags: int) -> None:
    """Leave the namespaces named by ``flags``."""
    _checked(_libc.unshare(flags), f"unshare(0x{flags:x})")


def fork_into(namespaces: int) -> int:
    """As `os.fork`, but the child begins in new ``namespaces``, as the first process of its own PID namespace.

    After ``unshare`` a second fork would lead there. ``clone`` is called as the C library's ``fork`` calls it,
    between the hooks that Python has for that; handlers of ``pthread_atfork`` do not run, so there must be one thread.
    """
    flags = namespaces | _CLONE_CHILD_SETTID | _CLONE_CHILD_CLEARTID | signal.SIGCHLD
    number, thread_id = _number(_SYS_CLONE, "clone"), _thread_id_address()
    # x86_64 has the address before the thread's storage, aarch64 behind it; the storage is as good as none.
    arguments = (thread_id, None) if platform.machine() == "x86_64" else (None, thread_id)
    ctypes.pythonapi.PyOS_BeforeFork()
    process = _libc_and_interpreter.syscall(number, ctypes.c_ulong(flags), None, None, *arguments)
    if process == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    code = ctypes.get_errno()
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    ctypes.set_errno(code)
    return _checked(process, f"clone(0x{namespaces:x})")


def _thread_id_address() -> ctypes.c_void_p:
    """Where the C library keeps this thread's id, which the kernel writes anew for the child."""
    address = ctypes.c_void_p()
    _libc.prctl(_PR_GET_TID_ADDRESS, ctypes.byref(address), 0, 0, 0)  # a kernel without it leaves the parent's there
    return address


def mount(source: str, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    """``mount(2)``."""
    arguments = [text.encode() if text is not None else None for text in (source, target, kind)]
    options = data.encode() if data is not None else None
    _checked(_libc.mount(*arguments, ctypes.c_ulong(flags), options), f"mount({kind or 'bind'} on {target})")


def detach(target: str) -> None:
    """Unmount ``target`` and all below it, now or when it falls out of use."""
    _checked(_libc.umount2(target.encode(), MNT_DETACH), f"umount2({target})")


def make_read_only(target: str, *, nodev: bool = True) -> None:
    """Make the whole tree of mounts at ``target`` read-only and free of set-user-id (``mount_setattr(2)``)."""
    attributes = _MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID | (_MOUNT_ATTR_NODEV if nodev else 0)
    request = struct.pack("QQQQ", attributes, 0, 0, 0)
    result = _libc.syscall(_SYS_MOUNT_SETATTR, _AT_FDCWD, target.encode(), _AT_RECURSIVE, request, len(request))
    _checked(result, f"mount_setattr({target})")


def pivot_root(new_root: str) -> None:
    """Make ``new_root`` the root and let go of the old one."""
    os.chdir(new_root)
    _checked(_libc.syscall(_number(_SYS_PIVOT_ROOT, "pivot_root"), b".", b"."), "pivot_root")
    _checked(_libc.umount2(b".", MNT_DETACH), "umount2(old root)")
    os.chdir("/")


def prctl(option: int, value: int = 0) -> None:
    """``prctl(2)`` with one argument."""
    _checked(_libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0), f"prctl({option})")


def drop_capabilities() -> None:
    """Give up every capability: bounding, ambient, permitted, effective, inheritable."""
    for capability in range(_LAST_CAPABILITY + 1):
        if _libc.prctl(PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0) < 0:
            break  # past the last one that this kernel knows
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    nothing = bytes(24)
    _checked(_libc.syscall(_number(_SYS_CAPSET, "capset"), header, nothing), "capset")


def load_seccomp(program: bytes) -> None:
    """Filter this thread's system calls, and its future threads', with a compiled BPF ``program``."""

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))

    filter_ = Program(len(program) // 8, program)
    number = _number(_SYS_SECCOMP, "seccomp")
    _checked(_libc.syscall(number, _SECCOMP_SET_MODE_FILTER, 0, ctypes.byref(filter_)), "seccomp")


def landlock_version() -> int:
    """The kernel's Landlock version; 0 where it has none."""
    return max(0, int(_libc.syscall(_SYS_LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), 1)))


_FS_EXECUTE, _FS_WRITE_FILE, _FS_READ_FILE, _FS_READ_DIR = 1, 2, 4, 8
_FS_REMOVE_DIR, _FS_REMOVE_FILE, _FS_MAKE_DIR, _FS_MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_FS_VERSION_1 = (1 << 13) - 1
_FS_REFER, _FS_TRUNCATE = 1 << 13, 1 << 14
_NET_BOTH = 3
_SCOPE_BOTH = 3


def restrict_files(readable: str, writable: str, devices: list[str]) -> None:
    """Landlock: read below ``readable``, write plain files below ``writable``, write to ``devices``; no TCP.

    Each kernel version knows more kinds of access; those it does not know are left out.
    """
    version = landlock_version()
    handled = _FS_VERSION_1 | (_FS_REFER if version >= 2 else 0) | (_FS_TRUNCATE if version >= 3 else 0)
    fields = [handled] + [_NET_BOTH] * (version >= 4) + [_SCOPE_BOTH] * (version >= 6)
    request = struct.pack(f"{len(fields)}Q", *fields)
    create = _libc.syscall(_SYS_LANDLOCK_CREATE_RULESET, request, ctypes.c_size_t(len(request)), 0)
    ruleset = _checked(create, "landlock_create_ruleset")
    read = _FS_READ_FILE | _FS_READ_DIR
    write = _FS_WRITE_FILE | _FS_REMOVE_DIR | _FS_REMOVE_FILE | _FS_MAKE_DIR | _FS_MAKE_REG | _FS_REFER | _FS_TRUNCATE
    _allow(ruleset, readable, read & handled)
    _allow(ruleset, writable, (read | write) & handled)
    for device in devices:
        _allow(ruleset, device, (_FS_READ_FILE | _FS_WRITE_FILE) & handled)
    _checked(_libc.syscall(_SYS_LANDLOCK_RESTRICT_SELF, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)


def _allow(ruleset: int, path: str, access: int) -> None:
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rule = struct.pack("=Qi", access, descriptor)
    _checked(_libc.syscall(_SYS_LANDLOCK_ADD_RULE, ruleset, 1, rule, 0), f"landlock_add_rule({path})")
    os.close(descriptor)
