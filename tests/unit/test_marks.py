"""Marks are computed, each with its explanation: by the table of ``marks_cases``, and for whole plans."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from marks.computing import Marks, compute
from marks.facts import Adjusted, Facts, Plan, Row
from marks.lateness import Standing, lateness
from marks.words import explain

from tests.unit.marks_cases import BERLIN, CASES, Case, at, row, tries


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_marks(case: Case) -> None:
    (mark,) = compute(case.plan, case.facts, at(case.now)).marks
    assert (mark.points, explain(mark, BERLIN)) == (Decimal(case.points), case.words)


def test_the_table_has_its_cases() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60


def test_dates_are_shown_in_the_readers_zone_and_meant_in_the_classs() -> None:
    late = next(case for case in CASES if case.name == "a second late, no late rule")
    (mark,) = compute(late.plan, late.facts, at(late.now)).marks
    tokyo = explain(mark, BERLIN, ZoneInfo("Asia/Tokyo"))
    assert tokyo == "0.0 of 10: handed in on 4 Nov, 08:00 JST, too late to count"


def marks(rows: list[Row], shares: dict[str, int], dropped: int = 0, **more: Any) -> Marks:
    """The marks of somebody who got so many tenths of each row in time."""
    made = tuple(one for key, share in shares.items() for one in tries(f"11-03 12:00 {share}/10", part=key))
    return compute(Plan(tuple(rows), BERLIN, "best", dropped), Facts(made, **more), at("11-20 12:00"))


DROPPED: list[tuple[str, list[Row], dict[str, int], int, list[str], str, str]] = [
    ("none", [row("a"), row("b")], {"a": 5, "b": 9}, 0, [], "14", "20"),
    ("the lowest", [row("a"), row("b")], {"a": 5, "b": 9}, 1, ["a"], "9", "10"),
    ("what was never handed in", [row("a"), row("b")], {"a": 5}, 1, ["b"], "5", "10"),
    ("of ties the later", [row("a"), row("b"), row("c")], {"a": 5, "b": 5, "c": 9}, 1, ["b"], "14", "20"),
    ("of ties the heavier", [row("a", "20"), row("b")], {"a": 5, "b": 5}, 1, ["a"], "5", "10"),
    ("by share, not by points", [row("a", "2"), row("b", "20")], {"a": 9, "b": 5}, 1, ["b"], "1.8", "2"),
    ("two of three", [row("a"), row("b"), row("c")], {"a": 1, "b": 2, "c": 9}, 2, ["a", "b"], "9", "10"),
    ("more than there are", [row("a")], {"a": 5}, 3, ["a"], "0", "0"),
    ("no bonus", [row("a"), row("b", bonus=True)], {"a": 9, "b": 1}, 1, ["a"], "1", "0"),
    ("nothing that is open yet", [row("a"), row("b", due=None)], {"a": 5}, 1, ["a"], "0", "10"),
    ("nothing that can be late yet", [row("a"), row("b", late="1")], {"a": 5}, 1, ["a"], "0", "10"),
]


@pytest.mark.parametrize(("name", "rows", "shares", "dropped", "gone", "points", "out_of"), DROPPED)
def test_the_lowest_are_dropped(
    name: str, rows: list[Row], shares: dict[str, int], dropped: int, gone: list[str], points: str, out_of: str
) -> None:
    found = marks(rows, shares, dropped)
    assert [mark.row.key for mark in found.marks if mark.dropped] == gone
    assert (found.points, found.out_of) == (Decimal(points), Decimal(out_of))


def test_a_dropped_mark_says_so() -> None:
    mark = marks([row("a")], {"a": 5}, 1).marks[0]
    assert explain(mark, BERLIN) == "5.0 of 10 on 3 Nov, dropped as one of the lowest"


def test_an_adjustment_decides_what_is_lowest() -> None:
    more = Adjusted(1, "a", Decimal(5), "by hand", "Ivy")
    found = marks([row("a"), row("b")], {"a": 5, "b": 9}, 1, adjustments=(more,))
    assert [mark.row.key for mark in found.marks if mark.dropped] == ["b"]


def test_a_bonus_goes_over_the_top() -> None:
    found = marks([row("a"), row("b", "2", bonus=True)], {"a": 10, "b": 10})
    assert (found.points, found.out_of) == (Decimal(12), Decimal(10))


def test_a_plan_of_nothing() -> None:
    found = marks([], {})
    assert (found.points, found.out_of) == (Decimal(0), Decimal(0))


STANDINGS = {
    "10-31 12:00": Standing.NOT_YET,
    "11-01 08:00:00": Standing.OPEN,
    "11-03 23:59:59": Standing.OPEN,
    "11-04 00:00:00": Standing.LATE,
    "11-05 23:59:59": Standing.LATE,
    "11-06 00:00:00": Standing.CLOSED,
}


@pytest.mark.parametrize("moment", STANDINGS)
def test_what_a_row_takes_when(moment: str) -> None:
    taken = lateness(row(opens="11-01 08:00", late="40"), at(moment), BERLIN).standing
    assert taken == STANDINGS[moment]
