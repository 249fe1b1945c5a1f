"""48. Holds the interpreter's lock inside C: a regular expression that backtracks for ever.

Deserves 3 points.
"""

import re

from honest import column, predict


def double(x):
    return re.match(r"(a|aa)+$", "a" * 60 + "b")
