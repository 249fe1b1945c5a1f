"""The pytest plugin of the judge: fixtures, points, order, and a result for each test."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Generator, Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
import pytest

from graders.exercise import Bound, Tolerance
from graders.harness.pictures import MAX_FIGURES
from graders.harness.responder import reseed
from graders.judge.again import TestAgain, again
from graders.judge.blame import described, fault_of, is_verdict
from graders.judge.checks.values import WrongKind
from graders.judge.copies import CopyingPeer
from graders.judge.diagnosis import Diagnostician
from graders.judge.errors import ProcessEnded, StudentError, SubmissionError
from graders.judge.examples import Failed
from graders.judge.feedback import bounded
from graders.judge.groups import Group, grouped
from graders.judge.respondent import Respondent, StaleHandle
from graders.judge.time_limits import TestTooLong, within
from graders.judge.titles import title_of
from graders.protocol import (
    CallEntry,
    CallHandle,
    Collected,
    Event,
    FigureDrawn,
    ListFigures,
    Loaded,
    MetricRecorded,
    PlannedTest,
    Request,
    TestEnded,
)
from graders.report import Outcome

Emit = Callable[[Event], None]

SHOWABLE = (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)
"""Outcomes that a small input may explain."""

NO_ANSWER = "Each of your answers is None: is a `return` missing, or a `print` in its place?"


class JudgePlugin:
    """Runs the tests of one exercise against one submission.

    Args:
        student, reference: who is questioned.
        fresh_reference: makes another one, to ask whether a test breaks off by itself.
        peer: the student's side, whose log of exchanges feeds the diagnosis.
        fresh: the submission's other processes of the test that runs; what they are asked feeds it, too.
        seed: the run's seed.
        tolerances, bounds: of the exercise.
        diagnostician: told of each test; None while visible tests run.
        draws: whether the submission may have figures to show.
        hidden: whether the tests are hidden ones: figures drawn while they run are not shown.
        begin_group: called before each group of tests that shall find nothing of those before; whether it meets a
            fresh process. None where the tests need not be grouped.
        secret: a text that no student knows. It goes into the seeds that the submission is given, so that it can
            find neither the run's seed nor the tests' generators from them.
        test_s: seconds that one test may take, those that it waits for the submission included.
        silent: gives the functions that are to answer with nothing; asked only where all that came is None.
        emit: told of each event.
    """

    def __init__(
        self,
        student: Respondent,
        reference: Respondent,
        fresh_reference: Callable[[], Respondent],
        peer: CopyingPeer,
        fresh: list[CopyingPeer],
        begin_group: Callable[[], bool] | None,
        seed: int,
        tolerances: dict[str, Tolerance],
        bounds: dict[str, Bound],
        diagnostician: Diagnostician | None,
        emit: Emit,
        *,
        draws: bool,
        hidden: bool,
        secret: str,
        test_s: float,
        silent: Callable[[], frozenset[str]],
    ) -> None:
        self._student = student
        self._reference = reference
        self._fresh_reference = fresh_reference
        self._peer = peer
        self._fresh = fresh
        self.ran: list[TestAgain] = []
        """The tests that were run, in their order."""
        self._renew = begin_group
        self._groups: list[Group] = []
        self._seed = seed
        self._tolerances = tolerances
        self._bounds = bounds
        self._diagnostician = diagnostician
        self._emit = emit
        self._draws = draws
        self._hidden = hidden
        self._secret = secret
        self._test_s = test_s
        self._silent = silent
        self._ran_over = False
        self.failed: dict[str, Failed] = {}
        """The failed tests beside which an example may be shown."""

    @pytest.fixture(scope="session")
    def student(self) -> Respondent:
        """The submission, in its jail."""
        return self._student

    @pytest.fixture(scope="session")
    def reference(self) -> Respondent:
        """The reference solution, in the judge's process."""
        return self._reference

    @pytest.fixture(scope="session")
    def tolerances(self) -> dict[str, Tolerance]:
        """The exercise's tolerances by name."""
        return self._tolerances

    @pytest.fixture(scope="session")
    def bounds(self) -> dict[str, Bound]:
        """The exercise's calibrated bounds by name."""
        return self._bounds

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """A generator seeded from the run's seed and the test's name. A submission that is given it gets a child."""
        generator = np.random.default_rng(seed_of(self._seed, request.node.name))
        for submission in (self._student, self._reference):
            submission.keep(generator)
        return generator

    @pytest.fixture(scope="session")
    def record_metric(self) -> Callable[[str, float], None]:
        """``record_metric("rmse", value)`` tells the calibration what a trained model reached."""
        return lambda name, value: self._emit(MetricRecorded(name, float(value)))

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the marks of the exercise format."""
        config.addinivalue_line("markers", "points(n): what the test is worth")
        config.addinivalue_line("markers", "feedback(text): what a student reads when it fails")
        config.addinivalue_line("markers", "example(shown): whether its inputs may be shown when it fails")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the groups of tests, and the tests of each, in an order that the seed decides."""
        rng = np.random.default_rng(seed_of(self._seed, "order"))
        groups = grouped(items) if self._renew else [list(items)]
        groups = [[group[i] for i in rng.permutation(len(group))] for group in groups]
        self._groups = [groups[i] for i in rng.permutation(len(groups))]
        items[:] = [item for group in self._groups for item in group]
        for item in items:
            item.repr_failure = _no_words  # type: ignore[assignment, method-assign]
        self._emit(Collected(tuple(PlannedTest(item.name, title_of(item), points_of(item)) for item in items)))

    def pytest_collection_finish(self) -> None:
        """Await the submission's loading, which ran beside the collection, before any test's input exists.

        The engine is told: what the submission printed so far has seen no hidden input.
        """
        try:
            self._peer.loaded()
        except SubmissionError:
            pass  # every test will say so
        if self._hidden:
            self.show_figures()
        self._emit(Loaded())

    def pytest_sessionfinish(self) -> None:
        """Show what the submission drew while visible tests ran."""
        if not self._hidden:
            self.show_figures()

    def show_figures(self) -> None:
        """Emit the figures that the submission has open."""
        if not self._draws:
            return
        from graders.judge.pictures import redrawn

        try:
            pictures = self._student.request(ListFigures)
        except SubmissionError:
            return
        shown = pictures[:MAX_FIGURES] if type(pictures) is list else []
        for number, png in enumerate(shown, start=1):
            self._emit(FigureDrawn(f"Your figure {number}", redrawn(png)))

    @pytest.fixture(scope="session")
    def attach_figure(self) -> Callable[[str, Any], None]:
        """``attach_figure("Samples", image)`` puts a picture (uint8; (h, w) or (h, w, 3)) into the Report."""
        from graders.judge.pictures import from_array

        return lambda title, image: self._emit(FigureDrawn(title, from_array(image)))

    @pytest.fixture
    def attach_text(self, attach_figure: Callable[[str, Any], None]) -> Callable[[str, list[str]], None]:
        """``attach_text("What it wrote", lines)`` puts lines of text into the Report, as a picture."""
        from graders.judge.pictures import of_lines

        return lambda title, lines: attach_figure(title, of_lines(lines))

    @pytest.fixture
    def attach_sheet(self, attach_figure: Callable[[str, Any], None]) -> Callable[..., None]:
        """``attach_sheet("What it read", images, captions)`` puts images, a line below each, into the Report."""
        from graders.judge.pictures import sheet

        return lambda title, images, captions, **rows: attach_figure(title, sheet(images, captions, **rows))

    @pytest.fixture
    def attach_curves(self, attach_figure: Callable[[str, Any], None]) -> Callable[[str, dict[str, Any]], None]:
        """``attach_curves("The loss", {"training": losses})`` draws a line for each name into the Report."""
        from graders.judge.pictures import curves

        return lambda title, series: attach_figure(title, curves(series))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tell staff why a test file cannot be read; without tests there is no verdict."""
        if report.failed:
            print(report.longrepr, file=sys.stderr)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, bool, bool]:
        """Begin each group with a fresh process, and each test with freshly seeded generators there and here."""
        if self._groups and item is self._groups[0][0]:
            self._begin_group()
        self._peer.begin_test()
        self._fresh.clear()
        reseed(seed_of(self._seed, self._secret, item.name))
        for submission in (self._student, self._reference):
            submission.reseed(seed_of(self._seed, self._secret, item.name))
        return (yield)

    def _begin_group(self) -> None:
        self._groups.pop(0)
        if self._renew and self._renew():
            self._student.begin_process()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None, None, None]:
        """Let no test hold a worker: one that never ends is named, and one is enough."""
        if self._ran_over:
            raise ProcessEnded(
                "An earlier test took too long with your answer: this one was not begun.", Outcome.TIME_LIMIT
            )
        with within(self._test_s):
            yield

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Emit the result once the test's body, or a fixture before it, has ended."""
        report = yield
        if report.when == "call" or (report.when == "setup" and not report.passed):
            self._finish(item, call.excinfo.value if call.excinfo else None)
        return report

    def _judged(self, item: pytest.Item, error: BaseException | None) -> tuple[Outcome, str]:
        """The outcome of a test, and what is said of it: to the student, or to staff if the exercise is broken."""
        if is_verdict(error):
            return verdict_of(error)
        if isinstance(error, StaleHandle):
            return Outcome.INTERNAL_ERROR, f"{item.name} is broken. {described(error, str(item.path))}"
        fault = fault_of(item, self._fresh_reference, seed_of(self._seed, item.name), self._test_s)
        if fault:
            return Outcome.INTERNAL_ERROR, f"{item.name} is broken. {fault}"
        if isinstance(error, TestTooLong):
            self._ran_over = True
            return Outcome.TIME_LIMIT, f"This test could not be done with your answer within {self._test_s:g} s."
        if isinstance(error, MemoryError):
            return Outcome.MEMORY_LIMIT, "Your answer takes more memory than this test can have."
        return Outcome.WRONG_ANSWER, "The answer is not of the kind that this test can use."

    def _answers_nothing(self) -> bool:
        """Whether all that the submission's functions answered in this test is None, and should be something."""
        calls = [(_called(one.request), one.reply.fields) for one in self._peer.log]
        empty = {name for name, fields in calls if name is not None and _is_none(fields)}
        if not empty:
            return False
        told = {name for name, fields in calls if name is not None and not _is_none(fields)}
        silent = self._silent()
        return bool(empty - silent) and not told - silent

    def _finish(self, item: pytest.Item, error: BaseException | None) -> None:
        points = points_of(item)
        outcome, said = self._judged(item, error)
        if outcome is Outcome.INTERNAL_ERROR:
            print(said, file=sys.stderr)  # for staff: the test is broken
        if self._diagnostician:
            self._keep(self._diagnostician, item, passed=outcome is Outcome.PASSED)
        if outcome in SHOWABLE and _mark(item, "example", True):
            self.failed[item.name] = Failed(list(self._peer.log), may_be_shown(item))
        beside = self._beside(item, error) if outcome is Outcome.WRONG_ANSWER else ""
        self._emit(
            TestEnded(
                id=item.name,
                title=title_of(item),
                outcome=str(outcome),
                points=points if outcome is Outcome.PASSED else 0,
                max_points=points,
                feedback=bounded("\n".join(part for part in (said, beside) if part)),
                frames=tuple(map(asdict, error.frames() if isinstance(error, StudentError) else ())),
            )
        )

    def _beside(self, item: pytest.Item, error: BaseException | None) -> str:
        """What is said beside the words of a failure: the test's advice where an assertion of its own failed."""
        if self._answers_nothing():
            return NO_ANSWER
        own = isinstance(error, AssertionError | pytest.fail.Exception) and not isinstance(error, WrongKind)
        return str(_mark(item, "feedback", "")) if own else ""

    def _keep(self, diagnostician: Diagnostician, item: pytest.Item, *, passed: bool) -> None:
        """Keep what the test asked, and the test: it may be put once more."""
        for process in (self._peer, *self._fresh):
            diagnostician.keep(process.log, passed=passed)
        test = again(item)
        if test:
            self.ran.append(test)


