"""38. Sends every answer twice."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: 2 * frames.answer(identity, 0.5))
