"""61. Tries the interfaces of the kernel that most exploits begin with.

Deserves 4 points.
"""

import ctypes

from honest import column, double, predict

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {
    "io_uring_setup": 425, "io_uring_enter": 426, "bpf": 321, "keyctl": 250, "add_key": 248, "request_key": 249,
    "perf_event_open": 298, "userfaultfd": 323, "init_module": 175, "finit_module": 313, "kexec_load": 246,
    "name_to_handle_at": 303, "open_by_handle_at": 304, "pidfd_open": 434, "fanotify_init": 300, "inotify_init1": 294,
    "modify_ldt": 154, "quotactl": 179, "syslog": 103, "iopl": 172, "ioperm": 173, "vmsplice": 278, "splice": 275,
    "shmget": 29, "semget": 64, "msgget": 68, "mq_open": 240, "seccomp": 317, "landlock_create_ruleset": 444,
    "migrate_pages": 256, "move_pages": 279, "mbind": 237, "set_mempolicy": 238, "process_madvise": 440,
    "memfd_secret": 447, "cachestat": 451, "clone3": 435, "setpriority": 141, "sched_setscheduler": 144,
}  # fmt: skip
for name, number in CALLS.items():
    buffer = ctypes.create_string_buffer(256)
    if libc.syscall(number, 0, buffer, 0, 0, 0, 0) >= 0:
        print("REACHED", name)
