"""Messages between the processes of a grading: they come out as they went in, and nothing else passes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graders.protocol import (
    Collected,
    Diagnosed,
    Done,
    Event,
    ExtraJailLost,
    ExtraJailWanted,
    Fault,
    FigureDrawn,
    Heard,
    Job,
    Loaded,
    MetricRecorded,
    PlannedTest,
    ProtocolError,
    Replaced,
    ReplaceStudent,
    TestEnded,
    TrainingProgress,
    decode,
    encode,
)

EVENTS = [
    Collected((PlannedTest("test_a", "A", 2.0), PlannedTest("test_b", "B", 0.5))),
    Loaded(),
    TestEnded("test_a", "A", "passed", 2.0, 2.0, "well"),
    MetricRecorded("rmse", 0.25),
    TrainingProgress(3, {"loss": 0.5, "accuracy": None}),
    FigureDrawn("A line", "iVBO"),
    Diagnosed("You squared it."),
    ReplaceStudent(""),
    ExtraJailWanted(1),
    ExtraJailLost(1, "memory_limit"),
    Done(),
]
OTHERS = [
    Job({"slug": "double", "points": 2}, ("submission.py",), "hidden", 7, 15.0, 5.0),
    Replaced("time_limit", None, 9, True),
    Heard(),
    Fault("call", "ValueError", ("ValueError", "Exception"), "no", "submission.py", 3, "f"),
    Fault("size"),
]


def sent(message: object) -> object:
    return json.loads(json.dumps(encode(message)))


def test_every_event_is_tried_here() -> None:
    assert {type(event) for event in EVENTS} == set(Event.__subclasses__())


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_comes_out_as_it_went_in(event: Any) -> None:
    assert decode(Event, sent(event)) == event


@pytest.mark.parametrize("message", OTHERS, ids=lambda message: type(message).__name__)
def test_a_message_comes_out_as_it_went_in(message: Any) -> None:
    assert decode(type(message), sent(message)) == message


@pytest.mark.parametrize(
    ("kind", "data", "said"),
    [
        (Event, [], "Event: expected fields, got list"),
        (Event, {}, "there is no event 'None'"),
        (Event, {"kind": "Forged"}, "there is no event 'Forged'"),
        (Event, {"kind": ["Done"]}, "there is no event \"['Done']\""),
        (Event, {"kind": "Done", "more": 1}, "Done: unknown fields ['more']"),
        (Event, {"kind": "Diagnosed"}, "Diagnosed: missing fields ['text']"),
        (Event, {"kind": "Diagnosed", "text": 1}, "Diagnosed.text: expected str, got int"),
        (
            Event,
            {"kind": "MetricRecorded", "name": "x", "value": True},
            "MetricRecorded.value: expected float, got bool",
        ),
        (Event, {"kind": "TrainingProgress", "epoch": 1.0, "metrics": {}}, "epoch: expected int, got float"),
        (Event, {"kind": "TrainingProgress", "epoch": 1, "metrics": {"loss": "1"}}, "metrics: expected"),
        (Event, {"kind": "Collected", "tests": [{"id": "a"}]}, "PlannedTest: missing fields ['title', 'max_points']"),
        (Event, {"kind": "Collected", "tests": {}}, "Collected.tests: expected list, got dict"),
        (Fault, {"stage": "elsewhere"}, "Fault.stage: expected one of load, call, signature, answer, size"),
        (Fault, {"stage": "call", "line": "3"}, "Fault.line: expected int, got str"),
        (Fault, {"stage": "call", "ancestors": [1]}, "Fault.ancestors: expected str, got int"),
        (Replaced, {"cause": "", "exit_code": "0", "signal": 0, "fresh": True}, "Replaced.exit_code: expected"),
    ],
)
def test_what_is_no_message_is_refused_by_name(kind: type[Any], data: Any, said: str) -> None:
    with pytest.raises(ProtocolError) as refused:
        decode(kind, data)
    assert said in str(refused.value)
