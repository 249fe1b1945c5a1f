"""One grading: what the engine says to the judge and hears of it, and the Report at the end."""

from __future__ import annotations

import math
import os
import select
import time
from collections.abc import Callable
from dataclasses import replace

from graders.codec import ProtocolError, decode, encode
from graders.example import Example
from graders.exercise import TIERS, Exercise
from graders.exercise.cases import position_of
from graders.frames import frames_in
from graders.harness.submission_module import MAIN
from graders.jails import MAX_REPLACEMENTS, GradingJails
from graders.judge.feedback import of_ending
from graders.output import JudgeWords, Printed, pass_over
from graders.protocol import (
    Collected,
    Diagnosed,
    Done,
    Event,
    ExampleFound,
    ExtraJailLost,
    ExtraJailWanted,
    FigureDrawn,
    Heard,
    Hurry,
    Job,
    Loaded,
    MetricRecorded,
    NextStudentWanted,
    PlannedTest,
    PrintedSoFar,
    Replaced,
    ReplaceStudent,
    TestEnded,
    Tests,
)
from graders.report import AnyOutcome, Figure, Metric, Outcome, Report, TestResult, Usage, said_once, worst
from graders.stopping import Stopped, StopSignal
from graders.wire import Channel, ConnectionClosed, WireError, pack_texts

Listener = Callable[[Event], None]

JUDGE_PATIENCE_S = 60.0
OWN_TEST_S = 10.0
"""Seconds that a test may work by itself, beyond twice what it may wait for the submission."""

MAX_FIGURES = 6
TOLD_EVERY_S = 0.5
"""How often a listener is told of what is printed; of a grading that is over before, never."""


def diagnosis_s(exercise: Exercise) -> float:
    """CPU seconds for naming the misconception: what answers as a submission did may need what that needed."""
    of_tier = TIERS[exercise.tier].diagnosis_s
    return max(of_tier, exercise.limits.cpu_s) if of_tier else 0


class JudgeLost(Exception):
    """The judge's process ended or fell silent before it had finished."""


class JudgeStarved(JudgeLost):
    """The judge's process passed its own limit of memory or CPU time, and `outcome` says of which."""

    def __init__(self, outcome: Outcome, text: str) -> None:
        super().__init__(text)
        self.outcome = outcome


