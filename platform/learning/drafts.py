"""What a student writes is kept, whether it is handed in or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from accounts.models import User
from catalog.models import Exercise
from classes.permissions import visible
from django.db import transaction
from django.utils import timezone
from grading import refusals

from learning import earlier_drafts
from learning.models import Draft, ScratchDraft

_NUMBER: Final = re.compile(r"[0-9a-f-]{1,36}")


def draft_of(user: User, exercise: Exercise) -> Draft:
    """The student's draft; an unsaved one with the starter's code when there is none."""
    assert exercise.current
    found = visible(user, Draft.objects.filter(exercise=exercise)).first()
    return found or Draft(user=user, exercise=exercise, code=exercise.current.starter)


class SavedElsewhereError(Exception):
    """Another tab or device has saved ``draft`` meanwhile."""

    def __init__(self, draft: Draft | ScratchDraft) -> None:
        self.draft = draft
        super().__init__(f"saved elsewhere at {draft.saved.isoformat()}")


@dataclass(frozen=True)
class Origin:
    """Where a text was written: in which browser, and when the draft was saved from which it began.

    ``based_on`` is ISO 8601, empty where there was no draft; `None` where nothing is known of that.
    """

    based_on: str | None = None
    browser: str = ""

    @classmethod
    def of(cls, form: Mapping[str, str]) -> Origin:
        """What a form says of it; a browser that calls itself by no number is none."""
        browser = form.get("browser", "")
        return cls(form.get("saved"), browser if _NUMBER.fullmatch(browser) else "")

    def knows(self, draft: Draft | ScratchDraft) -> bool:
        """Whether the text was written by who had ``draft`` before them."""
        return self.based_on == draft.saved.isoformat()


@dataclass(frozen=True)
class Kept:
    """A draft as it was saved, and whether it took the place of one that its writer had not before them."""

    draft: Draft
    over_another: bool = False


def keep(user: User, exercise: Exercise, code: str, origin: Origin | None = None, *, over: bool = False) -> Kept:
    """Save ``code`` as the draft. What somebody else wrote there, as far as is known, goes among the earlier ones.

    Raises ``SavedElsewhereError`` when ``origin`` says that ``code`` began from another draft than the latest, unless
    that may go, ``over``; and ``grading.refusals.SubmissionRefused`` when ``code`` is too large to be code.
    """
    origin = origin or Origin()
    refusals.encode("Your code", code)
    if len(code) > refusals.MAX_BYTES:
        raise refusals.SubmissionRefused("Your code is larger than 1 MiB: it is neither graded nor kept. Shorten it.")
    code = code.replace("\r\n", "\n")
    with transaction.atomic():
        there = _locked(user, exercise)
        another = there is not None and there.code != code and not origin.knows(there)
        if there and another and origin.based_on is not None and not over:
            raise SavedElsewhereError(there)
        if there and there.code != code:
            earlier_drafts.set_aside(there, code, always=another)
        values = {"code": code, "saved": timezone.now(), "browser": origin.browser}
        draft, _ = Draft.objects.update_or_create(user=user, exercise=exercise, defaults=values)
    return Kept(draft, another and origin.based_on is not None)


def _locked(user: User, exercise: Exercise) -> Draft | None:
    drafts = Draft.objects.select_for_update(of=("self",)).filter(user=user, exercise=exercise)
    return drafts.select_related("user", "exercise__current").defer("exercise__current__package").first()
