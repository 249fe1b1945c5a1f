"""Who may do what to which thing: one table, asked by every page.

`may` asks it about one thing, `allowed` and `visible` about all rows of a query, and both read the same rule. What is
not somebody's to see does not exist for them: a page answers 404, whether the thing is there or not.

Django's admin is another door, with Django's own permissions; only its actions ask here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial, reduce
from operator import or_
from typing import Any, Final, TypeGuard, TypeVar

from accounts.models import User
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

from classes import exams
from classes.members import ANYBODY, INSTRUCTOR, STAFF, STUDENT, classes_of

M = TypeVar("M", bound=models.Model)
Person = User | AnonymousUser


class Action(StrEnum):
    """What people do here."""

    SEE = "see"
    WORK = "work"  # hand in, run, answer, keep a draft, mark as read
    REMARK = "remark on"  # say something about it, and withdraw what one said
    STOP = "stop"  # have what waits or is graded not graded
    REUSE = "reuse"  # put the code of a submission or an earlier draft back into the editor
    OPEN_HINTS = "open hints of"
    SEE_SOLUTIONS = "see the solutions of"
    SIT = "sit at an exam of"
    TEACH = "teach"  # look at everybody's results in a course or class, or at what one person has done
    CREATE_CLASS = "create a class of"
    CHANGE = "change"  # its members, its plan, who has more time
    RUN = "run"  # end it, let it go on, copy it: also when it has ended, where nothing else changes
    GRADE = "give points for"
    GRADE_AGAIN = "grade again"
    REGRADE = "regrade the work of"
    AUDIT = "read the audit trail of"


@dataclass(frozen=True)
class Rule:
    """Who may: everybody, everybody signed in, instructors of the site, whose it is, or who has a role in its class.

    ``owner`` is the way from the thing to its person's primary key, spelt as in a query: ``submission__user_id``;
    ``in_class`` is the way to its class, in which one must have one of ``roles``. Where a way leads through many rows,
    ``owned`` and ``among`` say which of them count; one of them is enough. ``exams`` narrows what a student's exam
    leaves open to them.
    """

    everybody: bool = False
    signed_in: bool = False
    instructors: bool = False
    owner: str = ""
    owned: Mapping[str, str] = field(default_factory=dict)
    in_class: str = ""
    among: Mapping[str, str | None] = field(default_factory=dict)
    roles: Collection[str] = STAFF
    many: bool = False
    exams: Callable[[User, models.QuerySet[Any]], models.QuerySet[Any]] | None = None


EVERYBODY: Final = Rule(everybody=True)
NOT_IN_AN_EXAM: Final = Rule(signed_in=True, exams=exams.without_work)
UNLESS_AN_EXAM_CLOSES_IT: Final = Rule(signed_in=True, exams=exams.open_exercises)
WITHOUT_EXAM: Final = Rule(signed_in=True, exams=exams.helped)
INSTRUCTORS: Final = Rule(instructors=True)
WORK: Final = Rule(owner="user_id", in_class="made_in", exams=exams.open_work)
"""What somebody handed in."""

WHO_HAS_PASSED: Final = Rule(
    instructors=True,
    owner="versions__submissions__user_id",
    owned={"versions__submissions__purpose": "submit", "versions__submissions__current__outcome": "passed"},
    in_class="course__classes",
    many=True,
    exams=exams.helped,
)
"""Who has handed in what counts and has full marks for it, and who teaches the course."""
HER_TEACHERS: Final = Rule(
    instructors=True, in_class="memberships__in_class", among={"memberships__role": STUDENT}, many=True
)
"""Who teaches a class in which the person is a student; everybody is one of the open classes."""

RULES: Final[dict[tuple[Action, str], Rule]] = {
    (Action.SEE, "catalog.Course"): EVERYBODY,
    (Action.WORK, "catalog.Course"): NOT_IN_AN_EXAM,
    (Action.TEACH, "catalog.Course"): INSTRUCTORS,
    (Action.SEE, "catalog.Lesson"): NOT_IN_AN_EXAM,
    (Action.WORK, "catalog.Lesson"): NOT_IN_AN_EXAM,
    (Action.SEE, "catalog.Quiz"): NOT_IN_AN_EXAM,
    (Action.WORK, "catalog.Quiz"): NOT_IN_AN_EXAM,
    (Action.SEE, "catalog.Exercise"): UNLESS_AN_EXAM_CLOSES_IT,
    (Action.WORK, "catalog.Exercise"): UNLESS_AN_EXAM_CLOSES_IT,
    (Action.OPEN_HINTS, "catalog.Exercise"): WITHOUT_EXAM,
    (Action.SEE_SOLUTIONS, "catalog.Exercise"): WHO_HAS_PASSED,
    (Action.SEE, "learning.Draft"): Rule(owner="user_id"),
    (Action.SEE, "learning.EarlierDraft"): Rule(owner="user_id"),
    (Action.SEE, "learning.SnippetDraft"): Rule(owner="user_id"),
    (Action.SEE, "learning.ScratchDraft"): Rule(owner="user_id"),
    (Action.REUSE, "learning.EarlierDraft"): Rule(owner="user_id"),
    (Action.SEE, "grading.Submission"): WORK,
    (Action.REMARK, "grading.Submission"): WORK,
    (Action.STOP, "grading.Submission"): WORK,
    (Action.GRADE, "grading.Submission"): Rule(in_class="made_in", among={"made_in__archived": None}),
    (Action.REUSE, "grading.Submission"): Rule(owner="user_id", exams=exams.open_work),
    (Action.SEE, "grading.OriginalUpload"): Rule(
        owner="submission__user_id", in_class="submission__made_in", exams=partial(exams.open_work, way="submission__")
    ),
    (Action.SEE, "classes.OpenQuestion"): Rule(in_class="in_class", roles=ANYBODY, exams=exams.without_work),
    (Action.WORK, "classes.OpenQuestion"): Rule(
        in_class="in_class", roles=(STUDENT,), among={"in_class__archived": None}, exams=exams.without_work
    ),
    (Action.SEE, "answering.OpenAnswer"): Rule(
        owner="user_id", in_class="question__in_class", exams=exams.without_own_work
    ),
    (Action.GRADE, "answering.OpenAnswer"): Rule(
        in_class="question__in_class", among={"question__in_class__archived": None}
    ),
    # with its trouble, which may name hidden tests
    (Action.SEE, "grading.GradingJob"): Rule(in_class="submission__made_in"),
    (Action.GRADE_AGAIN, "grading.GradingJob"): Rule(in_class="submission__made_in"),
    (Action.TEACH, "accounts.User"): HER_TEACHERS,
    (Action.CREATE_CLASS, "catalog.Course"): INSTRUCTORS,
    (Action.SEE, "classes.Class"): Rule(in_class="pk", roles=ANYBODY),
    (Action.TEACH, "classes.Class"): Rule(in_class="pk"),
    (Action.REGRADE, "classes.Class"): Rule(in_class="pk", roles=(INSTRUCTOR,), among={"archived": None}),
    (Action.AUDIT, "classes.Class"): Rule(in_class="pk", roles=(INSTRUCTOR,)),
    (Action.CHANGE, "classes.Class"): Rule(in_class="pk", roles=(INSTRUCTOR,), among={"archived": None}),
    (Action.RUN, "classes.Class"): Rule(in_class="pk", roles=(INSTRUCTOR,)),
    (Action.SIT, "classes.Class"): Rule(in_class="pk", roles=(STUDENT,), among={"archived": None}),
}


def may(person: Person, action: Action, thing: models.Model) -> bool:
    """Whether ``person`` may do ``action`` to ``thing``. Raises ``LookupError`` for what no rule speaks of."""
    rule = _rule(action, type(thing))
    if _closed_by_an_exam(person, rule, thing):
        return False
    if _whoever(person, rule) or _is_owner(person, rule, thing):
        return True
    asks_the_database = rule.in_class or rule.owned
    return bool(asks_the_database) and _theirs(person, rule, type(thing)._base_manager.filter(pk=thing.pk)).exists()


def allowed(person: Person, action: Action, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` to which ``person`` may do ``action``. Raises ``LookupError`` for what no rule speaks of."""
    rule = _rule(action, things.model)
    if rule.exams and _may_sit(person):
        things = rule.exams(person, things)
    if _whoever(person, rule):
        return things
    return _theirs(person, rule, things)


