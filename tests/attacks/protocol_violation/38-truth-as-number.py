"""38. Answers with a number of another type: true is equal to one, but no number of a question."""

import frames
from honest import column, double, predict

frames.replace_replies(lambda identity: frames.answer(float(identity), 0.5))
