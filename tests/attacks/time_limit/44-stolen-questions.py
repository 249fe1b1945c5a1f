"""44. Has a thread read the judge's questions away from the harness.

Deserves 3 points.
"""

import os
import threading

import honest
from honest import column, predict


def steal():
    while True:
        try:
            os.read(3, 65536)
        except BlockingIOError:
            pass


def double(x):
    threading.Thread(target=steal, daemon=True).start()
    import time

    time.sleep(1000)
