"""One grading: two jailed processes, the messages between them and the engine, and the Report at the end."""

from __future__ import annotations

import os
import select
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from graders.exercise import TIERS, Exercise
from graders.judge.feedback import free_of_paths, of_ending
from graders.report import Figure, Outcome, Report, TestResult, Usage, worst
from graders.sandbox.client import Jail, SandboxError
from graders.sandbox.policy import Bounds, Ending
from graders.wire import Channel, ConnectionClosed, WireError, pack_texts

Tests = Literal["hidden", "visible"]
Listener = Callable[[dict[str, Any]], None]

MAX_REPLACEMENTS = 8
JUDGE_PATIENCE_S = 60.0
END_PATIENCE_S = 10.0
MAX_STDOUT = 20_000
MAX_FIGURES = 6


class JudgeLost(Exception):
    """The judge's process ended or fell silent before it had finished."""


@dataclass
class Grading:
    """The state of one grading; `run` does all of it.

    Args:
        exercise: what is graded.
        files: the submission.
        seed: the run's seed.
        tests: which of the exercise's tests to run.
        take: gives a jail for a role; the judge's already has its bounds.
        dispose: takes a jail back, to be ended and cleaned up after.
        listener: told of each event.
    """

    exercise: Exercise
    files: dict[str, str]
    seed: int
    tests: Tests
    take: Callable[[str], Jail]
    dispose: Callable[[Jail], None]
    listener: Listener
    isolation: str
    results: list[TestResult] = field(default_factory=list)
    _collected: list[dict[str, Any]] = field(default_factory=list)
    _endings: list[Ending] = field(default_factory=list)
    _extras: list[Jail] = field(default_factory=list)
    _stdout: bytearray = field(default_factory=bytearray)
    _judge_said: bytes = b""
    _figures: list[Figure] = field(default_factory=list)
    _printed: int = 0
    _printed_before: int = 0
    _charged: bool = False
    _loaded: bool = False
    _diagnosis: str = ""

    def run(self) -> Report:
        """Grade; raises `JudgeLost` or `SandboxError` when that fails through no fault of the submission."""
        start = time.monotonic()
        self._student = self._new_student()
        try:
            self._judge = self.take("judge")
        except SandboxError:
            self.dispose(self._student)
            raise
        control = Channel(os.dup(self._judge.sockets[0].fileno()))
        try:
            self._deliver(self._student)
            names, texts = pack_texts(self.files)
            control.send({**self._job(), "files": names}, texts, JUDGE_PATIENCE_S)
            self._converse(control)
        except (ConnectionClosed, TimeoutError, WireError) as error:
            raise JudgeLost(f"{type(error).__name__}: {error} {self.judge_words()}") from None
        finally:
            control.close()
            self._judge.kill("done")
            self._student.kill("done")
            self._endings.append(self._student.ending(END_PATIENCE_S))
            for jail in (self._student, self._judge, *self._extras):
                self.dispose(jail)
        return self._report(time.monotonic() - start)

    def _job(self) -> dict[str, Any]:
        return {
            "exercise": self.exercise.to_json(),
            "tests": self.tests,
            "seed": self.seed,
            "wall_s": self.exercise.limits.wall_s,
            "diagnosis_s": TIERS[self.exercise.tier].diagnosis_s,
        }

    def _new_student(self) -> Jail:
        jail = self.take("student")
        limits = self.exercise.limits
        jail.go(Bounds(limits.cpu_s, limits.memory_mb, limits.threads, limits.files_mb))
        return jail

    def _deliver(self, jail: Jail) -> None:
        """Hand the judge our end of the socket to ``jail``; the engine keeps none."""
        theirs = jail.sockets.pop()
        try:
            socket.send_fds(self._judge.sockets[1], [b"s"], [theirs.fileno()])
        except OSError as error:
            raise ConnectionClosed(str(error)) from None
        finally:
            theirs.close()

    def _converse(self, control: Channel) -> None:
        """Serve the judge's messages and read what is printed, until the judge is done."""
        deadline = time.monotonic() + JUDGE_PATIENCE_S + 2 * self.exercise.limits.wall_s
        while True:
            heard, printed = self._await(control, deadline)
            if printed and not heard:  # what the judge says comes first: its question may be answered by now
                self._read_output()
            if heard:
                event = control.receive(JUDGE_PATIENCE_S).fields
                if event["event"] == "done":
                    if not self._collected:
                        raise JudgeLost(f"the judge found no tests: {self.judge_words()}")
                    return
                if event["event"] == "collected":
                    tests = len(event["tests"]) + MAX_REPLACEMENTS
                    deadline = time.monotonic() + JUDGE_PATIENCE_S + tests * self.exercise.limits.wall_s
                self._handle(event, control)

    def _await(self, control: Channel, deadline: float) -> tuple[bool, bool]:
        """Wait until the judge has said something or the submission has printed something; which of the two."""
        poller = select.poll()
        printing = self._student.output if self._is_read else -1
        for descriptor in (control.descriptor, printing, self._judge.output):
            if descriptor >= 0:
                poller.register(descriptor, select.POLLIN)
        patience = 0.0 if control.has_more else max(0.0, deadline - time.monotonic())
        ready = {descriptor for descriptor, _ in poller.poll(patience * 1000)}
        if not ready and not control.has_more:
            raise TimeoutError("the judge fell silent")
        if self._judge.output in ready:
            self._listen_to_judge()
        return control.has_more or control.descriptor in ready, printing in ready

    def _handle(self, event: dict[str, Any], control: Channel) -> None:
        kind = event["event"]
        if kind == "test":
            fields = {key: value for key, value in event.items() if key != "event"}
            result = TestResult(**fields | {"outcome": Outcome(event["outcome"])})
            self._drain_output()
            self.results.append(self._with_output(result))
            event |= {"outcome": str(self.results[-1].outcome), "points": self.results[-1].points}
        elif kind == "collected":
            self._collected = event["tests"]
        elif kind == "loaded":
            self._drain_output()
            self._loaded = True
            control.send({})  # the judge waits for this: nothing of what it asks from now on is in what was printed
        elif kind == "figure":
            if event["png"] and len(self._figures) < MAX_FIGURES:
                self._figures.append(Figure(event["title"][:100], event["png"]))
        elif kind == "diagnosis":
            self._diagnosis = event["text"]
        elif kind == "replace":
            control.send(self._replace_student(event["reason"]))
            return
        elif kind == "empty_jail":
            self._extras.append(self._new_student())
            self._deliver(self._extras[-1])
            control.send({"delivered": True})
            return
        self.listener(event)

    def _replace_student(self, reason: str) -> dict[str, Any]:
        """End the student's process and start a fresh one; say how the old one ended."""
        if reason:
            self._student.kill(reason)
        self._drain_output()
        ending = self._student.ending(END_PATIENCE_S)
        self.dispose(self._student)
        self._endings.append(ending)
        self._printed_before, self._printed = self._printed_before + self._printed, 0
        self._charged = False
        fresh = len(self._endings) <= MAX_REPLACEMENTS
        if fresh:
            self._student = self._new_student()
            self._deliver(self._student)
        cause = ending.cause
        if not cause and ending.signal == 9:
            cause = "internal_error"  # jailed code cannot kill itself that way: somebody else did
        return {"cause": cause, "exit_code": ending.exit_code, "signal": ending.signal, "fresh": fresh}

    @property
    def _flooded(self) -> bool:
        return self._printed > self.exercise.limits.output_kb * 1024

    @property
    def _is_read(self) -> bool:
        return self._student.output >= 0 and not self._flooded

    def _with_output(self, result: TestResult) -> TestResult:
        """``result``, or that its test printed too much: it may have been answered before we had read it all."""
        if not self._flooded or self._charged:
            return result
        self._charged = True
        error = of_ending(Outcome.OUTPUT_LIMIT, None, 0, 0)
        if result.outcome.severity >= error.outcome.severity:
            return result
        return replace(result, outcome=error.outcome, points=0, feedback=str(error))

    def _drain_output(self) -> None:
        while self._is_read and select.select([self._student.output], [], [], 0)[0]:
            if not self._read_output():
                return

    def _read_output(self) -> bool:
        """Read what was printed, once; False when there will be no more to read.

        Output that may tell hidden inputs is counted, not kept. A process that has printed too much is killed, and
        not read from any more: so it waits where it prints, and does not go on to answer.
        """
        data = os.read(self._student.output, 65536)
        self._printed += len(data)
        if not (self._loaded and self.tests == "hidden"):
            self._stdout += data[: MAX_STDOUT - len(self._stdout)]
        if self._flooded:
            self._student.kill("output_limit")
        if not data:
            os.close(self._student.output)
            self._student.output = -1
        return self._is_read

    def _listen_to_judge(self) -> None:
        """Keep the last of what the judge printed, so that it never waits for a reader."""
        data = os.read(self._judge.output, 65536)
        self._judge_said = (self._judge_said + data)[-4000:]
        if not data:
            os.close(self._judge.output)
            self._judge.output = -1

    def judge_words(self) -> str:
        """The end of what the judge printed, for staff."""
        while self._judge.output >= 0 and select.select([self._judge.output], [], [], 0.1)[0]:
            self._listen_to_judge()
        return self._judge_said.decode(errors="replace").strip()[-1000:]

    def _report(self, wall_s: float) -> Report:
        results = self._complete()
        outcome = worst([result.outcome for result in results])
        score = 0.0 if outcome is Outcome.PROTOCOL_VIOLATION else sum(result.points for result in results)
        return Report(
            exercise=self.exercise.slug,
            exercise_version=self.exercise.digest,
            outcome=outcome,
            score=round(score, 6),
            max_score=round(sum(result.max_points for result in results), 6),
            seed=self.seed,
            isolation=self.isolation,
            tests=tuple(results),
            diagnosis=self._diagnosis,
            stdout=bounded_output(bytes(self._stdout), self._printed_before + self._printed),
            figures=tuple(self._figures),
            usage=Usage(
                wall_s=round(wall_s, 4),
                cpu_s=round(sum(ending.cpu_s for ending in self._endings), 4),
                peak_memory_mb=round(max(ending.peak_memory_mb for ending in self._endings), 2),
            ),
        )

    def failed(self) -> Report:
        """The report of a grading that failed through our own fault."""
        return Report(
            exercise=self.exercise.slug,
            exercise_version=self.exercise.digest,
            outcome=Outcome.INTERNAL_ERROR,
            score=0.0,
            max_score=self.exercise.points,
            seed=self.seed,
            isolation=self.isolation,
            tests=(),
        )

    def _complete(self) -> list[TestResult]:
        """The results in the order in which the tests stand in the file; a test without one is our failure."""
        found = {result.id: result for result in self.results}
        missing = [
            TestResult(test["id"], test["title"], Outcome.INTERNAL_ERROR, 0, test["max_points"])
            for test in self._collected
            if test["id"] not in found
        ]
        source = self.exercise.hidden_tests if self.tests == "hidden" else self.exercise.visible_tests
        return sorted([*found.values(), *missing], key=lambda result: _position(source, result.id))


def _position(source: str, test_id: str) -> tuple[int, str]:
    return source.find(f"def {test_id.split('[')[0]}("), test_id


def bounded_output(data: bytes, printed: int) -> str:
    """Printed bytes as text for a page: valid, without control characters or paths of the machine, bounded."""
    text = free_of_paths(data.decode(errors="replace")).replace("\r\n", "\n").expandtabs(4)
    text = "".join(character for character in text if character == "\n" or character.isprintable())
    return text if printed <= MAX_STDOUT else f"{text}\n… ({printed} bytes in all)"
