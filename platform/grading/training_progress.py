"""Passes on what is printed and how a training goes, from the engine to the pages that wait; keeps how that went."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.db import Error as DatabaseError

from graders.protocol import Event, PrintedSoFar, TrainingProgress
from grading import claims, training_curves
from grading.claims import Claim
from grading.training_curves import Run

logger = logging.getLogger(__name__)

INTERVAL_S = 0.5


class TrainingProgressRecorder:
    """Hears the events of one grading: keeps the epochs among them, and stores them, at most once in `INTERVAL_S`.

    What was printed it stores as often as it is told, which the engine bounds.
    """

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._next = 0.0
        self.runs: list[Run] = []

    def __call__(self, event: Event) -> None:
        """Keep it if it tells of an epoch. It never fails a grading: while the database is away nothing is told."""
        if isinstance(event, PrintedSoFar):
            self._store(lambda: claims.tell_printed(self._claim, event.text))
        if not isinstance(event, TrainingProgress):
            return
        training_curves.add(self.runs, event)
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + INTERVAL_S
        self._store(lambda: claims.tell(self._claim, event, self.runs))

    def _store(self, step: Callable[[], object]) -> None:
        try:
            step()
        except DatabaseError as error:
            logger.warning("The progress of job %s could not be told: %s", self._claim.job_id, error)
