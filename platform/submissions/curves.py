"""How the trainings of a submission went, drawn, with one's own earlier tries of the exercise behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from grading.models import GradingJob, Purpose, Submission, TrainingCurve
from grading.training_curves import Run, read

from submissions.charts import Chart, charts
from submissions.history import tries_before

EARLIER: Final = 5
"""Tries of before that are drawn in grey: the latest."""

ROWS: Final = 20
"""Of a table of epochs."""


@dataclass(frozen=True)
class Curves:
    """What is drawn of a submission's trainings.

    Attributes:
        charts: of the training that goes on, or of the longest when all are over.
        table: its epochs, as far as a table holds them.
        others: a chart for each of its other trainings.
        earlier: how many tries of before are drawn in grey.
        live: whether it still trains.
    """

    charts: list[Chart]
    table: Run
    others: list[Chart]
    earlier: int
    live: bool

    @property
    def names(self) -> list[str]:
        """The heads of the table."""
        return [name.replace("_", " ") for name in self.table.metrics]

    @property
    def rows(self) -> list[tuple[int, list[float | None]]]:
        """Its rows: an epoch, and what each metric came to."""
        return [
            (epoch, [values[place] for values in self.table.metrics.values()])
            for place, epoch in enumerate(self.table.epochs)
        ]


def curves_of(submission: Submission, job: GradingJob | int, *, live: bool) -> Curves | None:
    """The curves of a grading; ``None`` where nothing was trained that told of itself."""
    stored = TrainingCurve.objects.filter(job=job).values_list("runs", flat=True).first()
    runs = [run for run in read(stored) if run.metrics]
    if not runs:
        return None
    main = runs[-1] if live else _longest(runs)
    earlier = _earlier(submission)
    others = [] if live else [charts(run, [])[0] for run in runs if run is not main]
    return Curves(charts(main, earlier), main.thinned(ROWS), others, len(earlier), live)


def _earlier(submission: Submission) -> list[Run]:
    """The longest training of each of the last tries before this one."""
    before = TrainingCurve.objects.filter(job__submission__in=tries_before(submission))
    latest = (
        before.exclude(job__purpose=Purpose.REGRADE)
        .order_by("-job__submission__created")
        .values_list("runs", flat=True)[:EARLIER]
    )
    return [_longest(runs) for each in latest if (runs := read(each))]


def _longest(runs: list[Run]) -> Run:
    return max(runs, key=lambda run: len(run.epochs))
