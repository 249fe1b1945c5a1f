"""60. Tries to leave its namespaces, to mount, to change its root.

Deserves 4 points.
"""

import ctypes

from honest import column, double, predict

libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x00020000, 0x10000000, 0x20000000, 0x40000000, 0x04000000, 0x08000000, 0x02000000, 0x10020000):
    if libc.unshare(flag) == 0:
        print("REACHED unshare", hex(flag))
ATTEMPTS = {
    "mount": (b"x", b"/scratch", b"tmpfs", 0, None),
    "umount2": (b"/proc", 2),
    "chroot": (b"/scratch",),
    "setns": (3, 0),
    "pivot_root": (b"/scratch", b"/scratch"),
    "sethostname": (b"x", 1),
    "setuid": (0,),
    "setgid": (0,),
    "swapon": (b"/scratch/x", 0),
    "acct": (b"/scratch/x",),
    "reboot": (0,),
    "personality": (0x0040000,),
}
for name, arguments in ATTEMPTS.items():
    if getattr(libc, name)(*arguments) >= 0 and name != "personality":
        print("REACHED", name)
NEW_MOUNT_CALLS = {"open_tree": 428, "move_mount": 429, "fsopen": 430, "fsmount": 432, "mount_setattr": 442}
for name, number in NEW_MOUNT_CALLS.items():
    if libc.syscall(number, 0, b"/", 0, 0, 0) >= 0:
        print("REACHED", name)
