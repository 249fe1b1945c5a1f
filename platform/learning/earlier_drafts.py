"""What stood in the editor before: a bounded number of drafts an exercise, the thinner the older."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from accounts.models import User
from catalog.models import Exercise
from django.db.models import QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from learning.models import Draft, EarlierDraft

NEWEST: Final = 10
"""So many of the newest are kept however close together they are."""

KEPT: Final = 40
CHARACTERS: Final = 2 * 1024 * 1024
"""No more than that is kept of one exercise, the oldest going first."""

AT_LEAST_EVERY: Final = timedelta(minutes=5)
"""While somebody types, so often one is set aside."""

PERIODS: Final = ((timedelta(hours=1), 300), (timedelta(days=1), 3600))
"""Of those that are younger than this, one in so many seconds is kept; of older ones, one a day."""

DAY_S: Final = 86_400
REMOVED: Final = 80
"""Who takes out more characters at once than that, or half of a short text, may want them back."""


def earlier_drafts(user: User, exercise: Exercise) -> QuerySet[EarlierDraft]:
    """What stood in the student's editor, newest first."""
    return EarlierDraft.objects.filter(user=user, exercise=exercise)


def set_aside(draft: Draft, code: str, *, always: bool) -> None:
    """Keep what stands in ``draft`` before ``code`` takes its place, if it is worth it; ``always`` says it is.

    Nothing is kept of an editor that is empty or as it was in the beginning.
    """
    starter = draft.exercise.current.starter if draft.exercise.current else ""
    if draft.code.strip() in ("", starter.strip()):
        return
    kept = earlier_drafts(draft.user, draft.exercise)
    newest = kept.first()
    if newest and newest.code == draft.code:
        return
    due = newest is None or draft.saved - newest.saved >= AT_LEAST_EVERY
    if always or due or _takes_out(draft.code, code) > min(REMOVED, len(draft.code) / 2):
        EarlierDraft.objects.create(user=draft.user, exercise=draft.exercise, code=draft.code, saved=draft.saved)
        _thin_out(kept)


def _takes_out(old: str, new: str) -> int:
    """How many characters of ``old`` are gone from ``new``, which was edited in one place."""
    start = _alike(old, new)
    rest = min(len(old), len(new)) - start
    return len(old) - start - _alike(old[len(old) - rest :][::-1], new[len(new) - rest :][::-1])


def _alike(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _thin_out(kept: QuerySet[EarlierDraft]) -> None:
    rows = list(kept.values_list("pk", "saved", Length("code")))
    wanted = lasting([saved for _, saved, _ in rows], timezone.now())
    together, gone = 0, []
    for place, (key, _, size) in enumerate(rows):
        together += size if place in wanted else 0
        if place not in wanted or (place and together > CHARACTERS):
            gone.append(key)
    kept.filter(pk__in=gone).delete()


def lasting(times: Sequence[datetime], now: datetime) -> set[int]:
    """The places, among ``times`` with the newest first, of those that are kept."""
    seen: set[tuple[int, int]] = set()
    found: set[int] = set()
    for place, time in enumerate(times):
        period = next((seconds for age, seconds in PERIODS if now - time < age), DAY_S)
        bucket = (period, int(time.timestamp()) // period)
        if len(found) < KEPT and (place < NEWEST or bucket not in seen):
            found.add(place)
        seen.add(bucket)
    return found
