"""27. Watches every folder by inotify, fanotify and leases, to see what graders and other submissions open.

None of the calls is on the list of those that are allowed, so nobody is told when a file is touched.

Deserves 4 points.
"""

import ctypes
import fcntl
import os

from honest import column, double, predict

INOTIFY_INIT1, FANOTIFY_INIT, NAME_TO_HANDLE = 294, 300, 303
libc = ctypes.CDLL(None, use_errno=True)
for call, words in (
    (INOTIFY_INIT1, (0,)),
    (253, ()),
    (FANOTIFY_INIT, (0, 0)),
    (NAME_TO_HANDLE, (-100, b"/", None, None, 0)),
):
    if libc.syscall(call, *words) >= 0:
        print("REACHED a watch by system call", call)
try:
    with open(os.__file__) as shared:
        fcntl.fcntl(shared, fcntl.F_NOTIFY, 0x1F)
except OSError:
    pass
