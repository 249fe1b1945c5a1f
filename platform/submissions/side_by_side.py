"""The pictures of a submission beside those of an earlier try."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import Final
from uuid import UUID

from grading.models import Figure, Submission

from submissions.history import tries_before

TRIES: Final = 20
"""Earlier tries to choose from: the latest."""


@dataclass(frozen=True)
class SideBySide:
    """Earlier tries that drew something, the chosen one of them, and the pictures of both, by their number.

    A pair holds ``None`` where one of the two has no picture of that number.
    """

    tries: list[Submission]
    chosen: Submission | None
    pairs: list[tuple[Figure | None, Figure | None]]


def side_by_side(submission: Submission, beside: str) -> SideBySide | None:
    """What can be compared; ``beside`` is the key of an earlier try, or whatever stands in an address.

    ``None`` where there is nothing to compare.
    """
    mine = _figures(submission)
    tries = _earlier(submission) if mine else []
    if not tries:
        return None
    chosen = next((one for one in tries if _is(one.pk, beside)), None)
    pairs = list(zip_longest(mine, _figures(chosen))) if chosen else []
    return SideBySide(tries, chosen, pairs)


def _earlier(submission: Submission) -> list[Submission]:
    """The tries before this one that drew something, the latest first."""
    return list(tries_before(submission).filter(current__figures__number=0).listed()[:TRIES])


def _figures(submission: Submission) -> list[Figure]:
    return list(Figure.objects.filter(verdict=submission.current_id).defer("png")) if submission.current_id else []


def _is(key: UUID, text: str) -> bool:
    return str(key) == text