def visible(person: Person, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` that ``person`` may see."""
    return allowed(person, Action.SEE, things)


def is_known(person: object) -> bool:
    """Whether this is somebody with an account that is open."""
    return isinstance(person, User) and person.is_active


def is_staff(person: object) -> bool:
    """Whether this person teaches: as an instructor of the site, or as assistant or instructor of some class."""
    return is_instructor(person) or (
        isinstance(person, User) and person.is_active and classes_of(person, STAFF).exists()
    )


def is_instructor(person: object) -> bool:
    """Whether the pages about everybody's work are this person's."""
    return isinstance(person, User) and person.is_active and person.is_instructor


def _may_sit(person: Person) -> TypeGuard[User]:
    """Whether exams close anything to this person."""
    return isinstance(person, User) and not is_instructor(person)


def _closed_by_an_exam(person: Person, rule: Rule, thing: models.Model) -> bool:
    """Whether an exam keeps the thing from the person, whatever else the rule says."""
    if not (rule.exams and _may_sit(person)):
        return False
    if rule.owner and not rule.owned and _owner_of(thing, rule.owner) != person.pk:
        return False  # of what has an owner, exams close what is one's own
    it = type(thing)._base_manager.filter(pk=thing.pk)
    left = rule.exams(person, it)
    return left is not it and not left.exists()


def _whoever(person: Person, rule: Rule) -> bool:
    """Whether ``rule`` lets ``person`` in whosesoever the thing is."""
    return rule.everybody or (rule.signed_in and is_known(person)) or (rule.instructors and is_instructor(person))


def _is_owner(person: Person, rule: Rule, thing: models.Model) -> bool:
    """Whether the thing itself says that it is the person's."""
    return bool(rule.owner and not rule.owned) and is_known(person) and _owner_of(thing, rule.owner) == person.pk


def _theirs(person: Person, rule: Rule, things: models.QuerySet[M]) -> models.QuerySet[M]:
    """Those of ``things`` that are the person's, or of a class of theirs, by ``rule``; each of them once."""
    if not (isinstance(person, User) and is_known(person)):
        return things.none()
    # Q() would let everything through: what a rule does not name lets nobody in
    ways = [Q(**{rule.owner: person.pk, **rule.owned})] if rule.owner else []
    if rule.in_class:
        ways.append(_in_classes(person, rule))
    theirs = reduce(or_, ways, Q(pk__in=[]))
    if not rule.many:
        return things.filter(theirs)
    return things.filter(pk__in=things.model._base_manager.filter(theirs).values("pk"))


def _in_classes(person: User, rule: Rule) -> Q:
    """What is of a class in which the person has one of the rule's roles.

    Work that has no class was handed in at a site of before there were classes: it is of the open one.
    """
    found = Q(**{f"{rule.in_class}__in": classes_of(person, rule.roles).values("pk"), **rule.among})
    if rule.in_class.endswith("made_in") and is_instructor(person):
        found |= Q(**{rule.in_class: None})
    return found


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
