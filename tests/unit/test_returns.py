"""Which functions of a solution are to answer with nothing."""

from __future__ import annotations

import pytest

from graders.judge.returns import without_answer


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def f(x):\n    return x\n", set()),
        ("def f(x):\n    x.append(1)\n", {"f"}),
        ("def f(x):\n    if x:\n        return\n    x.append(1)\n", {"f"}),
        ("def f(x):\n    yield x\n", set()),
        ("def f(x):\n    def g():\n        return 1\n    x.append(g())\n", {"f"}),
        ("def f(x):\n    x.sort(key=lambda y: (yield y))\n", {"f"}),
        ("class A:\n    def f(self):\n        self.x = 1\n\n    def g(self):\n        return 1\n", {"f"}),
    ],
)
def test_a_function_without_a_returned_value_has_no_answer(source: str, names: set[str]) -> None:
    assert without_answer(source) == names
