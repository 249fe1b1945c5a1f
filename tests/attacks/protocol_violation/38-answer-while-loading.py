"""38. Answers the first questions while it is loaded, before the grader knows that it has been.

An answer that was there before its question is no answer.
"""

import frames
from honest import column, double, predict

for identity in range(1, 40):
    frames.write(frames.answer(identity, 0.5))
