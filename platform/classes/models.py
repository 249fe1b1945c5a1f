"""A course as it is taught once: who is in, what counts, and who was given more time.

The **open class** of a course is the one everybody is in who learns on their own: it has no members of its own, no
join code and no dates.
"""

from __future__ import annotations

import secrets
import zoneinfo
from functools import reduce
from operator import or_
from typing import Any, ClassVar

from accounts.models import User
from accounts.zones import check_time_zone
from catalog.models import Course, Exercise, Quiz, Section
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 8
MOST_EXTRA_PERCENT = 300


def new_join_code() -> str:
    """A code that nobody guesses and that can be read out: no 0 and O, no 1, I and L."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def server_time_zone() -> str:
    """The time zone of the site, which a class has until it says another."""
    return str(settings.TIME_ZONE)


class Class(models.Model):
    """A course taught once. ``dropped_lowest`` and ``counts`` are settings of its plan.

    ``join_code`` lets in whoever knows it; without one (empty) nobody joins by code. ``archived`` is when it ended.
    """

    class Counts(models.TextChoices):
        """Which try makes the mark."""

        BEST = "best", "The best try"
        LAST = "last", "The last try"

    course = models.ForeignKey(Course, models.PROTECT, related_name="classes")
    name = models.CharField(max_length=100)
    term = models.CharField(max_length=50, blank=True)
    time_zone = models.CharField(max_length=64, default=server_time_zone, validators=[check_time_zone])
    open = models.BooleanField(default=False, editable=False)
    join_code = models.CharField(max_length=20, blank=True, default=new_join_code)
    dropped_lowest = models.PositiveSmallIntegerField(default=0)
    counts = models.CharField(max_length=4, choices=Counts, default=Counts.BEST)
    created = models.DateTimeField(default=timezone.now)
    archived = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created", "-pk"]
        verbose_name_plural = "classes"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["course"], condition=Q(open=True), name="one_open_class_a_course"),
            models.UniqueConstraint(fields=["join_code"], condition=~Q(join_code=""), name="one_class_a_join_code"),
            models.CheckConstraint(
                condition=Q(open=False) | Q(join_code="", archived=None), name="an_open_class_has_no_code_and_no_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.term}" if self.term else self.name

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """Where its dates are meant."""
        return zoneinfo.ZoneInfo(self.time_zone)


class Group(models.Model):
    """A practical of a class, and the assistants who hold it."""

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="groups")
    name = models.CharField(max_length=100)
    assistants: models.ManyToManyField[Membership, Any] = models.ManyToManyField(
        "Membership", blank=True, related_name="assists"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["in_class", "name"], name="one_group_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person in a class, in one role there; another class may give the same person another one.

    ``extra_percent`` is by how much longer than others a student may sit at an exam.
    """

    class Role(models.TextChoices):
        """What somebody does in a class."""

        STUDENT = "student", "Student"
        ASSISTANT = "assistant", "Assistant"
        INSTRUCTOR = "instructor", "Instructor"

    TOLD_BY = "user"
    TOLD = ("in_class__name", "role", "group__name", "extra_percent", "joined")

    in_class = models.ForeignKey(Class, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role, default=Role.STUDENT)
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="memberships")
    extra_percent = models.PositiveSmallIntegerField(
        default=0, db_default=0, validators=[MaxValueValidator(MOST_EXTRA_PERCENT)]
    )
    joined = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar[list[str]] = ["joined", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["in_class", "user"], name="one_membership_a_class"),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display().lower()} of {self.in_class}"


class Invitation(models.Model):
    """A mail that lets its reader into a class, once, with a new account where they have none.

    They are a student there, or what ``role`` says, and in ``group`` or its assistant.
    """

    ERASED_WITH = "accepted_by"
    TOLD_BY = "accepted_by"
    TOLD = ("in_class__name", "email", "at", "accepted")

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=10, choices=Membership.Role, default=Membership.Role.STUDENT)
    group = models.ForeignKey(Group, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    accepted = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["email", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint("in_class", Lower("email"), name="one_invitation_a_class_and_address"),
        ]

    def __str__(self) -> str:
        return f"{self.email} to {self.in_class}"


def new_token() -> str:
    """What nobody guesses, for an address."""
    return secrets.token_urlsafe(32)


class CalendarFeed(models.Model):
    """The secret address at which the dates of a person's classes can be read without signing in."""

    ERASED_WITH = TOLD_BY = "user"
    TOLD = ("made",)

    user = models.OneToOneField(User, models.CASCADE, related_name="calendar_feed")
    token = models.CharField(max_length=64, unique=True, default=new_token)
    made = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"Calendar of {self.user}"

    @classmethod
    def renew(cls, person: User) -> None:
        """Another address; the one of before leads nowhere."""
        cls.objects.update_or_create(user=person, defaults={"token": new_token(), "made": timezone.now()})


class OpenQuestion(models.Model):
    """What a class is asked that no test can see. Staff give points for an answer, by ``criteria``.

    ``statement`` is Markdown, ``html`` what was made of it, safe to show as it is. ``criteria`` is a list of
    ``{"title", "points"}``, points as texts of decimals (`classes.rubric`). Students see it once the plan names it and
    its row is open.
    """

    retired: ClassVar[bool] = False
    """It stays with its class; what is of the course may leave it."""

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="open_questions")
    section = models.ForeignKey(Section, models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=50)
    title = models.CharField(max_length=200)
    statement = models.TextField(max_length=20_000)
    html = models.TextField(editable=False)
    criteria: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["title", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["in_class", "slug"], name="one_open_question_a_slug"),
        ]

    def __str__(self) -> str:
        return self.title


