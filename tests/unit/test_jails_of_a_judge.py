"""What the end of a judge means: a limit that an answer made it pass, or a fault of ours."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from graders.jails import GradingJails
from graders.protocol import JUDGE_FAILED, OUT_OF_MEMORY, TIMED_OUT
from graders.report import Outcome
from graders.sandbox.policy import Ending


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [
        (Ending(signal=9, cause="memory_limit"), Outcome.MEMORY_LIMIT),
        (Ending(exit_code=OUT_OF_MEMORY), Outcome.MEMORY_LIMIT),
        (Ending(signal=9, cause="time_limit"), Outcome.TIME_LIMIT),
        (Ending(exit_code=TIMED_OUT), Outcome.TIME_LIMIT),
        (Ending(signal=11), None),
        (Ending(exit_code=JUDGE_FAILED), None),
        (Ending(cause="internal_error"), None),
    ],
)
def test_the_limit_that_a_judge_passed(ending: Ending, outcome: Outcome | None) -> None:
    judge = SimpleNamespace(ending=lambda _timeout: ending)
    jails = cast(Any, SimpleNamespace(judge=judge))
    assert GradingJails.limit_of_judge(jails) == outcome
