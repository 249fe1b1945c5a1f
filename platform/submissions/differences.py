"""What two tries have in common, line by line: a longest common subsequence, under a bound of size and so of time.

The subsequence is found with whole rows of the table as bits of one number (Hyyrö 2004, "Bit-parallel LCS-length
computation revisited"), so that the worst texts take no longer than others: `difflib` is quadratic in many alike lines,
and cubic in some. At the bound it takes some 20 ms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

MAX_LINES: Final = 5_000
"""So many lines of all files together are compared on either side, those at a file's two ends that are alike aside."""

MAX_SHOWN: Final = 2_000
"""So many lines are shown of one file's comparison."""

MAX_WIDTH: Final = 500
"""So many characters of a line are shown."""

CONTEXT: Final = 3
"""Lines that are shown before and after a change."""

Pair = tuple[int | None, int | None]
"""A line's place in the old text and in the new one; `None` where it is not in it."""


@dataclass(frozen=True)
class Line:
    """A line as it is shown; ``number`` counts from 1."""

    number: int
    text: str


@dataclass(frozen=True)
class Block:
    """Lines that are alike, or changed, or left out: then ``skipped`` says how many."""

    kind: Literal["same", "changed", "gap"]
    old: tuple[Line, ...] = ()
    new: tuple[Line, ...] = ()
    skipped: int = 0


@dataclass(frozen=True)
class FileDifference:
    """What became of one file; ``note`` says why that is not shown, or not all of it."""

    name: str
    blocks: tuple[Block, ...]
    note: str = ""


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> list[FileDifference]:
    """What became of each file, by name; files that are alike have no blocks."""
    left = MAX_LINES
    found = []
    for name in sorted({*old, *new}):
        before, after = _lines(old.get(name, "")), _lines(new.get(name, ""))
        start, end = _alike_at_the_ends(before, after)
        size = max(len(before), len(after)) - start - end
        if size > left:
            found.append(FileDifference(name, (), f"Too long to compare: more than {MAX_LINES} lines differ."))
            continue
        left -= size
        found.append(_shown(name, before, after, _pairs(before, after, start, end)))
    return found


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _alike_at_the_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many lines are alike at the start, and how many of the others at the end."""
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    rest = shorter - start
    return start, next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)


def _pairs(old: Sequence[str], new: Sequence[str], start: int, end: int) -> list[Pair]:
    """Every line of both texts, in order; those that are removed stand before those that came in their place."""
    middle = common(old[start : len(old) - end], new[start : len(new) - end])
    anchors = [
        *((place, place) for place in range(start)),
        *((start + i, start + j) for i, j in middle),
        *((len(old) - place, len(new) - place) for place in range(end, 0, -1)),
    ]
    pairs: list[Pair] = []
    i = j = 0
    for there, here in (*anchors, (len(old), len(new))):
        pairs += [(place, None) for place in range(i, there)]
        pairs += [(None, place) for place in range(j, here)]
        pairs.append((there, here))
        i, j = there + 1, here + 1
    return pairs[:-1]  # the last one stands for the end


def common(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places, old and new, of a longest common subsequence."""
    rows = _rows(old, new)
    found = []
    i, j = len(old), len(new)
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if j and not rows[j - 1] >> (i - 1) & 1:
            continue
        i -= 1
        found.append((i, j))
    return found[::-1]


def _rows(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each line of ``new`` a row of bits, one a line of ``old``: 0 where the common length grows by one."""
    where: defaultdict[str, int] = defaultdict(int)
    for place, line in enumerate(old):
        where[line] |= 1 << place
    every = (1 << len(old)) - 1
    row, rows = every, []
    for line in new:
        met = row & where.get(line, 0)
        row = ((row + met) | (row - met)) & every
        rows.append(row)
    return rows


def _shown(name: str, old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair]) -> FileDifference:
    """The changes with a little around them, as far as there is room."""
    changed = [place for place, (i, j) in enumerate(pairs) if i is None or j is None]
    if not changed:
        return FileDifference(name, ())
    near = {at for place in changed for at in range(place - CONTEXT, place + CONTEXT + 1)}
    blocks = []
    room = MAX_SHOWN
    for kind, group in groupby(range(len(pairs)), lambda place: _kind(pairs[place], place in near)):
        part = [pairs[place] for place in group]
        blocks.append(_block(kind, part[:room], old, new) if kind != "gap" else Block("gap", skipped=len(part)))
        room -= len(part) if kind != "gap" else 0
        if room < 0:
            return FileDifference(name, tuple(blocks), f"Only the first {MAX_SHOWN} lines are shown.")
    return FileDifference(name, tuple(blocks))


def _kind(pair: Pair, near: bool) -> Literal["same", "changed", "gap"]:
    if None in pair:
        return "changed"
    return "same" if near else "gap"


def _block(
    kind: Literal["same", "changed", "gap"], part: Sequence[Pair], old: Sequence[str], new: Sequence[str]
) -> Block:
    return Block(
        kind,
        tuple(_shown_lines(old, (i for i, _ in part if i is not None))),
        tuple(_shown_lines(new, (j for _, j in part if j is not None))),
    )


def _shown_lines(text: Sequence[str], places: Iterator[int]) -> Iterator[Line]:
    for place in places:
        line = text[place].expandtabs(4)
        yield Line(place + 1, line if len(line) <= MAX_WIDTH else f"{line[:MAX_WIDTH]}…")
