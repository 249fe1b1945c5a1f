"""Two mistakes in one submission: both edits of the solution, where they lie at different places."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from graders.exercise.patches import lines_of, split_docstring

Edit = tuple[int, int, tuple[str, ...]]
"""The lines from one index up to another become these."""


def pairs_of(solution: str, mistakes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """``"one + other"`` and the source, for every two mistakes that can be made together."""
    for (one, first), (other, second) in combinations(mistakes.items(), 2):
        both = combined(solution, first, second)
        if both is not None:
            yield f"{one} + {other}", both


def combined(solution: str, one: str, other: str) -> str | None:
    """``solution`` with the edits of both mistakes, their docstrings aside; None where they touch or make no Python."""
    lines = lines_of(_plain(solution))
    first, second = _edits(lines, one), _edits(lines, other)
    edits = sorted({*first, *second})
    touching = any(after[0] <= before[1] for before, after in pairwise(edits))
    if touching or {*edits} in ({*first}, {*second}):
        return None
    for start, end, new in reversed(edits):
        lines[start:end] = new
    source = "".join(lines)
    try:
        ast.parse(source)
    except SyntaxError:
        return None
    return source


def _edits(lines: list[str], mistake: str) -> list[Edit]:
    changed = lines_of(_plain(mistake))
    matcher = SequenceMatcher(None, lines, changed, autojunk=False)
    return [
        (start, end, tuple(changed[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _plain(source: str) -> str:
    """``source`` without its module docstring and the blank lines and comments before its code."""
    before, _, after = split_docstring(source)
    text = lines_of(before + after)
    while text and (not text[0].strip() or text[0].startswith("#")):
        del text[0]
    return "".join(text)
