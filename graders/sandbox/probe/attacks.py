"""What the probe tries from inside a jail. Each function returns "" if the wall held, else what it reached.

This file is not imported: its text is sent into a jail and run there as a submission.
"""

import ctypes
import errno
import mmap
import os
import resource
import socket

libc = ctypes.CDLL(None, use_errno=True)
SCRATCH = "/scratch"


def refused(call, *arguments):
    """Whether a libc call fails with EPERM, EACCES, ENOSYS or EINVAL."""
    ctypes.set_errno(0)
    result = getattr(libc, call)(*arguments)
    return result < 0 and ctypes.get_errno() in (errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EINVAL)


def readable(path):
    try:
        with open(path, "rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def writable(path):
    try:
        with open(path, "wb"):
            return True
    except OSError:
        return False


def host_files(paths):
    """Files of the host: the course's hidden side, passwords, other people's homes."""
    seen = [path for path in paths if os.path.exists(path)]
    return f"sees {', '.join(seen[:3])}" if seen else ""


def environment():
    """The environment that the zygote was executed with: where the kernel lets it be read, it says nothing."""
    try:
        with open("/proc/self/environ", "rb") as file:
            found = file.read().rstrip(b"\0")
    except OSError:
        return ""
    return "" if found in (b"", b"PYTHONHASHSEED=0") else "can read an environment"


def processes():
    """Other processes."""
    others = [name for name in os.listdir("/proc") if name.isdigit() and int(name) != os.getpid()]
    return f"sees processes {others}" if others or os.getpid() != 1 else ""


def memory_of_others():
    """ptrace and process_vm_readv."""
    return "" if refused("ptrace", 16, 2, 0, 0) and refused("process_vm_readv", 2, 0, 0, 0, 0, 0) else "can trace"


def signals():
    """Signals to everybody."""
    return "" if refused("kill", -1, 0) else "can send signals"


def network():
    """Sockets of any kind."""
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, socket.AF_NETLINK):
        try:
            socket.socket(family, socket.SOCK_STREAM if family != socket.AF_NETLINK else socket.SOCK_RAW).close()
        except OSError:
            continue
        return f"can make a socket of family {family}"
    return ""


def new_processes():
    """fork and exec."""
    try:
        child = os.fork()
    except OSError:
        child = -1
    if child == 0:
        os._exit(0)
    if child > 0:
        return "can fork"
    try:
        os.execv("/proc/self/exe", ["x"])
    except OSError:
        return ""
    return "can execute programs"


def namespaces():
    """unshare, mount, chroot."""
    calls = [("unshare", 0x10000000), ("mount", b"x", b"/scratch", b"tmpfs", 0, None), ("chroot", b"/scratch")]
    return ", ".join(call for call, *arguments in calls if not refused(call, *arguments))


def kernel_interfaces():
    """io_uring, bpf, keyctl, perf_event_open, userfaultfd, memfd_create."""
    numbers = {"io_uring_setup": 425, "pidfd_open": 434}
    if os.uname().machine == "x86_64":
        numbers |= {"bpf": 321, "keyctl": 250, "perf_event_open": 298, "userfaultfd": 323, "memfd_create": 319}
    return ", ".join(name for name, number in numbers.items() if not refused("syscall", number, 0, 0, 0, 0, 0))


def privileges():
    """Capabilities, root, and limits of other processes."""
    header = ctypes.create_string_buffer((0x20080522).to_bytes(4, "little") + bytes(4), 8)
    data = ctypes.create_string_buffer(24)
    if libc.capget(header, data) == 0 and any(data.raw):
        return "holds capabilities"
    try:
        resource.prlimit(os.getppid() or 2, resource.RLIMIT_CPU)
    except OSError:
        return ""
    return "can change another process's limits"


def libraries(paths):
    """Writing where the libraries are."""
    written = [path for path in paths if writable(os.path.join(path, "planted.py"))]
    return f"can write to {written}" if written else ""


def executable_scratch():
    """Machine code from a file of one's own."""
    path = os.path.join(SCRATCH, "code")
    with open(path, "wb") as file:
        file.write(bytes(mmap.PAGESIZE))
    with open(path, "rb") as file:
        try:
            mmap.mmap(file.fileno(), mmap.PAGESIZE, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_EXEC).close()
        except OSError:
            return ""
    return "can map its own file as code"


def shared_memory():
    """A place where data outlives the process."""
    return "can write to /dev/shm" if writable("/dev/shm/planted") or writable("/tmp/planted") else ""


def descriptors():
    """Descriptors that were left open."""
    extra = []
    for number in range(4, 256):
        try:
            os.fstat(number)
        except OSError:
            continue
        extra.append(number)
    return f"inherited descriptors {extra}" if extra else ""


def full_disk():
    """Filling the scratch file system."""
    path = os.path.join(SCRATCH, "big")
    try:
        with open(path, "wb") as file:
            for _ in range(4096):
                file.write(bytes(2**20))
    except OSError:
        return ""
    return "can write 4 GiB"


def limits():
    """Bounds on CPU, memory, files, processes and core dumps."""
    names = ("RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NPROC", "RLIMIT_NOFILE", "RLIMIT_CORE")
    free = [name for name in names if resource.getrlimit(getattr(resource, name))[1] == resource.RLIM_INFINITY]
    return f"unbounded: {free}" if free else ""


def memory():
    """More memory than allowed, shared so that no private limit counts it; the jail dies of it."""
    block = mmap.mmap(-1, 2**30)
    for offset in range(0, 2**30, mmap.PAGESIZE):
        block[offset] = 1
    return "held 1 GiB"


def foreign_calls():
    """A system call in the x32 table; the jail dies of it."""
    if os.uname().machine == "x86_64":
        libc.syscall(0x40000000 | 39)
        return "may use x32 system calls"
    os._exit(0)
