"""What is found of a small example until the time is up is shown."""

from __future__ import annotations

import pytest

from graders.judge import examples
from graders.judge.domain import Call, Domain
from graders.judge.examples import ExampleFinder, Failed, widest
from graders.judge.feedback import Explainer
from graders.judge.peers import LocalPeer
from graders.judge.respondent import Respondent
from graders.judge.shrinking import Arguments

SOLUTION = "def double(x):\n    return 2 * x\n"
WARNS = "import numpy as np\n\n\ndef double(x):\n    np.exp(x + 1000.0)\n    return 2 * x\n"


def respondent(source: str) -> Respondent:
    return Respondent(LocalPeer(source, ("double",)), Explainer({}, hidden=True))


def test_what_was_found_when_the_time_is_up_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = ExampleFinder(
        SOLUTION,
        lambda: Domain("def double(x):\n    return True\n", ("double",)),
        widest([]),
        lambda: respondent("def double(x):\n    return 3 * x\n"),
        lambda: respondent("def double(x):\n    return 3 * x\n"),
        lambda: respondent(SOLUTION),
        seconds=30,
    )

    def until_the_time_is_up(arguments: Arguments, holds: object) -> Arguments:
        assert callable(holds)
        assert holds([1.0])
        finder.seconds = finder._until = 0
        return [7.0] if holds([0.5]) else arguments

    monkeypatch.setattr(examples, "shrunk", until_the_time_is_up)
    monkeypatch.setattr(examples, "calls_of", lambda exchanges: iter([Call("double", [7.0])]))
    assert [example.call for example in finder.found({"test": Failed((), inputs_shown=True)}).values()] == [
        "double(1.0)"
    ]


def test_a_warning_that_the_reference_does_not_give_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = ExampleFinder(
        SOLUTION,
        lambda: Domain("def double(x):\n    return True\n", ("double",)),
        widest([]),
        lambda: respondent(WARNS),
        lambda: respondent(WARNS),
        lambda: respondent(SOLUTION),
        seconds=30,
    )
    monkeypatch.setattr(examples, "calls_of", lambda exchanges: iter([Call("double", [3.5])]))
    (example,) = finder.found({"test": Failed((), inputs_shown=True)}).values()
    assert example.call == "double(0.0)"
    assert example.difference.startswith("RuntimeWarning: overflow")
