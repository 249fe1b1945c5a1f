"""Filed mistakes of the first chapter get a small example. Of all chapters: ``python -m graders examples``."""

from __future__ import annotations

from statistics import median

from graders import Engine
from graders.cli import LEAST_SHOWN, MOST_NUMBERS
from graders.exercise import Course
from graders.quality.examples import examples

SLUGS = ["and-neuron", "or-not-neurons", "xor-network", "boolean-network", "step-function"]
"""Constants with many right values, networks that answer as data, functions of several arguments."""


def test_mistakes_get_a_small_example(engine: Engine) -> None:
    found = list(examples(engine, [Course().exercise(slug) for slug in SLUGS], lambda line: None))
    shown, due = sum(len(each.sizes) for each in found), sum(each.due for each in found)
    assert due > 25
    assert 100 * shown / due >= LEAST_SHOWN, [each.without for each in found]
    assert median(size for each in found for size in each.sizes.values()) <= MOST_NUMBERS
    assert [each.problems for each in found] == [()] * len(SLUGS)
