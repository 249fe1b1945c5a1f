"""The course of the browser's tests: a lesson with all that one may hold, every kind of question, one exercise.

The exercise is the one that authors begin with: ``scale(x, factor)`` multiplies.
"""

from __future__ import annotations

from pathlib import Path

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

QUIZ = r"""format_version = 1
title = "What you know"

[[questions]]
id = "fires"
kind = "single"
lesson = "hello"
prompt = "Weights (1, 1), threshold 1.5. For which input does it fire?"
options = [
  { text = "(1, 1)", correct = true, why = "$1 + 1 = 2 \\ge 1.5$." },
  { text = "(1, 0)", correct = false, why = "One input alone is not enough." },
]
explanation = "It computes AND."

[[questions]]
id = "several"
kind = "multiple"
prompt = "Which can **one** neuron compute?"
options = [
  { text = "AND", correct = true, why = "One line parts it." },
  { text = "OR", correct = true, why = "One line parts it." },
  { text = "XOR", correct = false, why = "No line parts it." },
]
explanation = "What a line can part."

[[questions]]
id = "sum"
kind = "number"
prompt = "Weights ${{a}}$ and ${{b}}$, both inputs 1. What is the potential?"
answer = "a + b"
tolerance = 0
unit = "mV"
explanation = "${{a}} + {{b}} = {{a + b}}$."
[questions.parameters]
a = { integer = [1, 50] }
b = { integer = [1, 50] }

[[questions]]
id = "who"
kind = "text"
prompt = "Whose name does this site bear?"
accept = ["Hebb"]
explanation = "Donald Hebb's."

[[questions]]
id = "pairs"
kind = "matching"
prompt = "What belongs together?"
pairs = [ { left = "AND", right = "$\\theta = 1.5$" }, { left = "OR", right = "$\\theta = 0.5$" } ]
explanation = "Compare the thresholds."

[[questions]]
id = "order"
kind = "ordering"
prompt = "Put these in order."
items = ["McCulloch and Pitts", "Hebb", "Rosenblatt"]
explanation = "1943, 1949, 1958."

[[questions]]
id = "blanks"
kind = "code"
prompt = "Complete it."
code = "def step(v):\n    return 1 if v ⟦1⟧ 0 else 0\n"
blanks = [[">="]]
explanation = "At 0 it fires."

[[questions]]
id = "prints"
kind = "output"
prompt = "Read this."
code = "print(2 * 3)"
output = "6"
explanation = "Two times three."

[[questions]]
id = "picture"
kind = "figure"
prompt = "Where does the line cross?"
figure = { name = "neuron-playground", alt = "A line and four points.", parts = ["plane"], weights = [-0.5, 1.0, 1.0] }
answer = 0.5
tolerance = 0.1
explanation = "At one half."
"""


def write_course(folder: Path) -> None:
    """Write it to ``folder``."""
    write_small_course(folder)
    (folder / "exercises" / "01-first" / "lessons" / "hello.md").write_text(LESSON)
    (folder / "reference_solutions" / "01-first" / "quizzes" / "1-1.toml").write_text(QUIZ)
