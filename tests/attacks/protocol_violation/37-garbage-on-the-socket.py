"""37. Writes bytes of its own to the socket instead of answers."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: b"\x00\x00\x00\x08GET / HT" * 3)
