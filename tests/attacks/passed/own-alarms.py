"""–. Has alarms and timers go off in the harness, between questions.

Deserves 4 points.
"""

import signal

from honest import column, double, predict

signal.signal(signal.SIGALRM, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
