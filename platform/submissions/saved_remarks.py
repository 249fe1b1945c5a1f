"""Remarks that staff of a class use again, each for one exercise."""

from __future__ import annotations

from typing import Final

from accounts.models import User
from classes.permissions import Action, may
from django.db.models import QuerySet
from grading.models import Submission

from submissions.models import SavedRemark

MOST_AN_EXERCISE: Final = 100
"""In a class; the oldest go when there are more."""


def may_save(submission: Submission, person: User) -> bool:
    """Whether ``person``, who may remark on it, uses and saves remarks here: staff of the class, at an exercise.

    Who may remark on what another has handed in is of its staff.
    """
    if not (submission.exercise and submission.made_in):
        return False
    return person.pk != submission.user_id or may(person, Action.TEACH, submission.made_in)


def saved_for(submission: Submission) -> QuerySet[SavedRemark]:
    """What was saved in the class for the exercise, by name."""
    return SavedRemark.objects.filter(in_class=submission.made_in_id, exercise=submission.exercise)


def save(submission: Submission, name: str, words: str) -> None:
    """Save ``words`` under a name; what had the name before goes."""
    SavedRemark.objects.update_or_create(
        in_class=submission.made_in, exercise=submission.exercise, name=name, defaults={"words": words}
    )
    spent = saved_for(submission).order_by("-pk").values_list("pk", flat=True)[MOST_AN_EXERCISE:]
    if spent:
        SavedRemark.objects.filter(pk__in=list(spent)).delete()
