"""Messages between the processes of a grading: they come out as they went in, and nothing else passes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graders.codec import ProtocolError, decode, encode
from graders.protocol import (
    Adopt,
    AskHandle,
    CallEntry,
    CallHandle,
    Collected,
    Diagnosed,
    Done,
    Event,
    ExampleFound,
    ExtraJailLost,
    ExtraJailWanted,
    Fault,
    FaultFrame,
    FigureDrawn,
    ForgetNames,
    GetBlueprint,
    GetEntry,
    GetWeights,
    Heard,
    Hurry,
    Job,
    ListChanged,
    ListFigures,
    ListHandedBack,
    Load,
    Loaded,
    Make,
    MetricRecorded,
    NextStudentWanted,
    PlannedTest,
    PrintedSoFar,
    Replaced,
    ReplaceStudent,
    Request,
    SetWeights,
    TestEnded,
    TrainingProgress,
    WithArguments,
)

EVENTS = [
    Collected((PlannedTest("test_a", "A", 2.0), PlannedTest("test_b", "B", 0.5))),
    NextStudentWanted(),
    Loaded(),
    TestEnded("test_a", "A", "passed", 2.0, 2.0, "well"),
    ExampleFound("test_a", {"call": "f(1)", "parts": []}),
    MetricRecorded("rmse", 0.25),
    TrainingProgress(3, {"loss": 0.5, "accuracy": None}),
    PrintedSoFar("epoch 1\n"),
    FigureDrawn("A line", "iVBO"),
    Diagnosed("You squared it."),
    ReplaceStudent(""),
    ExtraJailWanted(1),
    ExtraJailLost(1, "memory_limit"),
    Hurry(-1, 0.2),
    Done(),
]
GIVEN: dict[str, Any] = {"args": ["list", 1.5], "kwargs": ["dict"]}
REQUESTS = [
    Load(id=0, seed=4, files=("submission.py",), entry_points=("f", "g"), buffers=[b"text"]),
    GetEntry(id=1, name="f"),
    CallEntry(id=2, seed=5, name="f", **GIVEN),
    CallHandle(id=3, handle="2.1", **GIVEN),
    CallHandle(id=4, handle="2.1", method="fit", **GIVEN),
    AskHandle(id=5, handle="2.1", handle_kind="model", question="layers", **GIVEN),
    Make(id=6, what="axes", **GIVEN),
    ListChanged(id=7),
    ForgetNames(id=7),
    ListHandedBack(id=8),
    ListFigures(id=8),
    GetBlueprint(id=-1, handle="2.1"),
    Adopt(id=-2, handle="2.1", handle_kind="model", plan="{}"),
    GetWeights(id=-3, handle="2.1"),
    SetWeights(id=-4, handle="2.1", weights=["list", ["array", 0, "int8", [3], "array", "", None]], buffers=[b"abc"]),
]
OTHERS = [
    Job({"slug": "double", "points": 2}, ("submission.py",), "hidden", 7, 15.0, 60.0, 5.0, 0.5),
    Replaced("time_limit", None, 9, True),
    Heard(),
    Fault("call", "ValueError", ("ValueError", "Exception"), "no", (FaultFrame("submission.py", 3, {"x": "2"}),)),
    Fault("size"),
]


def sent(message: object) -> object:
    return json.loads(json.dumps(encode(message)))


def test_every_event_is_tried_here() -> None:
    assert {type(event) for event in EVENTS} == set(Event.__subclasses__())


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_comes_out_as_it_went_in(event: Any) -> None:
    assert decode(Event, sent(event)) == event


def test_every_request_is_tried_here() -> None:
    kinds = set(Request.__subclasses__()) | set(WithArguments.__subclasses__())
    assert {type(request) for request in REQUESTS} == kinds - {WithArguments}


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda request: type(request).__name__)
def test_a_request_and_its_buffers_come_out_as_they_went_in(request_: Request) -> None:
    assert decode(Request, sent(request_), buffers=request_.buffers) == request_


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
        (Request, {"kind": "WithArguments", "id": 1, "args": [], "kwargs": []}, "there is no request 'WithArguments'"),
        (Request, {"kind": "Done"}, "there is no request 'Done'"),
        (Event, {"kind": "GetEntry", "id": 1, "name": "f"}, "there is no event 'GetEntry'"),
        (Request, {"kind": "GetEntry", "name": "f"}, "GetEntry: missing fields ['id']"),
        (Request, {"kind": "GetEntry", "id": True, "name": "f"}, "GetEntry.id: expected int, got bool"),
        (
            Request,
            {"kind": "GetEntry", "id": 1, "name": "f", "seed": "1"},
            "GetEntry.seed: expected int | None, got str",
        ),
        (Request, {"kind": "GetEntry", "id": 1, "name": "f", "buffers": []}, "GetEntry: unknown fields ['buffers']"),
        (Request, {"kind": "CallEntry", "id": 1, "args": []}, "CallEntry: missing fields ['kwargs', 'name']"),
        (Fault, {"stage": "elsewhere"}, "Fault.stage: expected one of load, call, signature, answer, size"),
        (
            Fault,
            {"stage": "call", "frames": [{"file": "a.py", "line": "3"}]},
            "Fault.frames: FaultFrame.line: expected int, got str",
        ),
        (Fault, {"stage": "call", "ancestors": [1]}, "Fault.ancestors: expected str, got int"),
        (Replaced, {"cause": "", "exit_code": "0", "signal": 0, "fresh": True}, "Replaced.exit_code: expected"),
    ],
)
def test_what_is_no_message_is_refused_by_name(kind: type[Any], data: Any, said: str) -> None:
    with pytest.raises(ProtocolError) as refused:
        decode(kind, data)
    assert said in str(refused.value)
