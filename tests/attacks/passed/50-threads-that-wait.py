"""50. Leaves locks held, timers set and threads asleep when it has answered, to be in the way of what comes next.

A grading waits for answers and not for the end of a process, which is killed.

Deserves 4 points.
"""

import threading
import time

import honest

lock = threading.Lock()
lock.acquire()
for _ in range(5):
    threading.Thread(target=lock.acquire).start()  # no daemon: a polite end would wait for ever
threading.Timer(3600, print, ["REACHED"]).start()


def double(x):
    threading.Thread(target=time.sleep, args=[3600]).start() if threading.active_count() < 7 else None
    return honest.double(x)


column, predict = honest.column, honest.predict