NOTHING = models.Value([], models.JSONField())
"""What a site of before a column writes into it, while it still serves."""

THINGS = ("section", "exercise", "quiz", "question")
ONE_OF_THEM = reduce(or_, (Q(**{f"{name}__isnull": name != chosen for name in THINGS}) for chosen in THINGS))


class PlanRow(models.Model):
    """What counts in a class: an exercise, a quiz, an open question, or all exercises of a section together.

    ``weight`` is what it is worth, in points. After ``due`` and ``grace_hours`` a try loses ``late_percent`` of its
    points for each day begun since ``due``, or counts for nothing where there is no ``late_percent``. ``attempts``
    bounds the tries at each exercise. A ``bonus`` adds to the marks and not to what they are out of. ``rubric`` has
    criteria, as an open question has, by which staff give points for what no test of the exercise can see.

    With ``exam_minutes`` it is an exam: each student sits at it once, for so long, between ``opens`` and ``due``
    (``classes.exams``). With ``verdict_later`` nothing handed in there is graded before it is over for everybody.
    """

    in_class = models.ForeignKey(Class, models.CASCADE, related_name="plan")
    order = models.PositiveIntegerField(default=0)
    section = models.ForeignKey(Section, models.PROTECT, null=True, blank=True, related_name="+")
    exercise = models.ForeignKey(Exercise, models.PROTECT, null=True, blank=True, related_name="+")
    quiz = models.ForeignKey(Quiz, models.PROTECT, null=True, blank=True, related_name="+")
    question = models.ForeignKey(OpenQuestion, models.PROTECT, null=True, blank=True, related_name="rows")
    weight = models.DecimalField(max_digits=7, decimal_places=2, validators=[MinValueValidator(0)])
    opens = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True)
    late_percent = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(100)]
    )
    grace_hours = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(null=True, blank=True)
    cool_down_minutes = models.PositiveSmallIntegerField(default=0)
    bonus = models.BooleanField(default=False)
    rubric: models.JSONField[Any, Any] = models.JSONField(default=list, db_default=NOTHING, blank=True)
    exam_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    verdict_later = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=ONE_OF_THEM, name="a_row_is_of_one_thing"),
            *(models.UniqueConstraint(fields=["in_class", kind], name=f"one_row_a_{kind}") for kind in THINGS),
            models.CheckConstraint(
                condition=Q(exam_minutes=None) | Q(exam_minutes__gt=0, due__isnull=False, quiz=None, question=None),
                name="an_exam_has_an_end_and_exercises",
            ),
        ]

    def __str__(self) -> str:
        return str(self.thing)

    @property
    def thing(self) -> Section | Exercise | Quiz | OpenQuestion:
        """What counts."""
        thing = self.section or self.exercise or self.quiz or self.question
        assert thing  # by the constraint
        return thing


class Extension(models.Model):
    """Another date or other attempts for a person or a group, and why. The kindest of those in force holds.

    It is on the record: who ends it says so in ``ended`` and ``ended_by``, and it stays.
    """

    TOLD_BY = "user"
    TOLD = ("row__in_class__name", "due", "attempts", "reason", "at", "ended")

    row = models.ForeignKey(PlanRow, models.PROTECT, related_name="extensions")
    user = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="extensions")
    group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="extensions")
    due = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(user=None, group__isnull=False) | Q(user__isnull=False, group=None),
                name="for_a_person_or_for_a_group",
            ),
            models.CheckConstraint(
                condition=Q(due__isnull=False) | Q(attempts__isnull=False), name="it_extends_something"
            ),
            models.CheckConstraint(
                condition=Q(ended=None, ended_by=None) | Q(ended__isnull=False, ended_by__isnull=False),
                name="who_ends_an_extension_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.row} for {self.user or self.group}"


class Sitting(models.Model):
    """A student at an exam, once: from ``started`` until ``ends``, which is told at the start.

    ``handed_in`` is when what was typed until then had been handed in; null before.
    """

    TOLD_BY = "user"
    TOLD = ("row__in_class__name", "started", "ends", "handed_in")

    row = models.ForeignKey(PlanRow, models.PROTECT, related_name="sittings")
    user = models.ForeignKey(User, models.PROTECT, related_name="sittings")
    started = models.DateTimeField(default=timezone.now)
    ends = models.DateTimeField(db_index=True)
    handed_in = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["started", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["row", "user"], name="one_sitting_an_exam"),
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.row}"
