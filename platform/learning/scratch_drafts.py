"""What somebody has written on the scratch page of a course is kept, so that it is there at the next visit."""

from __future__ import annotations

from typing import Final

from accounts.models import User
from catalog.models import Course
from classes.permissions import visible
from django.db import transaction
from django.utils import timezone
from grading import refusals

from learning.drafts import Origin, SavedElsewhereError
from learning.models import ScratchDraft

BEGINNING: Final = """import matplotlib.pyplot as plt
from hebb_data import load

iris = load("iris")
print(iris.columns)
print(iris.x.mean(axis=0))

plt.scatter(iris.x[:, 2], iris.x[:, 3], c=iris.x[:, 4])
plt.xlabel("petal length in cm")
plt.ylabel("petal width in cm")
"""
"""What stands there at first: it loads, prints and draws."""


def draft_of(user: User, course: Course) -> ScratchDraft:
    """What is kept; an unsaved one with `BEGINNING` when there is nothing."""
    found = visible(user, ScratchDraft.objects.filter(course=course)).first()
    return found or ScratchDraft(user=user, course=course, code=BEGINNING)


def keep(user: User, course: Course, code: str, origin: Origin) -> ScratchDraft:
    """Keep ``code``.

    Raises ``SavedElsewhereError`` when ``origin`` says that ``code`` began from another text than the latest, and
    ``grading.refusals.SubmissionRefused`` when it is too large to be code, or no text.
    """
    refusals.check_size({"Your code": code})
    code = code.replace("\r\n", "\n")
    with transaction.atomic():
        there = ScratchDraft.objects.select_for_update().filter(user=user, course=course).first()
        if there and there.code != code and origin.based_on is not None and not origin.knows(there):
            raise SavedElsewhereError(there)
        values = {"code": code, "saved": timezone.now(), "browser": origin.browser}
        draft, _ = ScratchDraft.objects.update_or_create(user=user, course=course, defaults=values)
    return draft
