"""How alike submissions are: fingerprints by *winnowing* (Schleimer, Wilkerson and Aiken, 2003) of normalised tokens.

Own names, strings, comments, imports, round brackets and layout are taken out first, so renaming and reformatting
change nothing; a fingerprint is of a few tokens in a row, so moving functions changes few. What everybody was given,
and what many wrote alike, is discounted. The figures say how much of the rest two submissions share, and not why.
"""

from __future__ import annotations

import builtins
import io
import keyword
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

TOKENS: Final = 12
"""Tokens of one fingerprint: about a statement and a half."""
WINDOW: Final = 4
"""Of so many in a row at least one is kept, so 15 equal tokens in a row are found for certain."""
MOST_TOKENS: Final = 20_000
MANY: Final = 0.1
"""What more than this share of the students wrote, and more than `FEW` of them, is discounted."""
FEW: Final = 4
SHOWN_FROM: Final = 70
"""Per cent of what is left of the shorter one, from which a pair is shown; the course's honest hold-out reaches 58."""
LEAST: Final = 10
"""Fingerprints that a pair must share to be shown: in fewer, chance and the task speak."""

_LAYOUT: Final = frozenset({tokenize.COMMENT, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING})
_BRACKETS: Final = frozenset("(),;")
"""What can stand or not without a difference, most often."""
_KEPT: Final = frozenset(keyword.kwlist) | frozenset(dir(builtins))

Fingerprints = frozenset[int]


@dataclass(frozen=True)
class Token:
    """A token as it is compared, and the line on which it stands."""

    text: str
    line: int


@dataclass(frozen=True)
class Pair:
    """Two keys, how many fingerprints they share, and how many per cent that is of what is left of the shorter one."""

    first: str
    second: str
    shared: int
    percent: int


def fingerprints(source: str) -> Fingerprints:
    """The fingerprints of a Python source, broken ones as far as they can be read."""
    return frozenset(_winnowed(_hashes(normalised(source))))


def alike(sources: Mapping[str, Fingerprints], given: Fingerprints, own: frozenset[str]) -> list[Pair]:
    """The pairs to show, the most alike first, at least one of each in ``own``.

    Args:
        sources: key → fingerprints, one a student.
        given: what does not count: the starter, the solutions.
        own: the keys of the class itself; the others are of earlier terms and compared with these only.
    """
    where: dict[int, list[str]] = defaultdict(list)
    for key, prints in sources.items():
        for one in prints - given:
            where[one].append(key)
    many = max(FEW, MANY * len(sources))
    rare = [keys for keys in where.values() if len(keys) <= many]
    left = Counter(key for keys in rare for key in keys)
    shared = Counter(pair for keys in rare for pair in combinations(keys, 2) if own.intersection(pair))
    pairs = [Pair(a, b, count, round(100 * count / min(left[a], left[b]))) for (a, b), count in shared.items()]
    shown = [pair for pair in pairs if pair.shared >= LEAST and pair.percent >= SHOWN_FROM]
    return sorted(shown, key=lambda pair: (-pair.percent, -pair.shared, pair.first, pair.second))


def lines_alike(source: str, other: str, given: Fingerprints) -> frozenset[int]:
    """The lines of ``source``, from 1, that stand in ``other`` as well, but for what is ``given``."""
    theirs = set(_hashes(normalised(other))) - given
    tokens = normalised(source)
    found = [number for number, one in enumerate(_hashes(tokens)) if one in theirs]
    return frozenset(token.line for number in found for token in tokens[number : number + TOKENS])


def normalised(source: str) -> list[Token]:
    """The tokens that are compared: without layout, comments, brackets, texts that stand alone, imports, own names."""
    found: list[Token] = []
    for statement in _statements(source):
        if statement[0].string in ("import", "from") or all(one.type == tokenize.STRING for one in statement):
            continue
        before = ["", "", *(one.string for one in statement)]
        found += [
            Token(_text(one, before[at], before[at + 1]), one.start[0])
            for at, one in enumerate(statement)
            if one.string not in _BRACKETS
        ]
        if len(found) > MOST_TOKENS:
            return found[:MOST_TOKENS]
    return found


def _statements(source: str) -> Iterator[list[tokenize.TokenInfo]]:
    """The logical lines, none of them empty."""
    line: list[tokenize.TokenInfo] = []
    try:
        for one in tokenize.generate_tokens(io.StringIO(source).readline):
            if one.type in (tokenize.NEWLINE, tokenize.ENDMARKER):
                if line:
                    yield line
                line = []
            elif one.type not in _LAYOUT:
                line.append(one)
    except (tokenize.TokenError, SyntaxError):
        if line:
            yield line


def _text(token: tokenize.TokenInfo, two_before: str, before: str) -> str:
    """A token as it is compared. An attribute keeps its name, for it is a library's, unless it is one of ``self``."""
    if token.type == tokenize.STRING:
        return "'"
    if token.type != tokenize.NAME or token.string in _KEPT:
        return token.string
    return token.string if before == "." and two_before != "self" else "name"


def _hashes(tokens: list[Token]) -> list[int]:
    texts = [token.text for token in tokens]
    return [hash(tuple(texts[at : at + TOKENS])) for at in range(len(texts) - TOKENS + 1)]


def _winnowed(hashes: list[int]) -> Iterable[int]:
    """The smallest of each window."""
    if len(hashes) < WINDOW:
        return hashes
    return (min(hashes[at : at + WINDOW]) for at in range(len(hashes) - WINDOW + 1))
