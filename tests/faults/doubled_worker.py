"""A real worker process with an engine that needs no sandbox, and that may be killed at a chosen step.

``python -m tests.faults.doubled_worker STEP``: ``none``, or the moment at which the process ends as by ``kill -9``.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn, Self

import django

import graders
from graders.exercise import Exercise
from graders.report import Outcome, Report
from graders.stopping import Stopped, StopSignal

STEPS = ("before the claim", "after the claim", "while it grades", "before the record", "after the record")


def die(*_: object, **__: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("who was killed goes on")


class EngineDouble:
    """Passes everything; the submission's own code says how many seconds that takes: ``# 0.5``."""

    step = "none"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def grade(
        self,
        exercise: Exercise,
        files: dict[str, str],
        *,
        seed: int,
        tests: str,
        on_event: object,
        within_s: float,
        stop: StopSignal,
    ) -> Report:
        seconds = float(files["submission.py"].partition("# ")[2] or 0)
        if seconds and select.select([stop.descriptor], [], [], seconds)[0]:
            raise Stopped
        if self.step == "while it grades":
            die()
        return Report(exercise.slug, exercise.grading_digest, Outcome.PASSED, 2.0, 2.0, seed, "none", ())


def then(first: Callable[..., Any], second: Callable[..., Any]) -> Callable[..., Any]:
    """A function that does ``first``, then ``second``."""

    def both(*arguments: Any) -> None:
        first(*arguments)
        second()

    return both


def main(step: str) -> None:
    graders.Engine = EngineDouble  # type: ignore[assignment,misc]
    django.setup()
    from django.core.management import call_command
    from grading import claims

    EngineDouble.step = step
    if step == "before the claim":
        claims.claim = die
    elif step == "after the claim":
        claims.claim = then(claims.claim, die)
    elif step == "before the record":
        claims.record = die
    elif step == "after the record":
        claims.record = then(claims.record, die)
    call_command("worker")


if __name__ == "__main__":
    main(sys.argv[1])
