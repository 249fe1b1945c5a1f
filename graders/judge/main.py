"""The judge's process: gets an exercise and a submission, runs the tests, tells the engine what came out."""

from __future__ import annotations

import os
import re
import socket
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from graders.codec import decode, encode
from graders.exercise import Bound, Tolerance
from graders.exercise.cases import position_of
from graders.harness import first_layer
from graders.harness.responder import load_request
from graders.harness.submission_module import MAIN
from graders.judge import known_messages, session
from graders.judge.copies import CopyingPeer
from graders.judge.diagnosis import Diagnostician
from graders.judge.domain import Domain
from graders.judge.errors import SubmissionError
from graders.judge.examples import ExampleFinder, Failed, widest
from graders.judge.feedback import Explainer, of_ending
from graders.judge.memoryless import is_memoryless
from graders.judge.patience import Patience
from graders.judge.peers import LocalPeer, Peer, RemotePeer
from graders.judge.plugin import JudgePlugin, seed_of
from graders.judge.probing import asked_again
from graders.judge.respondent import Respondent
from graders.judge.returns import without_answer
from graders.judge.starter import untouched
from graders.protocol import (
    JUDGE_FAILED,
    OUT_OF_MEMORY,
    STUDENT,
    Diagnosed,
    Done,
    Event,
    ExampleFound,
    ExtraJailLost,
    ExtraJailWanted,
    Heard,
    Hurry,
    Job,
    Load,
    Loaded,
    NextStudentWanted,
    Replaced,
    ReplaceStudent,
)
from graders.protocol import warm_up as warm_up_protocol
from graders.runtimes import needs_tensorflow
from graders.wire import Channel, unpack_texts

_CLASS = re.compile(r"^class (\w+)", re.MULTILINE)  # made once, before the fork
LOADING_S = 4.0
"""Seconds that a submission may take to be loaded once more for examples."""

_sessions: list[pytest.Session] = []
"""The one session that `warm_up` made and `judge` uses up."""


def warm_up() -> None:
    """Import pytest, the checks and everything that a first test would import, by running one."""
    sys.dont_write_bytecode = True
    warm_up_protocol()
    os.chdir("/scratch")
    _sessions.append(session.prepare())
    import graders.judge.checks

    known_messages.prepare()
    if "keras" in sys.modules:
        import graders.harness.networks  # noqa: F401


def settle() -> None:
    """While it waits for a job, behind its walls."""
    first_layer.settle()


def run(descriptors: list[int]) -> None:
    """Judge one submission: the engine's socket, then the socket that brings the student's sockets."""
    control = Channel(descriptors[0])
    deliveries = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=descriptors[1])
    request = control.receive()
    job = decode(Job, request.fields)
    files = unpack_texts(job.files, request.buffers)

    def emit(event: Event) -> None:
        """Tell the engine; wait until it has heard that the tests begin, for what is printed then is not kept."""
        control.send(encode(event))
        if isinstance(event, Loaded):
            decode(Heard, control.receive().fields)

    def replace(reason: str) -> tuple[SubmissionError, Channel | None]:
        """Have the engine end the student's process for ``reason`` and start another."""
        control.send(encode(ReplaceStudent(reason)))
        answer = decode(Replaced, control.receive().fields)
        ending = of_ending(answer.cause, answer.exit_code, answer.signal, job.wall_s)
        return ending, _receive_channel(deliveries) if answer.fresh else None

    def next_student() -> Channel:
        """Have the engine end the student's process, which did nothing wrong, and deliver the next."""
        control.send(encode(NextStudentWanted()))
        decode(Heard, control.receive().fields)
        return _receive_channel(deliveries)

    def extra_jail(load: Load, wall_s: float = job.wall_s) -> RemotePeer:
        """A peer in one more jail, which begins with ``load``; its questions may take ``wall_s`` together."""
        number = next(numbers)
        control.send(encode(ExtraJailWanted(number)))
        decode(Heard, control.receive().fields)

        def lost(reason: str) -> tuple[SubmissionError, None]:
            control.send(encode(ExtraJailLost(number, reason)))
            answer = decode(Replaced, control.receive().fields)
            return of_ending(answer.cause, answer.exit_code, answer.signal, job.wall_s), None

        return RemotePeer(
            _receive_channel(deliveries),
            lambda: load,
            lost,
            wall_s,
            None,
            patience,
            lambda cpu_s: hurry(number, cpu_s),
        )

    def hurry(number: int, cpu_s: float) -> None:
        """Have the engine bound what that process is asked next."""
        control.send(encode(Hurry(number, cpu_s)))
        decode(Heard, control.receive().fields)

    def student(load: Callable[[], Load], on_progress: Callable[[Event], None] | None) -> RemotePeer:
        """The peer in the student's process."""
        channel = _receive_channel(deliveries)
        return RemotePeer(
            channel, load, replace, job.wall_s, on_progress, patience, lambda cpu_s: hurry(STUDENT, cpu_s)
        )

    numbers = count()
    patience = Patience(job.exercise["limits"]["cpu_s"], job.wall_s)
    try:
        judge(job, files, emit, student, next_student, extra_jail)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # without a word more, for which there is no memory either
    except BaseException:
        traceback.print_exc()
        os._exit(JUDGE_FAILED)
    control.send(encode(Done()))


