"""What a waiting page is told of a submission."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db.models import Avg, DurationField, ExpressionWrapper, F
from django.db.models.functions import Now

from graders.exercise.tiers import HEAVIEST, QUEUES
from graders.protocol import ProtocolError, TrainingProgress, decode
from grading.fair_queue import ORDER
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
    progress: TrainingProgress | None


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

    ``running_s`` says for how long it has been graded so far; that this grows is no news.
    ``progress`` is what its training last said of itself, while it is graded.
    ``outcome``, ``score`` and ``max_score`` are ``None`` until there is a verdict.
    """

    state: str
    ahead: int = 0
    seconds: int = 0
    running_s: int = field(default=0, compare=False)
    progress: TrainingProgress | None = None
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
            StateMessage(self.state, self.ahead, more, self.seconds, self.running_s, self.progress),
        ]
        if self.outcome is not None and self.score is not None and self.max_score is not None:
            told.append(VerdictMessage(self.outcome, self.score, self.max_score))
        return [*told, EndMessage()] if self.final else told


def statuses(submissions: Collection[UUID]) -> dict[UUID, Status]:
    """Where each of ``submissions`` stands now; one query for all, two more a queue in which one waits."""
    jobs = GradingJob.objects.filter(submission__in=submissions).exclude(purpose=Purpose.REGRADE).order_by("pk")
    rows = list(
        jobs.values_list(
            "pk", "submission_id", "state", "queue", "progress", Now() - F("claimed"),
            "verdict__outcome", "verdict__score", "verdict__max_score",
        )
    )  # fmt: skip
    places = {queue: _places(queue) for queue in {row[3] for row in rows if row[2] == State.QUEUED}}
    found = {}
    for job, submission, state, queue, progress, since, *verdict in rows:  # a later job has the last word
        ahead, seconds = _wait(job, queue, places[queue]) if state == State.QUEUED else (0, 0)
        running_s = int(since.total_seconds()) if since and state == State.RUNNING else 0
        found[submission] = Status(state, ahead, seconds, running_s, _read(progress), *verdict)
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
    queued = GradingJob.objects.filter(queue=queue, state=State.QUEUED).order_by(*ORDER)
    return {job: running + place for place, job in enumerate(queued.values_list("pk", flat=True)[:COUNTED])}


def _wait(job: int, queue: str, places: dict[int, int]) -> tuple[int, int]:
    ahead = places.get(job, COUNTED)
    turns = ahead // settings.HEBB_WORKER_THREADS + 1
    return ahead, max(1, round(turns * _seconds_each(queue)))


_measured: dict[str, tuple[float, float]] = {}
"""Queue → until when the mean holds (monotonic seconds), and the mean."""


def _seconds_each(queue: str) -> float:
    """The mean of the last gradings of ``queue``, measured anew every `MEASURED_FOR_S`."""
    until, mean = _measured.get(queue, (0.0, 0.0))
    if time.monotonic() >= until:
        mean = _mean_of_the_last(queue)
        _measured[queue] = time.monotonic() + MEASURED_FOR_S, mean
    return mean


def _mean_of_the_last(queue: str) -> float:
    lasted = ExpressionWrapper(F("finished") - F("claimed"), output_field=DurationField())
    graded = GradingJob.objects.filter(queue=queue, state=State.DONE).order_by("-finished")[:MEASURED]
    mean = graded.annotate(lasted=lasted).aggregate(mean=Avg("lasted"))["mean"]
    return float(mean.total_seconds()) if mean else QUEUES.get(queue, HEAVIEST).usual_s
