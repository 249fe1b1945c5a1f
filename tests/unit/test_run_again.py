"""A hidden test that is run again, to find out what a submission's fault is called, tells the Report nothing more."""

from __future__ import annotations

from graders.judge.again import _SILENT
from graders.judge.plugin import JudgePlugin


def test_what_tells_the_report_something_is_silent_when_a_test_is_run_again() -> None:
    telling = {name for name in vars(JudgePlugin) if name.startswith(("attach_", "record_"))}
    assert len(telling) > 3
    assert telling == set(_SILENT)
