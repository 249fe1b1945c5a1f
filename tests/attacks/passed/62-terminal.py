"""62. Tries to push characters into a terminal and to take one over.

Deserves 4 points.
"""

import fcntl
import os
import termios

from honest import column, double, predict

for descriptor in range(4):
    for request in (termios.TIOCSTI, termios.TIOCSCTTY, 0x541C):
        try:
            fcntl.ioctl(descriptor, request, b"x")
        except OSError:
            continue
        print("REACHED the terminal by", descriptor, hex(request))
for name in ("/dev/tty", "/dev/console", "/dev/pts/0", "/dev/ptmx"):
    if os.path.exists(name):
        print("REACHED", name)
