"""What was handed in, the work of grading it, and what came of it.

The row of ``GradingJob`` *is* the queue: a broker that loses a message loses nothing. A submission may have several
jobs, one for each version of its exercise and purpose; each job has at most one verdict; ``Submission.current`` says
which verdict counts.
"""

from __future__ import annotations

import uuid
from functools import cached_property, reduce
from operator import or_
from typing import Any, ClassVar, Literal

from catalog.models import Course, Exercise, ExerciseVersion, Lesson
from classes.models import Class, Sitting
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Purpose(models.TextChoices):
    """Why something is graded. The order is that of precedence: no later one goes before an earlier one."""

    SUBMIT = "submit", "Submit"
    RUN = "run", "Run"
    SNIPPET = "snippet", "Snippet"
    CHECK = "check", "Check"
    REGRADE = "regrade", "Regrading"

    @property
    def priority(self) -> int:
        """0 goes first."""
        return list(Purpose).index(self)

    @property
    def tests(self) -> Literal["hidden", "visible"]:
        """Which tests it meets: ``hidden`` or ``visible``."""
        return "visible" if self in (Purpose.RUN, Purpose.SNIPPET) else "hidden"

    @property
    def counts(self) -> bool:
        """Whether its verdict becomes the submission's current one as soon as it is there; a regrading's waits."""
        return self != Purpose.REGRADE


class Submissions(models.QuerySet["Submission"]):
    """Submissions."""

    def listed(self) -> Submissions:
        """For a list: without code, reports and pictures, each with the state of its job."""
        jobs = GradingJob.objects.exclude(purpose=Purpose.REGRADE)
        light = self.select_related("current", "version__exercise", "lesson").prefetch_related(
            models.Prefetch("jobs", jobs.only("submission", "state", "queue", "purpose").order_by("pk"), "own_jobs")
        )
        return light.only(*LISTED)


LISTED = (
    *("user", "purpose", "created"),
    *("current__outcome", "current__score", "current__max_score", "current__job"),
    *("version__exercise__slug", "version__exercise__title", "version__exercise__course", "version__exercise__retired"),
    *("lesson__slug", "lesson__title", "scratch_of"),
)
"""What a list shows of a submission."""


NOTHING = models.Value([], models.JSONField())
"""What a site of before a column writes into it, while it still serves."""


def in_course(course: Course, before: str = "") -> Q:
    """What is of ``course`` among submissions, or among what leads to one by ``before``, as in ``submission__``."""
    ways = ("version__exercise__course", "lesson__course", "scratch_of")
    return reduce(or_, (Q(**{f"{before}{way}": course}) for way in ways))


