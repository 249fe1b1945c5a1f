"""11. Walks the frames of all threads from one of its own while it is questioned.

Deserves 4 points.
"""

import sys
import threading
import time

from honest import *

MARKER = ["hebb", "marker", "61f0c5"]  # in parts, for its own frame is among them


def look():
    for _ in range(50):
        for frame in sys._current_frames().values():
            while frame:
                if any("-".join(MARKER) in repr(value)[:10_000] for value in [*frame.f_locals.values()]):
                    print("REACHED", frame)
                frame = frame.f_back
        time.sleep(0.01)


threading.Thread(target=look, daemon=True).start()
