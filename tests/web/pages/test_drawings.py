"""What a student sees drawn of a small example, as the judge found it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from accounts.models import User
from django.test import Client
from submissions.answers import far_off, levels
from submissions.drawings import picture_of

from graders.example import Drawing, Example, ExamplePart, ExampleValue
from graders.report import Outcome
from tests.conftest import BrowserOf
from tests.drawings import CASES, example_of
from tests.web.pages.conftest import Graded
from tests.web.reading import words

HTMX = {"HX-Request": "true"}


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf) -> Client:
    return browser_of(alice)


SEEN = {
    "image": (
        ["Input x", "Expected", "Yours", "Difference", "1 of 4 pixels differ"],
        ["Difference: 1 of 4 pixels differ; the largest error is in row 1, column 1: 1 too small.", 'class="less"'],
    ),
    "curve": (
        ["expected", "yours", "The curves are furthest apart at x = 0: expected 1, yours 2."],
        ['class="line line-1 dashed"', 'class="at"'],
    ),
    "regions": (
        [
            "Expected",
            "Yours",
            "not as expected",
            "169 of 169 places are not as expected, for example x = (0, 0): expected",
        ],
        ['aria-label="Yours: the regions of 2 answers.', 'class="hatch hatch-1"', 'class="wrong-place"'],
    ),
    "regions, one by one": (["left", "right", "places are not as expected"], ['class="class-1"']),
    "boxes": (
        ["y grows downwards", "expected", "yours"],
        ["expected from (1, 1) to (1, 1); yours from (-1, -1) to (-1, -1)", 'class="box box-yours"'],
    ),
    "kept boxes": (["Expected", "Yours", "kept", "dropped"], ["x[0] dropped from (0, 0) to (0, 0)"]),
    "text": (["Yours has “hummin” in place of “humm”."], ["<mark>humm</mark>", "<mark>hummin</mark>"]),
    "curve, by its shape": (
        ["The curves of answer are furthest apart at place 8: expected 8, yours -8."],
        ["8 of 9 numbers differ; the furthest off is [8], 16 too small.", '<mark class="off-1">'],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_picture_and_its_words_stand_on_the_page(alices: Client, alice: User, graded: Graded, case: str) -> None:
    submission = graded(alice, Outcome.WRONG_ANSWER, 0.0, example=example_of(case))
    page = alices.get(f"/submissions/{submission.pk}/panel", headers=HTMX).content.decode()
    told, markup = SEEN[case]
    for each in told:
        assert each in words(page)
    for each in markup:
        assert each in page
    assert "NaN" not in page
    assert "inf " not in page


def part(expected: ExampleValue, got: ExampleValue) -> ExamplePart:
    return ExamplePart("answer", expected, got, differs=True)


def array(*numbers: float | None) -> ExampleValue:
    return ExampleValue(str(numbers), (tuple(map(str, numbers)),), (), (len(numbers),), numbers)


def test_numbers_are_marked_by_how_far_off_they_are() -> None:
    assert levels(part(array(1, 2, 3, 4, 5), array(1, 3, 5, 7, None))) == [0, 2, 3, 3, 3]


def test_the_words_name_the_number_that_is_furthest_off() -> None:
    assert far_off(part(array(1, 2), array(1, 5))) == "1 of 2 numbers differs; it is [1], 3 too large."
    assert far_off(part(array(1, 2), array(1, None))) == "1 of 2 numbers differs."
    assert far_off(part(array(1, 2), array(1, 2, 3))) == ""


@pytest.mark.parametrize("kind", ["image", "boxes", "kept boxes", "curve", "regions", "cells", "hologram"])
@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"of": ("x",), "x": (1.0, 2.0), "y": (1.0,), "expected": (0.0,), "got": (None,)},
        {"of": ("x",), "x": (0.0, 1.0), "expected": (None, None), "got": (1e99, -1e99)},
        {"of": ("x", "y", "z"), "x": (0.0, 1.0), "y": (0.0, 1.0), "expected": (9.0,) * 4, "got": (-1.0,) * 4},
    ],
)
def test_what_does_not_fit_together_is_not_drawn(kind: str, broken: dict[str, Any]) -> None:
    odd = ExampleValue("x", shape=(1, 5), numbers=(None, 1e99, -1e99, 0.0, None))
    example = Example("x", (), (part(odd, array(1.0)),), "", drawing=Drawing(kind, **broken))
    picture_of(example)
    picture_of(replace(example, parts=()))


def test_a_picture_that_would_show_no_difference_is_left_out() -> None:
    for case in ("curve", "regions"):
        example = example_of(case)
        assert example.drawing is not None
        same = replace(example.drawing, got=example.drawing.expected)
        assert picture_of(replace(example, drawing=same)) is None


def test_an_array_of_more_axes_is_shown_as_tables(alices: Client, alice: User, graded: Graded) -> None:
    cube = ExampleValue("np.array(…)", shape=(2, 1, 2), numbers=(1.0, 2.0, 3.0, 4.0))
    other = replace(cube, numbers=(1.0, 2.0, None, 10.0))
    example = Example("asked(1)", (), (part(cube, other),), "other")
    submission = graded(alice, Outcome.WRONG_ANSWER, 0.0, example=example)
    page = alices.get(f"/submissions/{submission.pk}/panel", headers=HTMX).content.decode()
    assert '<pre class="cells">[0]\n1  2\n[1]\n3  4</pre>' in page
    assert '[1]\n <mark class="off-3">?</mark>  <mark class="off-3">10</mark></pre>' in page
    assert "2 of 4 numbers differ; the furthest off is [1, 0, 1], 6 too large." in page
