"""What the processes of a grading tell each other, as data: events, orders, requests, answers and errors.

| from | to | messages |
|---|---|---|
| judge | engine, and on to who listens | `Event` |
| engine | judge | `Job`, `Replaced`, `Heard` |
| judge | student's process | `Request` |
| student's process | judge | a value, or a `Fault`; `TrainingProgress` in between |

Each is a frozen dataclass that `graders.codec` writes and reads. Nothing heavy is imported here, so every side can.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from graders import codec
from graders.codec import BESIDE, Tagged

TIMED_OUT, JUDGE_FAILED, OUT_OF_MEMORY = 1, 85, 86
"""Exit statuses of a judge: a test could not be stopped (so `faulthandler` ends it), it is broken, it has no memory."""

Tests = Literal["hidden", "visible"]
Stage = Literal["load", "call", "signature", "answer", "size"]


@dataclass(frozen=True)
class Event(Tagged):
    """What the judge tells the engine, and the engine whoever listens to a grading."""


@dataclass(frozen=True)
class PlannedTest:
    """A test that will be run."""

    id: str
    title: str
    max_points: float


@dataclass(frozen=True)
class Collected(Event):
    """The tests of the run, in the order in which they will run."""

    tests: tuple[PlannedTest, ...]


@dataclass(frozen=True)
class Loaded(Event):
    """The submission's text has run, or failed to; from now on what it prints may tell hidden inputs."""


@dataclass(frozen=True)
class TestEnded(Event):
    """What came of one test; see `graders.report.TestResult`. ``frames`` are data of `graders.report.Frame`."""

    __test__ = False  # not a test class, whatever pytest thinks of its name

    id: str
    title: str
    outcome: str
    points: float
    max_points: float
    feedback: str = ""
    frames: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class ExampleFound(Event):
    """A small input on which a failed test's answer differs; see `graders.example.Example`, of which this is data."""

    id: str
    example: Mapping[str, Any]


@dataclass(frozen=True)
class MetricRecorded(Event):
    """What a trained model reached, as a test measured it."""

    name: str
    value: float


@dataclass(frozen=True)
class TrainingProgress(Event):
    """What a training says of itself after an epoch, counted from 1: shown, never believed."""

    epoch: int
    metrics: Mapping[str, float | None]


@dataclass(frozen=True)
class PrintedSoFar(Event):
    """The end of what the submission has printed, as far as a student may read it: the engine's word, now and then."""

    text: str


@dataclass(frozen=True)
class FigureDrawn(Event):
    """A picture; ``png`` is base64 text, empty if it could not be read."""

    title: str
    png: str


@dataclass(frozen=True)
class Diagnosed(Event):
    """The misconception behind the failures, in words for the student; empty if none was recognised."""

    text: str


@dataclass(frozen=True)
class ReplaceStudent(Event):
    """The judge asks for a fresh student's process; ``reason`` is why the old one must go, empty if it went itself."""

    reason: str


@dataclass(frozen=True)
class NextStudentWanted(Event):
    """The judge is done with the student's process, which did nothing wrong, and wants another."""


@dataclass(frozen=True)
class ExtraJailWanted(Event):
    """The judge asks for one more jail like the student's: for copies of models, or for the submission once more."""

    number: int


@dataclass(frozen=True)
class ExtraJailLost(Event):
    """The extra jail of this number is gone, or must go for this ``reason``."""

    number: int
    reason: str


STUDENT = -1
"""In place of an extra jail's number: the student's process."""


@dataclass(frozen=True)
class Hurry(Event):
    """What this process, `STUDENT` or an extra one, is asked next may take only so many CPU seconds; 0 ends that."""

    number: int
    cpu_s: float


@dataclass(frozen=True)
class Done(Event):
    """The judge has nothing more to say."""


@dataclass(frozen=True)
class Job:
    """What the judge shall do; the submission's files travel beside it.

    Attributes:
        exercise: its JSON.
        files: their names.
        tests: which of the exercise's tests to run.
        seed: the run's.
        wall_s: seconds that one test's questions may take together.
        test_s: seconds that one test may take, those that it waits for the submission included.
        diagnosis_s: CPU seconds for naming the misconception behind what failed.
        example_s: seconds for finding small inputs that show it.
    """

    exercise: Mapping[str, Any]
    files: tuple[str, ...]
    tests: Tests
    seed: int
    wall_s: float
    test_s: float
    diagnosis_s: float
    example_s: float


@dataclass(frozen=True)
class Replaced:
    """How the student's process ended, and whether a ``fresh`` one was delivered."""

    cause: str
    exit_code: int | None
    signal: int
    fresh: bool


