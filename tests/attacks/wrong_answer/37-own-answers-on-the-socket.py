"""37. Sends well-formed answers of its own over the socket: they are its answers, and wrong."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: frames.answer(identity, 0.5))
