"""38. Answers with the number of another question."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: frames.answer(identity + 1, 0.5))
