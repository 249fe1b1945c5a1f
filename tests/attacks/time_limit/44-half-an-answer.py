"""44. Sends the first half of an answer and nothing more.

Deserves 3 points.
"""

import time

import frames
from honest import column, predict


def double(x):
    frames.write(frames.frame({"id": 1, "value": 0.5})[:-3])
    time.sleep(1000)
