"""15. Ends the process from a thread while the call that started it is being answered."""

import os
import threading
import time


def double(x):
    threading.Thread(target=os._exit, args=(0,)).start()
    time.sleep(5)
    return 2 * x


column = predict = double
