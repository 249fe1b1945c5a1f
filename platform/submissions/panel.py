"""A submission as its student or an instructor sees it: the panel with the verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from classes import exams
from django.utils import timezone
from grading.models import Figure, GradingJob, Purpose, Regraded, Submission, Verdict
from grading.status import COUNTED, limit_s, statuses

from graders.intake import Stretch, by_cell
from graders.report import Outcome, Report, read_outcome
from submissions.curves import Curves, curves_of
from submissions.reached import Reached, reached


@dataclass(frozen=True)
class Panel:
    """A submission with whatever is known of its grading."""

    submission: Submission
    job: GradingJob
    verdict: Verdict | None
    ahead: int = 0
    seconds: int = 0
    running_s: int = 0
    printed: str = ""

    @property
    def waits(self) -> bool:
        """Whether a verdict is still to come, as soon as it is its turn."""
        return self.job.state in (GradingJob.State.QUEUED, GradingJob.State.RUNNING) and not self.held_until

    @cached_property
    def held_until(self) -> datetime | None:
        """When it is graded, if that waits for an exam to be over."""
        if self.job.state != GradingJob.State.QUEUED or not self.submission.sitting_id:
            return None
        until = self.job.not_before
        return until if until and not self.job.attempt and until > timezone.now() else None

    @property
    def running(self) -> bool:
        """Whether the tests run at this moment."""
        return self.job.state == GradingJob.State.RUNNING

    @property
    def state_line(self) -> str:
        """How long it may take, or takes; ``verdict-stream.js`` says the same as things move on."""
        if self.running:
            if not self.running_s:
                return "Running the tests …"
            usual = f"usually about {lasting(self.seconds)}, " if self.seconds else ""
            return f"Running the tests, {lasting(self.running_s)} so far ({usual}at most {lasting(limit_s())})"
        more = " or more" if self.ahead >= COUNTED else ""
        place = f"{self.ahead}{more} ahead of you" if self.ahead else "You are next"
        return f"{place}, about {self.seconds} s" if self.seconds else f"{place} …"

    @property
    def failed(self) -> bool:
        """Whether it could not be graded, three times."""
        return self.job.state == GradingJob.State.FAILED

    @property
    def stopped(self) -> bool:
        """Whether somebody stopped it."""
        return self.job.state == GradingJob.State.STOPPED

    @property
    def passed(self) -> bool:
        """Whether it has full marks."""
        return self.verdict is not None and self.verdict.outcome == Outcome.PASSED

    @property
    def is_run(self) -> bool:
        """Whether it met the visible tests only."""
        return self.submission.purpose == Purpose.RUN

    @property
    def opens_solutions(self) -> bool:
        """Whether whoever sees this panel may see the exercise's solutions: its author has passed by it."""
        exercise = self.submission.exercise
        passed = self.passed and self.submission.purpose == Purpose.SUBMIT
        return passed and exercise is not None and not exercise.retired and not exercise.course.retired and self._free

    @property
    def _free(self) -> bool:
        """Whether no exam at which it was handed in is still running for somebody."""
        sitting = self.submission.sitting
        return sitting is None or not sitting.row.exam_minutes or exams.over(sitting.row) <= timezone.now()

    @property
    def is_snippet(self) -> bool:
        """Whether it is code of a lesson or of the scratch page, which only runs."""
        return self.submission.purpose == Purpose.SNIPPET

    @cached_property
    def report(self) -> Report | None:
        """The verdict's Report, whichever format it was stored in; of a notebook it names cells."""
        if not self.verdict:
            return None
        stretches = [Stretch(*numbers) for numbers in self.submission.stretches]
        return Report.from_json(self.verdict.report).reworded(lambda text: by_cell(text, stretches))

    @cached_property
    def regraded(self) -> list[Regraded]:
        """The regradings that were applied to it, the latest first."""
        if not self.submission.is_regraded:
            return []
        applied = self.submission.regraded.filter(before__isnull=False).order_by("-regrading__ended")
        return list(applied.select_related("regrading__ended_by", "before").defer("before__report"))

    @cached_property
    def curves(self) -> Curves | None:
        """How its trainings went, or go."""
        if self.is_snippet or self.job.state == GradingJob.State.QUEUED:
            return None
        return curves_of(self.submission, self.verdict.job_id if self.verdict else self.job, live=self.running)

    @cached_property
    def reached(self) -> list[Reached]:
        """What its model reached, where the exercise shows that."""
        return reached(self.report, self.verdict.version_id) if self.report and self.verdict else []

    @property
    def figures(self) -> list[Figure]:
        """What it drew, without the pictures themselves."""
        return list(self.verdict.figures.defer("png")) if self.verdict else []

    @property
    def headline(self) -> str:
        """The outcome in words."""
        if self.held_until:
            return "Handed in"
        return outcome_words(self.verdict.outcome) if self.verdict else self.job.get_state_display()


def outcome_words(outcome: str) -> str:
    """What an outcome is called on a page."""
    return read_outcome(outcome).meaning.title


def lasting(seconds: int) -> str:
    """A span as a student reads it: "59 s", "1 min 5 s"."""
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def panel_of(submission: Submission) -> Panel:
    """The panel of a submission, with its place in the queue while it waits, and how long it has been graded."""
    panel = Panel(submission, submission.job, submission.current)
    if not panel.waits:
        return panel
    status = statuses([submission.pk])[submission.pk]
    return replace(
        panel, ahead=status.ahead, seconds=status.seconds, running_s=status.running_s, printed=status.printed
    )
