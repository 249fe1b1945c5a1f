"""37. Tells that all tests have ended with full points, that the judge is done and that a jail is wanted.

Only the judge's own socket leads to the engine; on this one there is nobody who believes an event.
"""

import frames
from honest import column, double, predict

EVENTS = (
    {"kind": "Collected", "tests": [{"id": "test_double", "title": "", "max_points": 4}]},
    {"kind": "TestEnded", "id": "test_double", "title": "", "outcome": "passed", "points": 4, "max_points": 4},
    {"kind": "ExtraJailWanted", "number": 1},
    {"kind": "Done"},
)
frames.replace_replies(lambda identity: b"".join(frames.frame(event | {"id": identity}) for event in EVENTS))
