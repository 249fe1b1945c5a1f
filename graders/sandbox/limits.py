"""The limits of a jailed process as its monitor reads and sets them from outside."""

from __future__ import annotations

import math
import resource
import time
from pathlib import Path

from graders.sandbox.policy import Bounds

MEBIBYTE = 2**20
ADDRESS_SPACE_SLACK_MB = 768
ADDRESS_SPACE_PER_THREAD_MB = 10
_CLOCK_OF_PROCESS = 2  # CPUCLOCK_SCHED, of which clock_getcpuclockid(3) makes the clock of a process


def limit(process: int, bounds: Bounds) -> None:
    """Let ``process``, which waits behind its walls, use no more than ``bounds`` beyond what it has used by now.

    It cannot raise or lower these limits itself. Raises `OSError` when one cannot be set.
    """
    # Libraries reserve far more than they use, and each thread a stack and an arena. This bound only stops huge
    # reservations; memory in use is bounded by the control group, or by the watch where there is none.
    address_space = (
        _virtual_mb(process) + bounds.memory_mb + ADDRESS_SPACE_SLACK_MB + ADDRESS_SPACE_PER_THREAD_MB * bounds.threads
    )
    limits = {
        resource.RLIMIT_AS: address_space * MEBIBYTE,
        # The watch comes first; it counts exactly.
        resource.RLIMIT_CPU: math.ceil(cpu_seconds(process) + bounds.cpu_s) + 1,
        resource.RLIMIT_NPROC: bounds.threads + 2,  # the inmate's first thread, and one to spare
    }
    for name, value in limits.items():
        resource.prlimit(process, name, (value, value))


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


def _virtual_mb(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[0])
    return pages * resource.getpagesize() // MEBIBYTE
