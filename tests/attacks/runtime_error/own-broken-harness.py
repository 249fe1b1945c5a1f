"""–. Breaks what the harness needs: streams, modules, its classes, its recursion."""

import json
import sys

sys.stdout = sys.stderr = None
del sys.modules["graders.harness.responder"]


def double(x):
    sys.modules.clear()
    json.dumps = None
    raise SystemError


def column(X):
    sys.setrecursionlimit(60)
    return column(X)


predict = double
