"""56. Tells of a hundred thousand epochs instead of an answer; a few thousand are more than any training has."""

import frames
from honest import column, double, predict

EPOCH = frames.frame({"progress": {"kind": "TrainingProgress", "epoch": 1, "metrics": {"loss": 0.5}}})
frames.replace_replies(lambda identity: EPOCH * 100_000 + frames.answer(identity, 0.5))
