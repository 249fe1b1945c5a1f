"""What a waiting page is told of a submission."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Avg, DurationField, ExpressionWrapper, F

from graders.exercise.tiers import QUEUES
from grading.line import waiting
from grading.models import GradingJob

State = GradingJob.State
FINAL = frozenset({State.DONE, State.FAILED, State.REPLACED})
LINE_SHOWN = 500
MEASURED = 20


@dataclass(frozen=True)
class Status:
    """Where a submission stands. ``ahead`` counts those who are graded first; ``seconds`` is a guess at the wait.

    ``progress`` is what its training last said of itself, while it is graded.
    ``outcome``, ``score`` and ``max_score`` are ``None`` until there is a verdict.
    """

    state: str
    ahead: int = 0
    seconds: int = 0
    progress: dict[str, Any] | None = None
    outcome: str | None = None
    score: float | None = None
    max_score: float | None = None

    @property
    def final(self) -> bool:
        """Whether nothing more will come."""
        return self.state in FINAL

    def state_json(self) -> dict[str, Any]:
        """The data of a ``state`` event."""
        return {"state": self.state, "ahead": self.ahead, "seconds": self.seconds, "progress": self.progress}

    def verdict_json(self) -> dict[str, Any]:
        """The data of a ``verdict`` event."""
        return {"outcome": self.outcome, "score": self.score, "max_score": self.max_score}


def statuses(submissions: Collection[UUID]) -> dict[UUID, Status]:
    """Where each of ``submissions`` stands now; one query for all, two more a queue in which one waits."""
    rows = list(
        GradingJob.objects.filter(submission__in=submissions).values_list(
            "pk", "submission_id", "state", "queue", "progress",
            "submission__verdict__outcome", "submission__verdict__score", "submission__verdict__max_score",
        )
    )  # fmt: skip
    lines = {queue: _line(queue) for queue in {row[3] for row in rows if row[2] == State.QUEUED}}
    found = {}
    for job, submission, state, queue, progress, outcome, score, max_score in rows:
        ahead, seconds = _wait(job, queue, lines) if state == State.QUEUED else (0, 0)
        found[submission] = Status(state, ahead, seconds, progress, outcome, score, max_score)
    return found


@dataclass(frozen=True)
class _Line:
    """A queue as it stands: job → how many are ahead of it, and the seconds that one takes."""

    places: dict[int, int]
    seconds_each: float


def _line(queue: str) -> _Line:
    running = GradingJob.objects.filter(queue=queue, state=State.RUNNING).count()
    jobs = list(waiting(queue).values_list("pk", flat=True)[:LINE_SHOWN])
    return _Line({job: place for place, job in enumerate(jobs, start=running)}, _seconds_each(queue))


def _wait(job: int, queue: str, lines: dict[str, _Line]) -> tuple[int, int]:
    line = lines[queue]
    ahead = line.places.get(job, len(line.places))
    turns = ahead // settings.HEBB_WORKER_THREADS + 1
    return ahead, max(1, round(turns * line.seconds_each))


def _seconds_each(queue: str) -> float:
    """The mean of the last gradings of ``queue``; what is usual, until this site has measured some of its own."""
    lasted = ExpressionWrapper(F("finished") - F("claimed"), output_field=DurationField())
    graded = GradingJob.objects.filter(queue=queue, state=State.DONE).order_by("-finished")[:MEASURED]
    mean = graded.annotate(lasted=lasted).aggregate(mean=Avg("lasted"))["mean"]
    return float(mean.total_seconds()) if mean else QUEUES[queue].usual_s