class Submission(models.Model):
    """Files a student handed in: for a version of an exercise, for a lesson whose snippet they are, or for a course on
    whose scratch page they were written.

    ``made_in`` is the class in which it was made; ``None`` only for what a site of before there were classes took.
    ``sitting`` is the exam at which it was handed in. ``seed`` is that of its gradings. ``current`` is the verdict that
    counts; ``None`` until there is one. ``notes`` are what the student was told about an upload; ``stretches``, arrays
    of the numbers of `graders.intake.Stretch`, say where the lines of ``submission.py`` stand in the notebook that was
    uploaded.
    """

    TOLD_BY = "user"
    TOLD = (
        *("id", "version__exercise__slug", "lesson__slug", "scratch_of__slug", "made_in__name"),
        *("purpose", "created", "files", "notes"),
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="submissions")
    version = models.ForeignKey(ExerciseVersion, models.PROTECT, null=True, related_name="submissions")
    lesson = models.ForeignKey(Lesson, models.PROTECT, null=True, related_name="snippet_runs")
    scratch_of = models.ForeignKey(Course, models.PROTECT, null=True, related_name="scratch_runs")
    made_in = models.ForeignKey(Class, models.PROTECT, null=True, related_name="submissions")
    sitting = models.ForeignKey(Sitting, models.PROTECT, null=True, blank=True, related_name="submissions")
    purpose = models.CharField(max_length=10, choices=Purpose)
    files = models.JSONField()
    notes = models.JSONField(default=list, db_default=NOTHING)
    stretches = models.JSONField(default=list, db_default=NOTHING)
    seed = models.PositiveIntegerField()
    created = models.DateTimeField(default=timezone.now)
    current = models.OneToOneField("Verdict", models.PROTECT, null=True, related_name="counts_for")

    objects = Submissions.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["user", "created"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(version__isnull=False, lesson=None, scratch_of=None)
                | Q(version=None, lesson__isnull=False, scratch_of=None)
                | Q(version=None, lesson=None, scratch_of__isnull=False),
                name="for_an_exercise_a_lesson_or_a_course",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} → {self.title} ({self.id})"

    @property
    def exercise(self) -> Exercise | None:
        """What it was handed in for; ``None`` for code that only runs."""
        return self.version.exercise if self.version else None

    @property
    def thing(self) -> Exercise | Lesson | Course:
        """The exercise it was handed in for, the lesson whose snippet it is, or the course of its scratch page."""
        thing = self.exercise or self.lesson or self.scratch_of
        assert thing  # by the constraint
        return thing

    @property
    def course(self) -> Course:
        """The course in which it was made."""
        thing = self.thing
        return thing if isinstance(thing, Course) else thing.course

    @property
    def title(self) -> str:
        """The title of its exercise or lesson, or that it is of the scratch page."""
        return "Scratch page" if self.scratch_of_id else str(self.thing)

    @cached_property
    def job(self) -> GradingJob:
        """The job that decides what it waits for: the latest that is no regrading."""
        prefetched: list[GradingJob] | None = getattr(self, "own_jobs", None)
        if prefetched:
            return prefetched[-1]
        return self.jobs.exclude(purpose=Purpose.REGRADE).latest("pk")

    @property
    def is_regraded(self) -> bool:
        """Whether what counts for it came of a regrading."""
        return bool(self.current and self.current.job_id != self.job.pk)


class OriginalUpload(models.Model):
    """The file as it was handed in, until ``HEBB_UPLOAD_DAYS`` have passed; grading does without it."""

    ERASED_WITH = TOLD_BY = "submission__user"
    TOLD = ("submission", "name", "content", "created")

    submission = models.OneToOneField(Submission, models.CASCADE, related_name="upload")
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    created = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return self.name


class GradingJob(models.Model):
    """The work of grading one submission with one version of its exercise, for one purpose.

    A worker owns a running job while ``fence`` is the number its claim gave it and ``lease_until`` lies ahead.
    ``attempt`` counts claims; ``not_before`` holds a retry back; ``trouble`` is for staff, never for students.
    ``progress`` is what a training says of itself while it runs (``grading.training_progress``), shown and never
    believed; ``printed`` the end of what was printed so far.
    ``student``, ``queue``, ``priority``, ``turn`` and ``created`` are its place (``grading.fair_queue``).
    """

    class State(models.TextChoices):
        """Where the work stands. ``queued`` and ``running`` are not final."""

        QUEUED = "queued", "Waiting"
        RUNNING = "running", "Being graded"
        DONE = "done", "Graded"
        FAILED = "failed", "Could not be graded"
        REPLACED = "replaced", "Replaced by a newer one"
        STOPPED = "stopped", "Stopped"

    class Queue(models.TextChoices):
        """One queue a tier: a neuron never waits behind a network that trains."""

        INSTANT = "instant", "Instant"
        MODEL = "model", "Model"
        TRAINING = "training", "Training"

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="jobs")
    version = models.ForeignKey(ExerciseVersion, models.PROTECT, null=True, related_name="jobs")
    purpose = models.CharField(max_length=10, choices=Purpose)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    student = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    queue = models.CharField(max_length=10, choices=Queue)
    priority = models.PositiveSmallIntegerField()
    turn = models.PositiveBigIntegerField()
    attempt = models.PositiveSmallIntegerField(default=0)
    fence = models.PositiveBigIntegerField(default=0)
    worker = models.CharField(max_length=200, blank=True)
    trouble = models.TextField(blank=True)
    progress = models.JSONField(null=True, blank=True)
    printed = models.TextField(blank=True, default="", db_default="")
    created = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(null=True, blank=True)
    claimed = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["created"]
        indexes: ClassVar[list[models.Index]] = [
            # the head of a queue, and the places in it
            models.Index(fields=["queue", "state", "priority", "turn", "created", "id"], name="waiting_in_order"),
            # whose turn it was last, in a lane and of a student
            models.Index(fields=["queue", "priority", "turn"], condition=Q(claimed__isnull=False), name="turns_taken"),
            models.Index(fields=["student", "queue", "priority", "turn"], name="turns_of_a_student"),
            # how long the last ones took, and what was left behind
            models.Index(fields=["queue", "state", "finished"], name="last_finished"),
            models.Index(fields=["state", "lease_until"], name="left_behind"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["submission", "version", "purpose"], name="one_job_a_version_and_purpose"),
            models.UniqueConstraint(
                fields=["submission", "purpose"], condition=Q(version=None), name="one_job_a_snippet_and_purpose"
            ),
        ]

    def __str__(self) -> str:
        return f"job {self.pk} ({self.state})"