@dataclass(frozen=True)
class Heard:
    """The engine has done what the judge waits for."""


@dataclass(frozen=True, kw_only=True)
class Request(Tagged):
    """What the judge wants of the process that holds a submission or copies of its models.

    Attributes:
        id: comes back with the reply.
        seed: of the global generators, from which they begin anew before the answer; None leaves them.
        buffers: the bytes to which packed values (`graders.wire.Packer`) refer.
    """

    id: int
    seed: int | None = None
    buffers: Sequence[bytes | memoryview] = field(default=(), metadata=BESIDE)


@dataclass(frozen=True, kw_only=True)
class Load(Request):
    """Run the submission's ``files``, whose texts are the buffers; answer of which kind each entry point is.

    With ``tell_values`` what later calls raise comes with the values of names; what loading raises always does.
    """

    files: tuple[str, ...]
    entry_points: tuple[str, ...]
    tell_values: bool = False


@dataclass(frozen=True, kw_only=True)
class GetEntry(Request):
    """Answer the value of an entry point."""

    name: str


@dataclass(frozen=True, kw_only=True)
class WithArguments(Request):
    """A request with arguments: a packed list, and a packed dict of those that have names."""

    args: Any
    kwargs: Any


@dataclass(frozen=True, kw_only=True)
class CallEntry(WithArguments):
    """Call an entry point."""

    name: str


@dataclass(frozen=True, kw_only=True)
class CallHandle(WithArguments):
    """Call the object of a handle or, where ``method`` is not empty, that method of it."""

    handle: str
    method: str = ""


@dataclass(frozen=True, kw_only=True)
class AskHandle(WithArguments):
    """Put a question of its kind to the object of a handle."""

    handle: str
    handle_kind: str
    question: str


@dataclass(frozen=True, kw_only=True)
class Make(WithArguments):
    """Make a fresh object of a library's; ``what`` is one of `graders.harness.registry.MAKERS`."""

    what: str


@dataclass(frozen=True, kw_only=True)
class ListChanged(Request):
    """Answer which arguments the last call has changed in place."""


@dataclass(frozen=True, kw_only=True)
class ListHandedBack(Request):
    """Answer which arguments of the last call its answer is or holds, themselves and not as copies."""


@dataclass(frozen=True, kw_only=True)
class ForgetNames(Request):
    """Name the next layers as the first ones are named: nothing tells how many there were before."""


@dataclass(frozen=True, kw_only=True)
class ListFigures(Request):
    """Answer the figures that are open, as pictures."""


@dataclass(frozen=True, kw_only=True)
class GetBlueprint(Request):
    """Answer the plan of a model, layer, optimizer or symbolic tensor."""

    handle: str


@dataclass(frozen=True, kw_only=True)
class Adopt(Request):
    """Build what ``plan`` says and keep it under the handle that it has in another process."""

    handle: str
    handle_kind: str
    plan: str


@dataclass(frozen=True, kw_only=True)
class GetWeights(Request):
    """Answer the weights of a model or layer, as a list of arrays."""

    handle: str


@dataclass(frozen=True, kw_only=True)
class SetWeights(Request):
    """Give a model or layer these weights: a packed list of arrays."""

    handle: str
    weights: Any


@dataclass(frozen=True)
class FaultFrame:
    """A line of the submission's that an exception came through.

    Attributes:
        file, line: where.
        names: what names held there, as short texts.
        column: where Python could not read on, counted from 1; 0 where it did not stop at reading.
        skipped: frames that are not told, between the one before and this one.
    """

    file: str
    line: int
    names: Mapping[str, str] = field(default_factory=dict)
    column: int = 0
    skipped: int = 0


@dataclass(frozen=True)
class Fault:
    """What went wrong with a request, as the student's process describes it; all of it may be invented.

    Attributes:
        stage: when: while the submission was loaded, its function called, its answer packed …
        type: the class that was raised, or that the answer has.
        ancestors: the names of its base classes too, itself first.
        message: the exception's text.
        frames: the submission's lines that it came through, the innermost last.
        impostor: the answer pretends to be data.
    """

    stage: Stage
    type: str = ""
    ancestors: tuple[str, ...] = ()
    message: str = ""
    frames: tuple[FaultFrame, ...] = ()
    impostor: bool = False


def warm_up() -> None:
    """Look at every kind of message once, before the first fork: for a process that lives shortly that takes long."""
    codec.warm_up(Event, Request, PlannedTest, Job, Replaced, Heard, Fault, FaultFrame)
