"""The engine: keeps zygotes warm and turns submissions into reports."""

from __future__ import annotations

import math
import os
import secrets
import sys
import threading
from collections.abc import Iterable
from functools import partial
from types import TracebackType
from typing import Self

from graders.conversation import Conversation, JudgeLost, JudgeStarved, Listener
from graders.exercise import Course, Exercise
from graders.jails import GradingJails
from graders.protocol import Event, Tests
from graders.report import Report
from graders.runtimes import needs_tensorflow
from graders.sandbox.client import Jail, SandboxError, Zygote
from graders.sandbox.isolation import control_groups, must_have_control_groups
from graders.sandbox.probe import check
from graders.sandbox.reserve import JUDGE_FILES_MB, Reserve
from graders.stopping import StopSignal

RECYCLE_AFTER = 5000
MAX_SEED = 2**31 - 1


class Engine:
    """Grades submissions; keeps its zygotes warm and may be used from several threads.

    Args:
        warm: runtimes of libraries to import now. Others are imported when the first submission needs them, which
            then waits for some seconds.
        require_cgroups: refuse to start without control groups (default: the environment's
            ``HEBB_ISOLATION`` is ``strict``); otherwise rlimits and a watch bound memory where they are missing.
        probe: whether to let the sandbox attack itself before the first submission.

    Raises:
        SandboxError: a wall is missing; the text says which and how to mend it.
    """

    def __init__(
        self,
        warm: Iterable[str] = ("numpy", "tensorflow"),
        *,
        require_cgroups: bool | None = None,
        probe: bool = True,
    ) -> None:
        if sys.platform != "linux":
            raise SandboxError("Hebb's sandbox needs Linux; run it in a virtual machine or a container")
        if require_cgroups is None:
            require_cgroups = must_have_control_groups(os.environ)
        self._hierarchy, self.isolation = control_groups(require_cgroups)
        self._lock = threading.Lock()
        self._reserve = Reserve(self.spawn)
        self._zygotes = {runtime: Zygote(runtime, self._hierarchy) for runtime in warm}
        try:
            for runtime, zygote in self._zygotes.items():
                zygote.wait_until_ready()
                if probe:
                    check(partial(self.spawn, runtime))
        except BaseException:
            self.close()
            raise

    def grade(
        self,
        exercise: str | Exercise,
        files: dict[str, str],
        seed: int | None = None,
        tests: Tests = "hidden",
        on_event: Listener | None = None,
        within_s: float = math.inf,
        stop: StopSignal | None = None,
    ) -> Report:
        """Grade one submission.

        Args:
            exercise: a slug of this repository's course, or an exercise (of another course, or a stored version).
            files: name to text; ``submission.py`` is the main module.
            seed: of the run, 0 … 2³¹ − 1; drawn if None. The same seed gives the same report.
            tests: ``hidden`` for a verdict, ``visible`` for a student's own try.
            on_event: called with each event as it happens, in this thread.
            within_s: seconds for all tests together; those that have no result by then are a ``time_limit``.
            stop: ends the grading when it is given, by another thread.

        Raises:
            Stopped: ``stop`` was given. The submission's processes have ended.

        Returns:
            The report. Its outcome is ``internal_error`` when the grading failed through our own fault. Nothing is
            tried again here: the site's queue does that, after a pause, and the command line says so.
        """
        if isinstance(exercise, str):
            exercise = Course().exercise(exercise)
        if seed is None:
            seed = secrets.randbelow(MAX_SEED)
        conversation = Conversation(
            exercise, files, seed, tests, self.isolation, on_event or _ignore, within_s=within_s, stop=stop
        )
        return self._attempt(conversation)

    def close(self) -> None:
        """End the zygotes and every process they made."""
        self._reserve.close()
        for zygote in list(self._zygotes.values()):
            zygote.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def spawn(self, runtime: str, role: str, files_mb: int) -> Jail:
        """A jail from the zygote of ``runtime``; a zygote that is dead or hangs is replaced."""
        zygote = None
        try:
            zygote = self._zygote(runtime)
            return zygote.spawn(role, files_mb)
        except SandboxError:
            self._replace_zygote(zygote)
            return self._zygote(runtime).spawn(role, files_mb)

    def _attempt(self, conversation: Conversation) -> Report:
        exercise, files = conversation.exercise, conversation.files
        runtimes = {
            "student": _runtime_for([*files.values(), exercise.starter]),
            "judge": _runtime_for(_judged_sources(exercise)),
        }
        files_mb = {"student": exercise.limits.files_mb, "judge": JUDGE_FILES_MB}
        suspects = [self._zygotes.get(runtime) for runtime in set(runtimes.values())]

        def run(one: Conversation) -> Report:
            take = lambda role: self._reserve.take((runtimes[role], role, files_mb[role]))  # noqa: E731
            return one.run(GradingJails(take, self._reserve.dispose, exercise.limits))

        try:
            try:
                report = run(conversation)
            except JudgeStarved as starved:
                # Whose fault is it? If the reference's answers starve it as well, the tests are to blame.
                twin = conversation.twin()
                run(twin)
                report = conversation.starved(starved, twin)
            trouble = conversation.trouble()
        except (JudgeLost, SandboxError) as error:
            report, trouble = conversation.failed(), str(error)
            for zygote in suspects:
                self._replace_zygote(zygote)
        if report.outcome.meaning.ours:
            print(f"hebb: grading of {exercise.slug} failed: {trouble}", file=sys.stderr)
        return report

    def _zygote(self, runtime: str) -> Zygote:
        """The zygote of ``runtime``, started if it is not there, replaced if it is dead or has served long."""
        with self._lock:
            zygote = self._zygotes.get(runtime)
            if zygote is None or not zygote.alive() or zygote.spawned >= RECYCLE_AFTER:
                self._zygotes[runtime] = Zygote(runtime, self._hierarchy)
                if zygote is not None:
                    zygote.retire()
                self._zygotes[runtime].wait_until_ready()
            return self._zygotes[runtime]

    def _replace_zygote(self, zygote: Zygote | None) -> None:
        """Use no longer a zygote that lost a grading: it may hang. Its other gradings go on undisturbed."""
        with self._lock:
            if zygote is None or self._zygotes.get(zygote.runtime) is not zygote:
                return  # somebody else has seen to it
            del self._zygotes[zygote.runtime]
        self._reserve.discard(zygote.runtime)
        zygote.retire()


def _runtime_for(sources: Iterable[str]) -> str:
    """The lightest runtime that has what ``sources`` name."""
    return "tensorflow" if needs_tensorflow(sources) else "numpy"


def _judged_sources(exercise: Exercise) -> list[str]:
    return [exercise.hidden_tests, exercise.visible_tests, exercise.solution, *exercise.mistakes.values()]


def _ignore(_event: Event) -> None:
    pass
