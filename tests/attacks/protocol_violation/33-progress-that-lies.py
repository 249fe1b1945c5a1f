"""33. Tells of progress that is none: an outcome, a test that has ended, numbers of other types, too many metrics."""

import frames
from honest import column, double, predict

LIES = (
    {"kind": "TestEnded", "id": "test_double", "title": "t", "outcome": "passed", "points": 4.0, "max_points": 4.0},
    {"kind": "TrainingProgress", "epoch": "REACHED", "metrics": {}},
    {"kind": "TrainingProgress", "epoch": 1, "metrics": {f"metric{n}": 1.0 for n in range(50)}},
)
frames.replace_replies(lambda identity: b"".join(frames.frame({"progress": lie}) for lie in LIES))
