"""Who may do what to which thing: one table, asked by every page.

`may` asks it about one thing, `allowed` and `visible` about all rows of a query, and both read the same rule. What is
not somebody's to see does not exist for them: a page answers 404, whether the thing is there or not.

Django's admin is another door, with Django's own permissions; only its actions ask here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeVar

from accounts.models import User
from django.contrib.auth.models import AnonymousUser
from django.db import models

M = TypeVar("M", bound=models.Model)
Person = User | AnonymousUser


class Action(StrEnum):
    """What people do here."""

    SEE = "see"
    WORK = "work"  # hand in, run, answer, open a hint, keep a draft, mark as read
    STOP = "stop"  # have what waits or is graded not graded
    REUSE = "reuse"  # put a submission's code back into the editor
    SEE_SOLUTIONS = "see the solutions of"
    TEACH = "teach"  # look at everybody's results in a course, or at all that one person has done
    GRADE_AGAIN = "grade again"


@dataclass(frozen=True)
class Rule:
    """Who may: everybody, everybody signed in, instructors, or whose it is.

    ``owner`` is the way from the thing to its person's primary key, spelt as in a query: ``submission__user_id``. Where
    the way leads through many rows, ``owned`` says which of them count; one of the person's is enough.
    """

    everybody: bool = False
    signed_in: bool = False
    instructors: bool = False
    owner: str = ""
    owned: Mapping[str, str] = field(default_factory=dict)


EVERYBODY: Final = Rule(everybody=True)
SIGNED_IN: Final = Rule(signed_in=True)
INSTRUCTORS: Final = Rule(instructors=True)
WHO_HAS_PASSED: Final = Rule(
    instructors=True,
    owner="versions__submissions__user_id",
    owned={"versions__submissions__purpose": "submit", "versions__submissions__current__outcome": "passed"},
)
"""Who has handed in what counts and has full marks for it, and instructors."""

RULES: Final[dict[tuple[Action, str], Rule]] = {
    (Action.SEE, "catalog.Course"): EVERYBODY,
    (Action.TEACH, "catalog.Course"): INSTRUCTORS,
    (Action.SEE, "catalog.Lesson"): SIGNED_IN,
    (Action.WORK, "catalog.Lesson"): SIGNED_IN,
    (Action.SEE, "catalog.Quiz"): SIGNED_IN,
    (Action.WORK, "catalog.Quiz"): SIGNED_IN,
    (Action.SEE, "catalog.Exercise"): SIGNED_IN,
    (Action.WORK, "catalog.Exercise"): SIGNED_IN,
    (Action.SEE_SOLUTIONS, "catalog.Exercise"): WHO_HAS_PASSED,
    (Action.SEE, "learning.Draft"): Rule(owner="user_id"),
    (Action.SEE, "grading.Submission"): Rule(instructors=True, owner="user_id"),
    (Action.STOP, "grading.Submission"): Rule(instructors=True, owner="user_id"),
    (Action.REUSE, "grading.Submission"): Rule(owner="user_id"),
    (Action.SEE, "grading.OriginalUpload"): Rule(instructors=True, owner="submission__user_id"),
    (Action.SEE, "grading.GradingJob"): INSTRUCTORS,  # with its trouble, which may name hidden tests
    (Action.GRADE_AGAIN, "grading.GradingJob"): INSTRUCTORS,
    (Action.TEACH, "accounts.User"): INSTRUCTORS,
}


def may(person: Person, action: Action, thing: models.Model) -> bool:
    """Whether ``person`` may do ``action`` to ``thing``. Raises ``LookupError`` for what no rule speaks of."""
    rule = _rule(action, type(thing))
    if _whoever(person, rule):
        return True
    if rule.owned:
        return _owned(person, rule, type(thing)._base_manager.filter(pk=thing.pk)).exists()
    return bool(rule.owner) and is_known(person) and _owner_of(thing, rule.owner) == person.pk


def allowed(person: Person, action: Action, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` to which ``person`` may do ``action``. Raises ``LookupError`` for what no rule speaks of."""
    rule = _rule(action, things.model)
    if _whoever(person, rule):
        return things
    return _owned(person, rule, things)


def visible(person: Person, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` that ``person`` may see."""
    return allowed(person, Action.SEE, things)


def is_known(person: object) -> bool:
    """Whether this is somebody with an account that is open."""
    return isinstance(person, User) and person.is_active


def is_instructor(person: object) -> bool:
    """Whether the pages about everybody's work are this person's."""
    return isinstance(person, User) and person.is_active and person.is_instructor


def _whoever(person: Person, rule: Rule) -> bool:
    """Whether ``rule`` lets ``person`` in whosesoever the thing is."""
    return rule.everybody or (rule.signed_in and is_known(person)) or (rule.instructors and is_instructor(person))


def _owned(person: Person, rule: Rule, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` that are the person's by ``rule``, each of them once."""
    if not rule.owner or not is_known(person):
        return things.none()
    theirs = {rule.owner: person.pk, **rule.owned}
    if not rule.owned:
        return things.filter(**theirs)
    return things.filter(pk__in=things.model._base_manager.filter(**theirs).values("pk"))


def _rule(action: Action, model: type[models.Model]) -> Rule:
    try:
        return RULES[action, model._meta.label]
    except KeyError:
        raise LookupError(f"No rule of classes.permissions says who may {action} a {model._meta.label}.") from None


def _owner_of(thing: Any, path: str) -> Any:
    """The primary key at the end of the way from ``thing`` to its person."""
    for name in path.split("__"):
        thing = getattr(thing, name)
    return thing
