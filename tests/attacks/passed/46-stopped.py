"""46. Stops itself with every signal that stops; the first process of its namespace is immune.

Deserves 4 points.
"""

import os
import signal

from honest import column, double, predict

for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
    os.kill(os.getpid(), number)