class Conversation:
    """One grading; `run` does all of it, once.

    Args:
        exercise: what is graded.
        files: the submission.
        seed: the run's seed.
        tests: which of the exercise's tests to run.
        isolation: what the Report calls the walls.
        listener: told of each event.
        within_s: seconds for all of it; what is not answered by then has run out of time.
        stop: ends it at once when it is given.
    """

    def __init__(
        self,
        exercise: Exercise,
        files: dict[str, str],
        seed: int,
        tests: Tests,
        isolation: str,
        listener: Listener,
        within_s: float = math.inf,
        stop: StopSignal | None = None,
    ) -> None:
        self.exercise = exercise
        self.files = files
        self.seed = seed
        self.tests = tests
        self.isolation = isolation
        self.listener = listener
        self._within_s = within_s
        self._stop = stop
        self._ran_out = False
        self._starved: JudgeStarved | None = None
        self._results: list[TestResult] = []
        self._planned: tuple[PlannedTest, ...] = ()
        self._figures: list[Figure] = []
        self._metrics: dict[str, Metric] = {}
        self._diagnosis = ""
        self._examples: dict[str, Example | None] = {}
        self._printed = Printed(exercise.limits.output_kb * 1024)
        self._judge_words = JudgeWords()

    def run(self, jails: GradingJails) -> Report:
        """Grade in ``jails``; raises `JudgeLost` or `SandboxError` when that fails through no fault of the submission.

        Raises `Stopped` when it is stopped. However it ends, the jails have ended then, and so has what they print:
        `trouble` has the judge's last words.
        """
        self._start = time.monotonic()
        self._due = self._start + self._within_s
        self._tell_at = self._start + TOLD_EVERY_S
        self._jails = jails
        control = Channel(os.dup(jails.judge.sockets[0].fileno()))
        try:
            jails.deliver_student()
            names, texts = pack_texts(self.files)
            control.send(encode(self._job(names)), texts, JUDGE_PATIENCE_S)
            self._converse(control)
            if self._outcome().meaning.ours:  # else nobody asks, and a verdict would wait for the judge's end
                self._judge_words.drain(jails.judge)
        except (ConnectionClosed, TimeoutError, WireError, ProtocolError) as error:
            self._judge_words.drain(jails.judge)
            limit = jails.limit_of_judge() if isinstance(error, ConnectionClosed) else None
            if limit:
                raise JudgeStarved(limit, f"the judge passed its {limit}: {self.trouble()}") from None
            raise JudgeLost(f"{type(error).__name__}: {error} {self.trouble()}") from None
        finally:
            control.close()
            jails.end()
        return self._report()

    def twin(self) -> Conversation:
        """The same grading of the reference solution, unheard, in the time that is left."""
        left = self._due - time.monotonic()
        files = {MAIN: self.exercise.solution}
        return Conversation(
            self.exercise, files, self.seed, self.tests, self.isolation, lambda _event: None, left, self._stop
        )

    def starved(self, by: JudgeStarved, twin: Conversation) -> Report:
        """The report when the submission's answers took more than the judge has, and those of its `twin` did not."""
        self._starved, self._planned = by, self._planned or twin._planned
        return self._report()

    def trouble(self) -> str:
        """The end of what the judge printed, for staff."""
        return self._judge_words.text()

    def _job(self, names: list[str]) -> Job:
        return Job(
            exercise=self.exercise.to_json(),
            files=tuple(names),
            tests=self.tests,
            seed=self.seed,
            wall_s=self.exercise.limits.wall_s,
            test_s=2 * self.exercise.limits.wall_s + OWN_TEST_S,
            diagnosis_s=diagnosis_s(self.exercise),
            example_s=TIERS[self.exercise.tier].example_s if self.exercise.domain else 0,
        )

    def _converse(self, control: Channel) -> None:
        """Serve the judge's messages and read what is printed, until the judge is done or the time is up."""
        deadline = time.monotonic() + JUDGE_PATIENCE_S + 2 * self.exercise.limits.wall_s
        while True:
            heard, printed = self._await(control, deadline)
            self._tell_printed()
            if time.monotonic() >= self._due:
                self._run_out()
                return
            if printed and not heard:  # what the judge says comes first: its question may be answered by now
                self._printed.read(self._jails.student)
            if heard:
                event = decode(Event, control.receive(JUDGE_PATIENCE_S).fields)
                if isinstance(event, Done):
                    if not self._planned:
                        raise JudgeLost(f"the judge found no tests: {self._last_words()}")
                    return
                if isinstance(event, Collected):
                    tests = len(event.tests) + MAX_REPLACEMENTS
                    deadline = time.monotonic() + JUDGE_PATIENCE_S + tests * self.exercise.limits.wall_s
                self._handle(event, control)

    def _tell_printed(self) -> None:
        """Let the listener have what was printed since it was last told, if it is time."""
        if self._printed.untold and time.monotonic() >= self._tell_at:
            self._tell_at = time.monotonic() + TOLD_EVERY_S
            self.listener(PrintedSoFar(self._printed.so_far()))

    def _run_out(self) -> None:
        """Leave the tests without a result to `_complete`: the judge awaits answers to them, and will get none."""
        if not self._planned:
            raise JudgeLost(f"the judge found no tests in time: {self._last_words()}")
        self._ran_out = True

    def _last_words(self) -> str:
        self._judge_words.drain(self._jails.judge)
        return self.trouble()

    def _await(self, control: Channel, deadline: float) -> tuple[bool, bool]:
        """Wait until the judge has said something or the submission has printed something; which of the two.

        Neither, once the time for the whole grading is up or there is something printed to tell. Raises `Stopped`.
        """
        poller = select.poll()
        printing, judge = self._printed.descriptor(self._jails.student), self._jails.judge
        extras = {jail.output: jail for jail in self._jails.extras.values()}
        stop = self._stop.descriptor if self._stop else -1
        for descriptor in (control.descriptor, printing, judge.output, stop, *extras):
            if descriptor >= 0:
                poller.register(descriptor, select.POLLIN)
        until = min(deadline, self._due, self._tell_at if self._printed.untold else math.inf)
        patience = 0.0 if control.has_more else max(0.0, until - time.monotonic())
        ready = {descriptor for descriptor, _ in poller.poll(math.ceil(patience * 1000))}
        if stop in ready:
            raise Stopped
        if not ready and not control.has_more and deadline <= time.monotonic() < self._due:
            raise TimeoutError("the judge fell silent")
        if judge.output in ready:
            self._judge_words.read(judge)
        for descriptor in ready.intersection(extras):
            pass_over(extras[descriptor])
        return control.has_more or control.descriptor in ready, printing in ready

    def _handle(self, event: Event, control: Channel) -> None:
        """Do what an event asks for, and tell the listener of it."""
        match event:
            case ReplaceStudent():
                control.send(encode(self._replace_student(event.reason)))
                return
            case NextStudentWanted():
                self._next_student()
                control.send(encode(Heard()))
                return
            case ExtraJailWanted():
                self._jails.deliver_extra(event.number)
                control.send(encode(Heard()))
                return
            case ExtraJailLost():
                control.send(encode(self._jails.end_extra(event.number, event.reason)))
                return
            case Hurry():
                self._jails.hurry(event.number, event.cpu_s)
                control.send(encode(Heard()))
                return
            case TestEnded():
                event = self._ended(event)
            case Collected():
                self._planned = event.tests
            case Loaded():
                self._printed.drain(self._jails.student)
                self._printed.withheld = self.tests == "hidden"
                control.send(encode(Heard()))  # what the judge asks from now on is in nothing that was printed so far
            case FigureDrawn():
                if event.png and len(self._figures) < MAX_FIGURES:
                    self._figures.append(Figure(event.title[:100], event.png))
            case MetricRecorded():
                self._measured(event)
            case Diagnosed():
                self._diagnosis = event.text
            case ExampleFound():
                self._examples[event.id] = Example.from_json(event.example)
        self.listener(event)

    def _measured(self, event: MetricRecorded) -> None:
        """Keep a metric that has a bound; the last value counts, and what is no finite number is none."""
        bound = self.exercise.bounds.get(event.name)
        if bound and math.isfinite(event.value):
            self._metrics[event.name] = Metric(event.name, bound.rounded(event.value))

    def _replace_student(self, reason: str) -> Replaced:
        """End the student's process, for ``reason`` unless it went by itself, and start a fresh one."""
        if reason:
            self._jails.student.kill(reason)
        self._printed.drain(self._jails.student)
        ending = self._jails.end_student()
        self._printed.begin_process()
        return self._jails.replace_student(ending)

    def _next_student(self) -> None:
        """Begin a group of tests: end the process that answered the one before."""
        self._jails.student.kill("done")
        self._printed.drain(self._jails.student)
        self._jails.end_student()
        self._jails.next_student()
        self._printed.begin_process(again=True)

    def _ended(self, event: TestEnded) -> TestEnded:
        """The test's result on the record, or that it printed too much: it may have answered before we had read it."""
        self._printed.drain(self._jails.student)
        read = {"outcome": Outcome(event.outcome), "frames": frames_in(vars(event))}
        result = TestResult(**vars(event) | read)
        if self._printed.charge():
            result = _charged(result, self.exercise.limits.output_kb)
        self._results.append(result)
        frames = event.frames if result.frames else ()
        outcome, points = str(result.outcome), result.points
        return replace(event, outcome=outcome, points=points, feedback=result.feedback, frames=frames)

    def _report(self) -> Report:
        results, outcome = self._complete(), self._outcome()
        score = 0.0 if outcome.meaning.forfeits else sum(result.points for result in results)
        endings = self._jails.endings
        return replace(
            self.failed(),
            outcome=outcome,
            score=round(score, 6),
            max_score=round(sum(result.max_points for result in results), 6),
            tests=said_once(results),
            diagnosis=self._diagnosis,
            stdout=self._printed.text(),
            figures=tuple(self._figures),
            metrics=tuple(self._metrics[name] for name in self.exercise.bounds if name in self._metrics),
            usage=Usage(
                wall_s=round(time.monotonic() - self._start, 4),
                cpu_s=round(sum(ending.cpu_s for ending in endings), 4),
                peak_memory_mb=round(max(ending.peak_memory_mb for ending in endings), 2),
            ),
        )

    def _outcome(self) -> AnyOutcome:
        return worst(result.outcome for result in self._complete())

    def failed(self) -> Report:
        """The report of a grading that failed through our own fault."""
        return Report(
            exercise=self.exercise.slug,
            exercise_version=self.exercise.grading_digest,
            outcome=Outcome.INTERNAL_ERROR,
            score=0.0,
            max_score=self.exercise.points,
            seed=self.seed,
            isolation=self.isolation,
            tests=(),
        )

    def _complete(self) -> list[TestResult]:
        """The results in the order in which the tests stand in the file.

        A test without one has run out of time if the grading has, or of what the judge has; else that is our failure.
        """
        results = (replace(result, example=self._examples.get(result.id)) for result in self._results)
        found = {result.id: result for result in results}
        outcome, said = self._without_result()
        missing = [
            TestResult(test.id, test.title, outcome, 0, test.max_points, said)
            for test in self._planned
            if test.id not in found
        ]
        source = self.exercise.hidden_tests if self.tests == "hidden" else self.exercise.visible_tests
        return sorted([*found.values(), *missing], key=lambda result: position_of(result.id, source))

    def _without_result(self) -> tuple[Outcome, str]:
        """What a test without a result has come to, and what is said of it."""
        if self._starved:
            what = "memory" if self._starved.outcome is Outcome.MEMORY_LIMIT else "time"
            return self._starved.outcome, f"Your answers take more {what} to look at than the grader has."
        return (Outcome.TIME_LIMIT, self._too_long()) if self._ran_out else (Outcome.INTERNAL_ERROR, "")

    def _too_long(self) -> str:
        given = f"all tests together may take {self._within_s:g} s"
        return f"Your code did not answer in time ({given}). Is there a loop that never ends?"


def _charged(result: TestResult, output_kb: int) -> TestResult:
    """``result`` of a test that printed too much, unless something worse had happened."""
    error = of_ending(f"{Outcome.OUTPUT_LIMIT}: {output_kb} KiB", None, 0, 0)
    if result.outcome.severity >= error.outcome.severity:
        return result
    return replace(result, outcome=error.outcome, points=0, feedback=str(error), frames=())
