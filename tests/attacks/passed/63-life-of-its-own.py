"""63. Asks the kernel to live on after its parent, to adopt others, to be traced, and to drop its filter.

The signal at the parent's death is not what ends it: the PID namespace is, and a filter can only be narrowed.

Deserves 4 points.
"""

import ctypes

from honest import column, double, predict

libc = ctypes.CDLL(None, use_errno=True)
PDEATHSIG, DUMPABLE, SECCOMP, SUBREAPER, NO_NEW_PRIVS = 1, 4, 22, 36, 38
AMBIENT, PTRACER, CAPBSET_READ = 47, 0x59616D61, 23
for option, first in ((PDEATHSIG, 0), (DUMPABLE, 1), (SUBREAPER, 1), (PTRACER, -1), (SECCOMP, 0), (NO_NEW_PRIVS, 0)):
    libc.prctl(option, first, 0, 0, 0)
if libc.prctl(39, 0, 0, 0, 0) == 0:
    print("REACHED a process that may gain privileges")
for capability in range(41):
    if libc.prctl(AMBIENT, 2, capability, 0, 0) == 0 or libc.prctl(CAPBSET_READ, capability, 0, 0, 0) == 1:
        print("REACHED the capability", capability)
