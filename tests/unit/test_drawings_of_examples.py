"""What is drawn of a small example: what authors declare, and what the judge asks for it."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from graders.example import Drawing, Example, ExampleValue
from graders.exercise.drawn import Drawn
from graders.judge.drawings import LINE, SIDE
from tests.drawings import CASES, example_of, found


def drawing_of(case: str) -> Drawing:
    drawing = example_of(case).drawing
    assert drawing is not None
    return drawing


def test_a_kind_alone_is_enough_where_nothing_varies() -> None:
    assert Drawn.read("image") == Drawn("image")
    assert Drawn.read({"kind": "boxes", "of": "box"}).of == ("box",)
    assert Drawn.read({"kind": "regions", "of": ["a", "b"], "low": 0, "high": [1, 2]}).high == (1.0, 2.0)


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        (1, "expected a kind, or a dict"),
        ({"kind": "image", "colour": 1}, "expected a kind, or a dict"),
        ("imgae", "`kind` is 'imgae', expected one of image, boxes"),
        ({"kind": ["image"]}, "`kind` is"),
        ("regions", "`of` must name what varies"),
        ({"kind": "image", "of": 1}, "`of` must be a name"),
        ({"kind": "curve", "of": "x", "low": 2, "high": 1}, "`low` must be less than `high`"),
        ({"kind": "regions", "of": "x", "low": [0]}, "one for each axis"),
        ({"kind": "curve", "of": "x", "high": float("inf")}, "must be numbers"),
    ],
)
def test_a_fault_in_a_declaration_is_named(declared: object, said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("[", r"\[")):
        Drawn.read(declared)


def test_a_curve_is_that_of_both_sides_around_the_example() -> None:
    curve = drawing_of("curve")
    assert (len(curve.x), curve.x[0], curve.x[-1], curve.at) == (LINE, -3, 3, (0,))
    assert (set(curve.expected), set(curve.got)) == ({0, 1}, {0, 2})


@pytest.mark.parametrize("case", ["regions", "regions, one by one"])
def test_regions_are_those_of_both_sides(case: str) -> None:
    regions = drawing_of(case)
    assert len(regions.x) == len(regions.y) == SIDE
    assert len(regions.expected) == len(regions.got) == SIDE * SIDE
    assert len(set(regions.expected)) == len(set(regions.got)) == len(regions.labels) == 2


def test_what_is_to_be_drawn_in_the_plane_stays_in_it() -> None:
    """The weights are not made zero, for then there were no boundary to be seen."""
    assert example_of("regions").call == "asked(np.array([[0.0, 0.0]]), np.array([0.0, 1.0]))"


def test_many_numbers_in_a_row_are_a_curve_though_nothing_is_declared() -> None:
    assert drawing_of("curve, by its shape") == Drawing("curve", of=("answer",))
    assert example_of("text").drawing is None


def test_an_image_has_its_numbers() -> None:
    (part,) = example_of("image").parts
    assert (part.got.shape, part.got.numbers) == ((2, 2), (0, 0, 0, 0.5))


@pytest.mark.parametrize(
    "wrong",
    [
        "x[0] / 0",
        "1j",
        "10**400 if x[0] else 'much'",
        "[x[0]]",
        "str(x[0])",
    ],
    ids=["an error", "no number", "huge", "several things", "many classes"],
)
def test_who_cannot_be_drawn_loses_the_drawing_only(wrong: str) -> None:
    case = dict(CASES["regions, one by one"]) | {"submission": f"def asked(x):\n    return {wrong}\n"}
    example = found(**case)
    assert example is not None
    assert example.parts[0].expected.text in ("'left'", "'right'")


@pytest.mark.parametrize("case", CASES)
def test_what_is_stored_is_read_again_and_small(case: str) -> None:
    example = example_of(case)
    assert Example.from_json(asdict(example)) == example
    assert len(str(asdict(example))) < 8000


def test_numbers_that_do_not_fit_the_shape_are_left_out() -> None:
    stored = asdict(replace(ExampleValue("x"), shape=(2, 2), numbers=(1.0, None)))
    assert ExampleValue.from_json(stored) == ExampleValue("x")
    assert Drawing.from_json({"kind": "curve", "x": ["a", True, float("nan"), 1]}) == Drawing(
        "curve", x=(None, None, None, 1)
    )