def _is_none(reply: Mapping[str, Any]) -> bool:
    """Whether a function answered, with None."""
    return "value" in reply and reply["value"] is None


def _called(request: Request) -> str | None:
    """The name of the function that was called, empty where it has none; None if none was."""
    if isinstance(request, CallHandle):
        return request.method
    return request.name if isinstance(request, CallEntry) else None


def _no_words(*_: object) -> str:
    """What pytest says of a failure: nobody reads it, and a submission decides how long it would be."""
    return ""


def verdict_of(error: BaseException | None) -> tuple[Outcome, str]:
    """The outcome that a test's exception means where it says something of the submission, and words for its author."""
    if error is None:
        return Outcome.PASSED, ""
    if isinstance(error, SubmissionError):
        return error.outcome, str(error)
    return Outcome.WRONG_ANSWER, str(error.args[0]) if error.args else ""


def points_of(item: pytest.Item) -> float:
    """What the test is worth; visible tests without the mark are worth 1."""
    points: float = _mark(item, "points", 1)
    return points


def may_be_shown(item: pytest.Item) -> bool:
    """Whether a student may see what the test asks: as its mark says, else where inputs are drawn anew each time."""
    shown: bool = _mark(item, "example", "rng" in getattr(item, "fixturenames", ()))
    return shown


def _mark(item: pytest.Item, name: str, default: Any) -> Any:
    mark = item.get_closest_marker(name)
    return mark.args[0] if mark else default


def seed_of(seed: int, *purpose: str) -> int:
    """A seed of 63 bits for one purpose of a run."""
    text = ":".join((str(seed), *purpose))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1
