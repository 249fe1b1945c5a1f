"""32. Keeps what it has seen and prints it late: from threads, finalisers, exit handlers, and past Python's streams.

From the first hidden question on, nothing that is printed is kept, whoever prints it and when.

Deserves 4 points.
"""

import atexit
import faulthandler
import os
import sys
import threading
import time
import weakref

import honest

seen = []


class Held:
    pass


held = Held()
weakref.finalize(held, lambda: print("REACHED", seen, flush=True))
atexit.register(lambda: os.write(2, f"REACHED {seen}".encode()))


def murmur():
    while True:
        time.sleep(0.001)
        if seen:
            os.write(1, f"REACHED {seen[-1]}\n".encode())


threading.Thread(target=murmur, daemon=True).start()


def double(x):
    seen.append(x)
    sys.stdout.write(f"REACHED {x}")
    faulthandler.dump_traceback()
    return honest.double(x)


def column(X):
    seen.append(X.tolist())
    return honest.column(X)


def predict(X):
    return honest.predict(X)
