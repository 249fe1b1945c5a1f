"""–. Answers the question for its figures with nothing: every test still has its own time.

Deserves 3 points.
"""

import time

import matplotlib.pyplot as plt
from honest import column, predict

plt.figure()


def double(x):
    time.sleep(1000)
