"""39. Announces a buffer of 2**60 bytes."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: frames.frame({"id": identity, "value": ["bytes", 0]}, b"", sizes=[2**60]))
