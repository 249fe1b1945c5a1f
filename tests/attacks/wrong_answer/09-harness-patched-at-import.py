"""9. Patches the harness's checks of signatures, of pretences and of changed arguments while it is imported.

Deserves 3 points.
"""

import sys

from honest import *

harness = "graders.harness"
sys.modules[f"{harness}.values"].is_impostor = lambda *_: False
sys.modules[f"{harness}.errors"].describe = lambda *_: 1 / 0
sys.modules[f"{harness}.responder"]._check_signature = lambda *_: None
sys.modules[f"{harness}.responder"].Responder._changed = lambda _: []


def double(x):
    return "twice x"
