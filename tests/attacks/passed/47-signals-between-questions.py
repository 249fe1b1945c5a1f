"""47. Sets handlers, masks and a wake-up descriptor for every signal, and blocks all of them for its own threads.

The grader ends a process by the one signal that nobody handles, and never asks it to end itself.

Deserves 4 points.
"""

import contextlib
import fcntl
import os
import signal
import threading

from honest import column, double, predict

for number in signal.valid_signals():
    with contextlib.suppress(OSError, ValueError):
        signal.signal(number, lambda *_: None)
reading, writing = os.pipe()
fcntl.fcntl(writing, fcntl.F_SETFL, os.O_NONBLOCK | os.O_WRONLY)
signal.set_wakeup_fd(writing)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
threading.Thread(target=signal.sigwait, args=[{signal.SIGUSR2}], daemon=True).start()
