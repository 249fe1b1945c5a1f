"""A test that was run, from its beginning, with others in the places of student and reference."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graders.harness.responder import reseed
from graders.judge.respondent import Respondent
from graders.judge.time_limits import within

_SPEAKING = ("record_metric", "attach_figure", "attach_text", "attach_sheet", "attach_curves")
_SILENT = dict.fromkeys(_SPEAKING, lambda *_, **__: None)


@dataclass(frozen=True)
class TestAgain:
    """What is needed to run a test again, after pytest has forgotten it.

    Attributes:
        name: of the test, with its case.
        function: its name in the file at ``path``, which runs as the module ``module`` from ``file``.
        arguments: its fixtures and its parameters.
    """

    __test__ = False  # not a test class, whatever pytest thinks of its name

    name: str
    function: str
    path: Path
    module: str
    file: str
    arguments: dict[str, Any]

    def run(self, student: Respondent, reference: Respondent, seed: int, seconds: float) -> None:
        """Run it with another seed; raises what it raises. What it keeps in its module is not seen by other runs."""
        rng = np.random.default_rng(seed)
        others = {"student": student, "reference": reference, "rng": rng, **_SILENT}
        arguments = {name: others.get(name, value) for name, value in self.arguments.items()}
        module: dict[str, Any] = {"__name__": self.module, "__file__": self.file}
        reseed(seed)
        for submission in (student, reference):
            submission.keep(rng)
            submission.reseed(seed)
        with within(seconds):
            text = self.path.read_text(encoding="utf-8")
            exec(compile(text, self.file, "exec", dont_inherit=True), module)  # noqa: S102
            module[self.function](**arguments)


def again(item: pytest.Item) -> TestAgain | None:
    """``item``, which has just been run; None when a fixture before it failed."""
    function: Any = getattr(item, "function", None)
    if function is None or not hasattr(item, "funcargs"):
        return None
    names: tuple[str, ...] = item._fixtureinfo.argnames  # type: ignore[attr-defined]
    arguments = {name: item.funcargs[name] for name in names if name in item.funcargs}
    if len(arguments) < len(names):
        return None
    file = function.__code__.co_filename
    return TestAgain(item.name, function.__name__, item.path, function.__module__, file, arguments)
