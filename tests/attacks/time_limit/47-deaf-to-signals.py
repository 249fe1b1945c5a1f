"""47. Ignores every signal and computes for ever.

Deserves 3 points.
"""

import signal

from honest import column, predict

for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def double(x):
    while True:
        pass
