"""The course as the database holds it. ``manage.py load_course`` is its only writer.

What leaves the course is *retired*, never deleted: people's work hangs on it. The default managers hide it;
``everything`` does not.
"""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django.core.exceptions import ValidationError
from django.db import models

from graders.exercise import TIERS
from graders.exercise import Exercise as Package

M = TypeVar("M", bound=models.Model, covariant=True)


class InCourse(models.Manager[M]):
    """Only what the course has now."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(retired=False)


class CoursePart(models.Model):
    """What all parts of the course share: a place among their siblings, and a way to leave."""

    order = models.PositiveIntegerField(default=0)
    retired = models.BooleanField(default=False)

    objects: ClassVar[InCourse[Any]] = InCourse()
    everything: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["order", "pk"]


class Course(CoursePart):
    """A course, known by its ``slug``: what it holds has slugs and numbers that are its own within it only."""

    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)

    objects: ClassVar[InCourse[Course]] = InCourse()
    everything: ClassVar[models.Manager[Course]] = models.Manager()

    def __str__(self) -> str:
        return self.title


def unique_in_course(*names: str, **conditions: Any) -> models.UniqueConstraint:
    """No two rows of one course share the values of ``names``; another course may have the same ones."""
    name = f"%(class)s_{'_'.join(names)}_in_course"
    return models.UniqueConstraint(fields=["course", *names], name=name, **conditions)


class Chapter(CoursePart):
    """A chapter. One that is ``coming`` is announced and not yet written."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="chapters")
    number = models.PositiveSmallIntegerField()
    slug = models.SlugField(max_length=100)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    coming = models.BooleanField(default=False)

    objects: ClassVar[InCourse[Chapter]] = InCourse()
    everything: ClassVar[models.Manager[Chapter]] = models.Manager()

    class Meta(CoursePart.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            unique_in_course("slug"),
            # A chapter that left keeps its number, and the one that came for it may have the same.
            unique_in_course("number", condition=models.Q(retired=False)),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Section(CoursePart):
    """A section of a chapter; ``teaser`` is set for one that is announced only."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="+", editable=False)
    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="sections")
    number = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    teaser = models.TextField(blank=True)

    objects: ClassVar[InCourse[Section]] = InCourse()
    everything: ClassVar[models.Manager[Section]] = models.Manager()

    class Meta(CoursePart.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [unique_in_course("number")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write it; a new one is of the course of its chapter."""
        if self._state.adding:
            self.course_id = self.chapter.course_id
        super().save(*args, **kwargs)


class SectionPart(CoursePart):
    """What stands in a section. ``course`` is the section's, kept here so that the database holds slugs apart."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="+", editable=False)
    slug = models.SlugField(max_length=100)
    title = models.CharField(max_length=200)
    section: models.ForeignKey[Section, Section]

    class Meta(CoursePart.Meta):
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [unique_in_course("slug")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write it; a new one is of the course of its section."""
        if self._state.adding:
            self.course_id = self.section.course_id
        super().save(*args, **kwargs)


class Lesson(SectionPart):
    """One idea on one page. ``sources`` is a list of texts; ``html`` is safe to show as it is.

    ``snippets`` is the list of its runnable blocks of code; ``subtitle`` is the field's term where the title hides it.
    """

    section = models.ForeignKey(Section, models.CASCADE, related_name="lessons")
    subtitle = models.CharField(max_length=200, blank=True, default="")
    summary = models.TextField()
    minutes = models.PositiveSmallIntegerField()
    sources = models.JSONField(default=list, blank=True)
    html = models.TextField()
    snippets = models.JSONField(default=list, blank=True)

    objects: ClassVar[InCourse[Lesson]] = InCourse()
    everything: ClassVar[models.Manager[Lesson]] = models.Manager()


class Term(CoursePart):
    """A term of the course's glossary, in the order of the alphabet; ``html`` is safe to show as it is."""

    course = models.ForeignKey(Course, models.PROTECT, related_name="terms")
    key = models.SlugField(max_length=100)
    term = models.CharField(max_length=200)
    html = models.TextField()
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="+")

    objects: ClassVar[InCourse[Term]] = InCourse()
    everything: ClassVar[models.Manager[Term]] = models.Manager()

    class Meta(CoursePart.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [unique_in_course("key")]

    def __str__(self) -> str:
        return self.term


class Quiz(SectionPart):
    """The questions of a section."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="quizzes")

    objects: ClassVar[InCourse[Quiz]] = InCourse()
    everything: ClassVar[models.Manager[Quiz]] = models.Manager()

    class Meta(SectionPart.Meta):
        verbose_name_plural = "quizzes"


class Question(CoursePart):
    """A question; ``spec`` is its table in the quiz file, answers included, and never reaches a page whole."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="questions")
    key = models.SlugField(max_length=100)
    kind = models.CharField(max_length=20)
    lesson = models.ForeignKey(Lesson, models.SET_NULL, null=True, blank=True, related_name="questions")
    spec = models.JSONField()

    objects: ClassVar[InCourse[Question]] = InCourse()
    everything: ClassVar[models.Manager[Question]] = models.Manager()

    class Meta(CoursePart.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["quiz", "key"], name="one_question_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz.slug}: {self.key}"


class Exercise(SectionPart):
    """An exercise under its lasting identity, ``uuid``; what it asks is in its versions."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="exercises")
    uuid = models.UUIDField()
    summary = models.TextField()
    tier = models.CharField(max_length=1, choices=[(tier.letter, tier.title) for tier in TIERS.values()])
    points = models.FloatField()
    current = models.ForeignKey("ExerciseVersion", models.PROTECT, null=True, related_name="+")

    objects: ClassVar[InCourse[Exercise]] = InCourse()
    everything: ClassVar[models.Manager[Exercise]] = models.Manager()

    class Meta(SectionPart.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [*SectionPart.Meta.constraints, unique_in_course("uuid")]


class ExerciseVersion(models.Model):
    """An exercise as it was when what grades it had this digest, which never changes once written.

    ``package`` is ``graders.exercise.Exercise.to_json()``, hidden tests and solution included: for the engine only.
    ``statement_html`` and ``hints`` (a list of HTML) are rendered from it. A better text is shown on the same version:
    these three may be written anew, as long as the package still has the version's ``grading_digest``.
    """

    PRESENTED: ClassVar[frozenset[str]] = frozenset({"statement_html", "hints", "package"})

    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="versions")
    grading_digest = models.CharField(max_length=64)
    statement_html = models.TextField()
    starter = models.TextField()
    visible_tests = models.TextField()
    hints = models.JSONField()
    entry_points = models.JSONField()
    package = models.JSONField()
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["exercise", "grading_digest"], name="one_version_a_grading_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.exercise.slug} {self.grading_digest[:12]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new version, or how an old one is presented."""
        fields = frozenset(kwargs.get("update_fields") or ())
        if self.pk and not (fields and fields <= self.PRESENTED and self._grades_as_before(fields)):
            raise ValidationError(f"Version {self} is on the record and cannot change; make a new one.")
        super().save(*args, **kwargs)

    def _grades_as_before(self, fields: frozenset[str]) -> bool:
        return "package" not in fields or Package.from_json(self.package).grading_digest == self.grading_digest
