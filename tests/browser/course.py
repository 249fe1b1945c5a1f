"""The course of the browser's tests: a lesson with all that one may hold, every kind of question, one exercise.

The exercise is the one that authors begin with: ``scale(x, factor)`` multiplies. Its tests measure and draw, as those
of a training do.
"""

from __future__ import annotations

from pathlib import Path

from tests.examples_of_questions import QUESTIONS, quiz_file
from tests.small_course import write_course as write_small_course

SOLUTION = "def scale(x, factor):\n    print('scaling by', factor)\n    return x * factor\n"
MISTAKE = "def scale(x, factor):\n    return x + factor\n"

LESSON = r"""+++
title = "The neuron"
summary = "Say when a neuron fires, and draw its line."
minutes = 4
sources = ["McCulloch and Pitts (1943)"]
+++
A neuron adds what comes in. If $\sum_i w_i x_i \ge \theta$, it **fires**.

$$
y = \begin{cases} 1 & \text{if } \mathbf{w}\cdot\mathbf{x} \ge \theta \\
0 & \text{otherwise, and this line is too long for a telephone} \end{cases}
$$

::: history
In 1943 such neurons could compute whatever logic can say.
:::

## By hand

```python run
print("a line of code that is much longer than a telephone is wide", 1 + 1, "and longer still")
```

| $x_1$ | $x_2$ | potential | answer |
|---|---|---|---|
| 0 | 0 | −1.5 | 0 |

```figure neuron-playground
caption = "Move the weights until all four rows agree."
alt = "Truth table of AND beside the plane of inputs."
weights = [-1.5, 1.0, 1.0]
target = "and"
```

::: try
Make it an OR.
:::
"""


BOUND = """
[bounds.miss]
value = 0.5
better = "lower"
reason = "Of a test."
title = "How far off it was"
calibrated = [0.1, 0.2, 0.2, 0.4]
"""

MEASURED = '''

@pytest.fixture(scope="module", autouse=True)
def sheet(record_metric, attach_figure):
    """What a training would show."""
    record_metric("miss", 0.25)
    attach_figure("A sheet", np.full((40, 60), 200, np.uint8))
'''


def write_course(folder: Path) -> None:
    """Write it to ``folder``."""
    write_small_course(folder)
    (folder / "exercises" / "01-first" / "lessons" / "hello.md").write_text(LESSON)
    (folder / "reference_solutions" / "01-first" / "quizzes" / "1-1.toml").write_text(
        quiz_file("What you know", QUESTIONS.values())
    )
    _add(folder / "exercises" / "01-first" / "twice" / "exercise.toml", BOUND)
    _add(folder / "reference_solutions" / "01-first" / "twice" / "test_hidden.py", MEASURED)


def _add(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)
