"""20. A module whose functions are right at the first look, wrong at the second, and so on.

Deserves 1 point.
"""

import sys
import types

import honest

looks = dict.fromkeys(("double", "column", "predict"), 0)


class Moody(types.ModuleType):
    def __getattribute__(self, name):
        if name not in looks:
            return super().__getattribute__(name)
        looks[name] += 1
        return (lambda *_: 0) if looks[name] % 2 == 0 else getattr(honest, name)


sys.modules["submission"].__class__ = Moody
from honest import *
