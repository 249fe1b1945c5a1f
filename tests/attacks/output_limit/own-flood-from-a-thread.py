"""–. Has a thread print for ever while calls are answered slowly."""

import threading
import time


def flood():
    while True:
        print("x" * 10_000)


def double(x):
    threading.Thread(target=flood, daemon=True).start()
    time.sleep(2)
    return 2 * x


column = predict = double
