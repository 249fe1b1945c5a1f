"""39. Announces a header of 4 GiB."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: b"\xff\xff\xff\xff" + b"{" * 1000)
