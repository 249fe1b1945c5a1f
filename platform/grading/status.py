"""What a waiting page is told of a submission."""

from __future__ import annotations

import math
import time
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db.models import Avg, DurationField, ExpressionWrapper, F, QuerySet
from django.db.models.functions import Now

from graders.codec import ProtocolError, decode
from graders.exercise.tiers import HEAVIEST, QUEUES
from graders.protocol import TrainingProgress
from grading.fair_queue import HELD, ORDER
from grading.models import GradingJob, Purpose

State = GradingJob.State
FINAL = frozenset(State) - {State.QUEUED, State.RUNNING}
COUNTED = 500
"""Up to so many are counted; who stands further back is told that so many are ahead, or more."""

MEASURED = 20
MEASURED_FOR_S = 10.0


@dataclass(frozen=True)
class Message:
    """What the stream of a submission tells a page; ``event`` is its name there."""

    event: ClassVar[str]


@dataclass(frozen=True)
class StateMessage(Message):
    """Where the submission stands, at every change."""

    event = "state"
    state: str
    ahead: int
    or_more: bool
    seconds: int
    running_s: int
    limit_s: int
    progress: TrainingProgress | None
    printed: str


@dataclass(frozen=True)
class VerdictMessage(Message):
    """What came of it."""

    event = "verdict"
    outcome: str
    score: float
    max_score: float


@dataclass(frozen=True)
class EndMessage(Message):
    """Nothing more will come."""

    event = "end"


@dataclass(frozen=True)
class Status:
    """Where a submission stands. ``ahead`` counts those who are graded first; ``seconds`` is a guess at the wait.

    While it is graded, ``seconds`` is what such a grading took of late, and ``running_s`` for how long it has been
    graded so far; that this grows is no news. ``printed`` is the end of what it has printed.
    ``progress`` is what its training last said of itself, while it is graded.
    ``outcome``, ``score`` and ``max_score`` are ``None`` until there is a verdict.
    """

    state: str
    ahead: int = 0
    seconds: int = 0
    running_s: int = field(default=0, compare=False)
    progress: TrainingProgress | None = None
    printed: str = ""
    outcome: str | None = None
    score: float | None = None
    max_score: float | None = None

    @property
    def final(self) -> bool:
        """Whether nothing more will come."""
        return self.state in FINAL

    @property
    def messages(self) -> list[Message]:
        """What a page is told of it."""
        more = self.ahead >= COUNTED
        told: list[Message] = [
            StateMessage(
                self.state, self.ahead, more, self.seconds, self.running_s, limit_s(), self.progress, self.printed
            ),
        ]
        if self.outcome is not None and self.score is not None and self.max_score is not None:
            told.append(VerdictMessage(self.outcome, self.score, self.max_score))
        return [*told, EndMessage()] if self.final else told


def limit_s() -> int:
    """Seconds after which a grading ends, whatever it does."""
    return int(settings.HEBB_GRADING_SECONDS)


def statuses(submissions: Collection[UUID]) -> dict[UUID, Status]:
    """Where each of ``submissions`` stands now; one query for all, two more a queue in which one waits."""
    jobs = GradingJob.objects.filter(submission__in=submissions).exclude(purpose=Purpose.REGRADE).order_by("pk")
    rows = list(
        jobs.values_list(
            "pk", "submission_id", "state", "queue", "version_id", "purpose", "progress", "printed",
            Now() - F("claimed"),
            "verdict__outcome", "verdict__score", "verdict__max_score",
        )
    )  # fmt: skip
    places = {queue: _places(queue) for queue in {row[3] for row in rows if row[2] == State.QUEUED}}
    found = {}
    for job, submission, state, queue, version, purpose, progress, printed, since, *verdict in rows:
        ahead, seconds = _wait(job, queue, places[queue]) if state == State.QUEUED else (0, 0)
        running_s = int(since.total_seconds()) if since and state == State.RUNNING else 0
        if running_s and version:
            seconds = _usual_s(version, purpose)
        shown = printed if state == State.RUNNING else ""
        # a later job of the submission has the last word
        found[submission] = Status(state, ahead, seconds, running_s, _read(progress), shown, *verdict)
    return found


def _read(progress: Any) -> TrainingProgress | None:
    """What the row holds; nothing where another version of the worker wrote it."""
    try:
        return decode(TrainingProgress, progress)
    except ProtocolError:
        return None


def _places(queue: str) -> dict[int, int]:
    """How many are ahead of each of the first `COUNTED` jobs of ``queue``, by its key."""
    running = GradingJob.objects.filter(queue=queue, state=State.RUNNING).count()
    queued = GradingJob.objects.filter(queue=queue, state=State.QUEUED).exclude(HELD).order_by(*ORDER)
    return {job: running + place for place, job in enumerate(queued.values_list("pk", flat=True)[:COUNTED])}


def _wait(job: int, queue: str, places: dict[int, int]) -> tuple[int, int]:
    ahead = places.get(job, COUNTED)
    turns = ahead // settings.HEBB_WORKER_THREADS + 1
    return ahead, max(1, round(turns * _seconds_each(queue)))


_measured: dict[object, tuple[float, float]] = {}
"""A queue, or a version with a purpose → until when the mean holds (monotonic seconds), and the mean."""


def _seconds_each(queue: str) -> float:
    """The mean of the last gradings of ``queue``."""
    last = _mean(queue, GradingJob.objects.filter(queue=queue))
    return last or QUEUES.get(queue, HEAVIEST).usual_s


def _usual_s(version: int, purpose: str) -> int:
    """What the last gradings of this version for this purpose took; 0 where there were none."""
    return math.ceil(_mean((version, purpose), GradingJob.objects.filter(version=version, purpose=purpose)))


def _mean(of: object, jobs: QuerySet[GradingJob]) -> float:
    """How long the last of ``jobs`` took, 0 where there are none; measured anew every `MEASURED_FOR_S`."""
    until, mean = _measured.get(of, (0.0, 0.0))
    if time.monotonic() >= until:
        mean = _mean_of_the_last(jobs)
        _measured[of] = time.monotonic() + MEASURED_FOR_S, mean
    return mean


def _mean_of_the_last(jobs: QuerySet[GradingJob]) -> float:
    lasted = ExpressionWrapper(F("finished") - F("claimed"), output_field=DurationField())
    graded = jobs.filter(state=State.DONE).order_by("-finished")[:MEASURED]
    mean = graded.annotate(lasted=lasted).aggregate(mean=Avg("lasted"))["mean"]
    return float(mean.total_seconds()) if mean else 0.0
