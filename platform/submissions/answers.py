"""Two answers of a small example beside each other: how far off numbers are, and which pieces of a text are others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from graders.example import ExamplePart
from submissions.differences import common

LEVELS: Final = 3
MAX_PIECES, MAX_PIECE = 3, 40
"""Pieces of a text that are told in words, and characters of one."""

Piece = tuple[str, bool]
"""Some of a text, and whether the other text lacks it."""

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
_QUOTES: Final = re.compile(r"[\"\']")


def errors(part: ExamplePart) -> list[float | None] | None:
    """By how much each number that came is too large, None where that is no number; None where shapes differ."""
    ours, theirs = part.expected, part.got
    if not ours.numbers or ours.shape != theirs.shape:
        return None
    return [_error(*both) for both in zip(ours.numbers, theirs.numbers, strict=True)]


def _error(ours: float | None, theirs: float | None) -> float | None:
    if ours is None or theirs is None:
        return 0.0 if ours is theirs else None
    return theirs - ours


def levels(part: ExamplePart) -> list[int]:
    """How far off each number is beside the others: from 0, not at all, to 3, about as far as the furthest."""
    apart = [abs(each) if each is not None else None for each in errors(part) or ()]
    most = max((each for each in apart if each), default=0.0)
    return [_level(each / most) if each is not None and most else 0 if each == 0 else LEVELS for each in apart]


def _level(share: float) -> int:
    return min(int(share * LEVELS) + 1, LEVELS) if share else 0


def far_off(part: ExamplePart) -> str:
    """In words how many numbers differ, and which does so most; empty where there is one only, or none."""
    apart = errors(part) if part.differs else None
    wrong = [number for number, each in enumerate(apart or ()) if each != 0]
    if apart is None or len(apart) < 2 or not wrong:
        return ""
    known = {number: each for number in wrong for each in [apart[number]] if each is not None}
    count = f"{len(wrong)} of {len(apart)} numbers {'differs' if len(wrong) == 1 else 'differ'}"
    if not known:
        return f"{count}."
    worst = max(known, key=lambda number: abs(known[number]))
    which = "it" if len(wrong) == 1 else "the furthest off"
    way = "large" if known[worst] > 0 else "small"
    return f"{count}; {which} is {place_in(part.expected.shape, worst)}, {abs(known[worst]):.4g} too {way}."


def place_in(shape: Sequence[int], number: int) -> str:
    """The indices of this number of an array, as one types them."""
    place: list[str] = []
    for length in reversed(shape):
        number, rest = divmod(number, length)
        place.insert(0, str(rest))
    return f"[{', '.join(place)}]"


def pieces(part: ExamplePart) -> tuple[list[Piece], list[Piece]] | None:
    """Both answers in pieces, where they are texts, or hold some, that differ; else None."""
    ours, theirs = part.expected.text, part.got.text
    if not (part.differs and theirs and _QUOTES.search(ours) and _QUOTES.search(theirs)) or ours == theirs:
        return None
    split = _WORDS.findall if " " in ours + theirs else list
    old, new = split(ours), split(theirs)
    alike = common(old, new)
    if 2 * sum(old[i].isalnum() for i, _ in alike) <= sum(each.isalnum() for each in old):
        return None  # most of it is another text: marks would say nothing
    return list(_joined(old, {i for i, _ in alike})), list(_joined(new, {j for _, j in alike}))


def _joined(tokens: Sequence[str], alike: set[int]) -> Iterator[Piece]:
    """Neighbours that are alike or lacking together as one piece."""
    for lacking, group in groupby(enumerate(tokens), key=lambda each: each[0] not in alike):
        yield "".join(token for _, token in group), lacking


def apart(part: ExamplePart) -> str:
    """In words which pieces of a text are missing, and which are too much; empty where none is compared."""
    both = pieces(part)
    if both is None:
        return ""
    lacking, extra = (_listed(each) for each in both)
    if all(sum(own for _, own in each) == 1 for each in both):
        return f"Yours has {extra} in place of {lacking}."
    if not lacking:
        return f"Yours has {extra} too much."
    return f"Yours lacks {lacking}." + (f" It has {extra} too much." if extra else "")


def _listed(some: Sequence[Piece]) -> str:
    marked = [text for text, lacking in some if lacking]
    named = [f"“{text[:MAX_PIECE]}”" for text in marked[:MAX_PIECES]]
    more = len(marked) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")