def _receive_channel(deliveries: socket.socket) -> Channel:
    _, descriptors, _, _ = socket.recv_fds(deliveries, 1, 1)
    return Channel(descriptors[0])


def judge(
    job: Job,
    files: dict[str, str],
    emit: Callable[[Event], None],
    student_in: Callable[[Callable[[], Load], Callable[[Event], None] | None], RemotePeer],
    next_student: Callable[[], Channel],
    extra_jail: Callable[..., RemotePeer],
) -> None:
    """Run the tests of ``job`` on the submission's ``files`` and emit what comes out."""
    exercise, hidden = job.exercise, job.tests == "hidden"
    entry_points = tuple(exercise["entry_points"])
    own_classes = frozenset(_CLASS.findall(exercise["solution"])).intersection(entry_points)

    def load(purpose: str, *, tell_values: bool = not hidden) -> Load:
        seed = seed_of(job.seed, exercise["hidden_tests"], purpose)
        return load_request(files, entry_points, seed, tell_values=tell_values)

    def copying(process: RemotePeer) -> CopyingPeer:
        return CopyingPeer(process, lambda: extra_jail(load_request({MAIN: ""}, [], seed=0)), own_classes)

    def load_anew() -> Load:
        return load(f"load {next(loads)}")

    loads = count(1)
    peer = copying(student_in(load_anew, emit if exercise["bounds"] else None))
    explain = Explainer(files, hidden=hidden)
    unchanged = untouched(files, exercise["starter"], entry_points) if hidden else frozenset()

    def once_more() -> Respondent:
        """The submission in a fresh process, with other seeds, so that what is equal is so for the arguments' sake."""
        purpose = f"process {next(processes)}"
        fresh.append(copying(extra_jail(load(purpose))))
        another = Respondent(fresh[-1], explain, unchanged)
        another.reseed(seed_of(job.seed, exercise["hidden_tests"], purpose, "first"))
        return another

    def begin_group() -> bool:
        """Let a group of tests meet a submission that remembers no other; whether in a fresh process."""
        return peer.forget_names() if keeps_nothing else peer.begin_group(next_student)

    keeps_nothing = hidden and is_memoryless(files)
    plain = keeps_nothing and not needs_tensorflow(files.values())
    processes = count(2)
    fresh: list[CopyingPeer] = []
    student = Respondent(peer, explain, unchanged, once_more=once_more)

    def solution() -> LocalPeer:
        return LocalPeer(exercise["solution"], entry_points)

    def trusted(peer: Peer) -> Respondent:
        explain = Explainer({MAIN: exercise["solution"]}, hidden=False)
        return Respondent(peer, explain, is_reference=True, once_more=reference)

    def reference() -> Respondent:
        return trusted(solution())

    diagnostician = (
        Diagnostician(exercise["solution"], exercise["mistakes"], entry_points, job.diagnosis_s) if hidden else None
    )

    def asked_of_examples(*, alone: bool) -> Respondent:
        """The submission in a process that is asked of nothing but examples, and will be of no test.

        All that it says may be said where it is asked alone: a single question, which is shown.
        """
        process = copying(extra_jail(load("examples", tell_values=alone), job.example_s + LOADING_S))
        return Respondent(process, Explainer(files, hidden=False) if alone else explain, unchanged)

    def emit_examples(failed: dict[str, Failed]) -> None:
        try:
            finder = ExampleFinder(
                exercise["solution"],
                lambda: Domain(exercise["domain"], entry_points),
                widest(tolerances.values()),
                lambda: asked_of_examples(alone=False),
                lambda: asked_of_examples(alone=True),
                reference,
                job.example_s,
            )
            for test, example in finder.found(failed).items():
                emit(ExampleFound(test, asdict(example)))
        except Exception:
            traceback.print_exc()  # for staff; the verdict stands without

    tolerances = {name: Tolerance.from_json(each) for name, each in exercise["tolerances"].items()}
    bounds = {name: Bound.from_json(each) for name, each in exercise["bounds"].items()}
    draws = any("matplotlib" in text for text in files.values())
    plugin = JudgePlugin(
        student,
        reference(),
        reference,
        peer,
        fresh,
        None if plain or not hidden else begin_group,
        job.seed,
        tolerances,
        bounds,
        diagnostician,
        emit,
        draws=draws,
        hidden=hidden,
        secret=exercise["hidden_tests"],
        test_s=job.test_s,
        silent=cache(lambda: without_answer(exercise["solution"])),
    )
    name = f"test_{job.tests}.py"
    Path(name).write_text(exercise[f"{job.tests}_tests"], encoding="utf-8")
    session.use(_sessions.pop(), name, plugin, explain_asserts=not hidden)
    if diagnostician:

        def seed_of_round(number: int, test: str) -> int:
            return seed_of(job.seed, exercise["hidden_tests"], f"round {number}", test)

        if job.example_s and plugin.failed:
            in_order = sorted(plugin.failed, key=lambda test: position_of(test, exercise["hidden_tests"]))
            emit_examples({test: plugin.failed[test] for test in in_order})
        more = asked_again(plugin.ran, peer, solution, trusted, seed_of_round, job.test_s)
        emit(Diagnosed(diagnostician.diagnosis(more)))