class TrainingCurve(models.Model):
    """What the trainings of one grading said of themselves; shown and never believed.

    ``runs`` has one table a training (``grading.training_curves.Run``), as far as they are kept.
    """

    TOLD_BY = "job__submission__user"
    TOLD = ("job__submission", "runs")

    job = models.OneToOneField(GradingJob, models.CASCADE, related_name="curve")
    runs = models.JSONField()

    def __str__(self) -> str:
        return f"trainings of {self.job}"


class Verdict(models.Model):
    """The one result of a job. ``report`` is ``graders.report.Report.to_json()``, its pictures aside: see `Figure`.

    ``version`` is what it was graded with: the points are those of that version.
    """

    TOLD_BY = "counts_for__user"
    TOLD = ("counts_for", "outcome", "score", "max_score", "report", "created")

    job = models.OneToOneField(GradingJob, models.PROTECT, related_name="verdict")
    version = models.ForeignKey(ExerciseVersion, models.PROTECT, null=True, related_name="verdicts")
    outcome = models.CharField(max_length=30)
    score = models.FloatField()
    max_score = models.FloatField()
    report = models.JSONField()
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created"]

    def __str__(self) -> str:
        return f"{self.outcome} {self.score:g}/{self.max_score:g}"

    @staticmethod
    def told(row: dict[str, Any]) -> dict[str, Any]:
        """What its author may have of a row: no seed and no test's id, in which hidden inputs can stand."""
        report = {key: value for key, value in row["report"].items() if key != "seed"}
        tests = [{key: value for key, value in test.items() if key != "id"} for test in report.get("tests", ())]
        return row | {"report": report | {"tests": tests}}


class Finding(models.Model):
    """Something that a grading with the hidden tests found wrong, to be counted: taken from the verdict's Report.

    ``key`` tells alike ones: a test's id, which stays while its title may change, or the misconception's own words.
    """

    class Kind(models.TextChoices):
        """What was found."""

        TEST = "test", "A test that failed"
        MISCONCEPTION = "misconception", "The misconception behind it"

    verdict = models.ForeignKey(Verdict, models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=20, choices=Kind)
    key = models.TextField()
    words = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return self.words


class Figure(models.Model):
    """A picture that a submission drew; ``png`` holds its bytes, ``number`` counts from 0."""

    TOLD_BY = "verdict__counts_for__user"
    TOLD = ("verdict__counts_for", "number", "title", "png")

    verdict = models.ForeignKey(Verdict, models.CASCADE, related_name="figures")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200, blank=True)
    png = models.BinaryField()

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["verdict", "number"], name="one_figure_a_number"),
        ]

    def __str__(self) -> str:
        return self.title or f"figure {self.number}"
