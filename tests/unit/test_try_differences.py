"""What two tries have in common: the longest common subsequence, and a bound of what is looked at."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from submissions.differences import MAX_LINES, MAX_SHOWN, MAX_WIDTH, Block, Line, common, differences


def longest(old: str, new: str) -> int:
    """By the table of the textbooks."""
    row = [0] * (len(new) + 1)
    for letter in old:
        before = row
        row = [0]
        for place, other in enumerate(new):
            row.append(before[place] + 1 if letter == other else max(row[place], before[place + 1]))
    return row[-1]


@pytest.mark.parametrize("seed", range(50))
def test_what_is_common_is_common_in_order_and_as_long_as_can_be(seed: int) -> None:
    draw = random.Random(seed)
    old, new = ("".join(draw.choices("abc", k=draw.randrange(90))) for _ in range(2))
    found = common(old, new)
    assert [old[i] for i, _ in found] == [new[j] for _, j in found]
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(found))
    assert len(found) == longest(old, new)


def test_a_change_is_shown_with_three_lines_around_it() -> None:
    old = [f"line {number}" for number in range(1, 21)]
    new = [*old[:9], "another", "and one more", *old[10:]]
    (file,) = differences({"submission.py": "\n".join(old)}, {"submission.py": "\n".join(new)})
    gap, before, change, after, rest = file.blocks
    assert (gap.skipped, rest.skipped) == (6, 7)
    assert [line.number for line in before.old] == [7, 8, 9]
    assert change == Block("changed", (Line(10, "line 10"),), (Line(10, "another"), Line(11, "and one more")))
    assert [(line.number, other.number) for line, other in zip(after.old, after.new, strict=True)] == [
        (11, 12), (12, 13), (13, 14),
    ]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [("", ""), ("a\nb\n", "a\nb"), ("x", "x")])
def test_what_is_alike_has_no_changes(old: str, new: str) -> None:
    assert differences({"submission.py": old}, {"submission.py": new})[0].blocks == ()


def test_a_file_that_came_or_went_is_all_change() -> None:
    gone, came = differences({"a.py": "1\n"}, {"b.py": "2\n"})
    assert gone.blocks == (Block("changed", old=(Line(1, "1"),)),)
    assert came.blocks == (Block("changed", new=(Line(1, "2"),)),)


def test_what_is_too_long_is_said_and_not_compared() -> None:
    half = MAX_LINES // 2 + 1
    old = {"a.py": "a\n" * half, "b.py": "a\n" * half}
    a, b = differences(old, {"a.py": "b\n" * half, "b.py": "b\n" * half})
    assert a.note == f"Only the first {MAX_SHOWN} lines are shown."
    assert sum(len(block.old) + len(block.new) for block in a.blocks) == MAX_SHOWN
    assert (b.blocks, b.note) == ((), f"Too long to compare: more than {MAX_LINES} lines differ.")


def test_a_long_file_with_a_small_change_is_compared() -> None:
    lines = ["same"] * 100_000
    (file,) = differences({"a.py": "\n".join(lines)}, {"a.py": "\n".join([*lines[:50_000], "new", *lines[50_000:]])})
    assert [block.kind for block in file.blocks] == ["gap", "same", "changed", "same", "gap"]
    assert file.note == ""


def test_a_line_is_shown_up_to_a_width() -> None:
    (file,) = differences({}, {"a.py": "x" * 10**6})
    assert file.blocks[0].new[0].text == "x" * MAX_WIDTH + "…"
