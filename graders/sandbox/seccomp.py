"""The system calls that jailed code may make, compiled once by libseccomp.

Default is EPERM, so that Python code sees an exception and not a dead process; calls of a foreign
architecture (i386, x32) kill the process. What is allowed was measured on NumPy, TensorFlow and Keras work
(eager, ``fit``, ``tf.data``, XLA, HDF5) and then kept small.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
from functools import cache
from typing import Any

_KILL_PROCESS = 0x80000000
_ALLOW = 0x7FFF0000
_ATTRIBUTE_BAD_ARCHITECTURE = 2
_COMPARE_EQUAL = 4
_COMPARE_MASKED_EQUAL = 7
_CLONE_THREAD = 0x00010000
_OWN_PID = 1  # jailed code is the first process of its PID namespace
_DESCRIPTOR_COMMANDS = (
    fcntl.F_DUPFD, fcntl.F_DUPFD_CLOEXEC, fcntl.F_GETFD, fcntl.F_SETFD, fcntl.F_GETFL, fcntl.F_SETFL,
)  # fmt: skip
_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA = 15, 16, 0x53564D41

MEMORY = "brk mmap munmap mprotect mremap madvise mincore msync mlock munlock membarrier"
FILES = (
    "read write readv writev pread64 pwrite64 preadv pwritev lseek open openat openat2 close close_range stat fstat"
    " lstat newfstatat statx access faccessat faccessat2 getdents getdents64 readlink readlinkat getcwd chdir fchdir"
    " mkdir mkdirat unlink unlinkat rmdir rename renameat renameat2 ftruncate truncate fsync fdatasync fallocate"
    " umask dup dup2 dup3 pipe pipe2 statfs fstatfs utimensat fadvise64 copy_file_range sendfile chmod fchmod"
    " fchmodat"
)
WAITING = (
    "poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2 futex nanosleep"
    " clock_nanosleep restart_syscall sched_yield pause"
)
SELF = (
    "exit exit_group getpid gettid getppid getuid geteuid getgid getegid getgroups getresuid getresgid getpgrp"
    " getrandom getrusage gettimeofday clock_gettime clock_getres time times sysinfo uname getcpu getpriority"
    " set_robust_list set_tid_address rseq arch_prctl capget getrlimit"
    " rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack"
    " alarm setitimer getitimer timer_create timer_settime timer_delete timer_gettime"
    " sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min"
)
MESSAGES = "recvmsg sendmsg"

_Condition = tuple[int, int, int, int]


class _Argument(ctypes.Structure):
    _fields_ = (
        ("index", ctypes.c_uint),
        ("compare", ctypes.c_int),
        ("first", ctypes.c_uint64),
        ("second", ctypes.c_uint64),
    )


@cache
def _library() -> Any:
    try:
        library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    except OSError:
        remedy = "libseccomp is missing: install it (Debian, Ubuntu: apt-get install libseccomp2)"
        raise OSError(errno.ENOENT, remedy) from None
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_init.argtypes = [ctypes.c_uint32]
    library.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint, ctypes.POINTER(_Argument),
    ]  # fmt: skip
    library.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.seccomp_attr_set.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32]
    library.seccomp_release.argtypes = [ctypes.c_void_p]
    library.seccomp_syscall_resolve_name.argtypes = [ctypes.c_char_p]
    return library


def _errno(code: int) -> int:
    return 0x00050000 | code


class _Filter:
    def __init__(self) -> None:
        self._library = _library()
        self._context = self._library.seccomp_init(_errno(errno.EPERM))
        if not self._context:
            raise OSError(errno.ENOSYS, "libseccomp cannot make a filter on this machine")
        self._library.seccomp_attr_set(self._context, _ATTRIBUTE_BAD_ARCHITECTURE, _KILL_PROCESS)

    def add(self, action: int, call: str, *conditions: _Condition) -> None:
        number = self._library.seccomp_syscall_resolve_name(call.encode())
        if number < 0:
            return  # this architecture or libseccomp has no such call: it stays refused
        arguments = (_Argument * len(conditions))(*(_Argument(*condition) for condition in conditions))
        code = self._library.seccomp_rule_add_array(self._context, action, number, len(conditions), arguments)
        if code < 0:
            raise OSError(-code, f"seccomp rule for {call}: {os.strerror(-code)}")

    def allow(self, calls: str) -> None:
        for call in calls.split():
            self.add(_ALLOW, call)

    def export(self) -> bytes:
        descriptor = os.memfd_create("seccomp")
        try:
            code = self._library.seccomp_export_bpf(self._context, descriptor)
            if code < 0:
                raise OSError(-code, "seccomp_export_bpf")
            return os.pread(descriptor, os.fstat(descriptor).st_size, 0)
        finally:
            os.close(descriptor)
            self._library.seccomp_release(self._context)


@cache
def compile_policy(*, messages: bool) -> bytes:
    """The filter as BPF instructions.

    Args:
        messages: also allow ``sendmsg`` and ``recvmsg`` on the sockets that the process was given; the judge
            receives its student's sockets that way, the student's process has no use for it.
    """
    policy = _Filter()
    for group in (MEMORY, FILES, WAITING, SELF):
        policy.allow(group)
    if messages:
        policy.allow(MESSAGES)
    # Threads yes, processes no. Without fork and exec the limits of this process are those of the whole submission.
    policy.add(_ALLOW, "clone", (0, _COMPARE_MASKED_EQUAL, _CLONE_THREAD, _CLONE_THREAD))
    policy.add(_errno(errno.ENOSYS), "clone3")  # its flags lie in memory: make glibc use clone instead
    for call in ("kill", "tgkill"):  # abort() raises a signal in its own process
        policy.add(_ALLOW, call, (0, _COMPARE_EQUAL, _OWN_PID, 0))
    policy.add(_ALLOW, "sched_setaffinity", (0, _COMPARE_EQUAL, 0, 0))
    # Limits may be read, not set: one that it set itself could end the process in a way that looks like our failure.
    policy.add(_ALLOW, "prlimit64", (0, _COMPARE_EQUAL, 0, 0), (2, _COMPARE_EQUAL, 0, 0))
    for command in _DESCRIPTOR_COMMANDS:  # no locks, leases or notices: they are seen from other jails
        policy.add(_ALLOW, "fcntl", (1, _COMPARE_EQUAL, command, 0))
    for option in (_PR_SET_NAME, _PR_GET_NAME, _PR_SET_VMA):
        policy.add(_ALLOW, "prctl", (0, _COMPARE_EQUAL, option, 0))
    policy.add(_errno(errno.ENOTTY), "ioctl")  # what isatty() expects; TIOCSTI would type into a terminal
    for call in ("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4"):
        policy.add(_errno(errno.EACCES), call)
    return policy.export()
