"""Who answers requests: the student's process behind a socket, or trusted code in this process.

A peer takes a request and gives a reply. Requests and replies have one form for all, so a test can put the same
question to the submission, to the reference and to a mistake, and compare what comes back.
"""

from __future__ import annotations

import math
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from graders.codec import ProtocolError, decode, encode
from graders.harness.responder import Responder, load_request
from graders.harness.submission_module import MAIN
from graders.judge.errors import ProcessEnded, SubmissionError
from graders.judge.patience import Patience, function_of
from graders.protocol import AskHandle, Event, ListFigures, Load, Request, TrainingProgress
from graders.report import Outcome
from graders.wire import Channel, ConnectionClosed, Message, Packer, Unpacker, WireError

MAX_PROGRESS = 2000
"""Epochs of one grading that are told; a process that tells of ten times as many floods the judge."""

MAX_METRICS = 8
MAX_EPOCH = 1_000_000
MAX_CALLBACKS = 50_000
"""Calls of functions of the tests' within one grading."""

DIGITS = 3
"""Significant ones of a metric that is shown: enough for a curve, and little to carry anything else."""

METRICS = re.compile(
    r"(val_)?((generator_|discriminator_|g_|d_)?loss|acc|auc|mae|mse|rmse|error|mean_(absolute|squared)_error|precision|recall"
    r"|((sparse_)?categorical_|binary_)?accuracy|root_mean_squared_error|perplexity|learning_rate)"
)
"""Names of metrics that are shown: other words could tell a hidden input."""
MAX_RECEIVED = 512 * 2**20
"""Bytes, about, that the answers within one test may take in the judge's memory."""

Callbacks = list[Callable[..., Any]]


@dataclass(frozen=True)
class Callback:
    """One call of a function of the test's by the submission, and what the submission was told."""

    number: int
    args: list[Any]
    kwargs: dict[str, Any]
    result: Any = None
    error: str = ""


@dataclass(frozen=True)
class Exchange:
    """One request, the calls back that it led to, and the reply."""

    request: Request
    callbacks: tuple[Callback, ...]
    reply: Message


AGAIN = "{name} ran into its time limit in another test, so it had {cpu_s:.2g} s here, and did not answer."
"""What is said where a function is endless once more."""

UNANSWERED = Message({"error": {"type": "unanswered"}})
"""Stands for the reply to a request that had none: no code answers so."""


class Peer(Protocol):
    """Answers requests about one submission."""

    callbacks: Callbacks

    def ask(self, request: Request) -> Message:
        """The reply; raises `SubmissionError` when there is none."""

    def loaded(self) -> Message:
        """The reply to the request that loaded the submission."""


class LocalPeer:
    """Trusted code in this process: the reference solution or a mistake."""

    def __init__(self, source: str, entry_points: tuple[str, ...]) -> None:
        self.callbacks: Callbacks = []
        self._responder = Responder(None, self._call_back)
        self._loaded = self._responder.answer(load_request({MAIN: source}, entry_points))

    def ask(self, request: Request) -> Message:
        """The reply of the code. What was asked of a copy with a seed of its own leaves the code's generators alone."""
        if not isinstance(request, AskHandle) or request.seed is None:
            return self._responder.answer(request)
        before = random.getstate(), np.random.get_state()
        try:
            return self._responder.answer(request)
        finally:
            random.setstate(before[0])
            np.random.set_state(before[1])

    def loaded(self) -> Message:
        """What loading the code said."""
        return self._loaded

    def _call_back(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self.callbacks[number](*args, **kwargs)


class _TooMuch(Exception):
    """The submission sends more than the judge should keep."""


class RemotePeer:
    """The student's process. When it is gone, ``replace`` is asked for its cause of death and a fresh one.

    Args:
        channel: the socket to the process.
        load: gives the request that loads the submission into a process, other seeds for each; it is sent at once,
            and its reply read when first needed.
        replace: called with the reason for which the process must go, or ``""`` if it went by itself; returns why it
            is gone (an error to raise) and the socket of a fresh one, or None when there will be no other.
        wall_s: seconds that one test's questions may take together, and so may all loading but the first.
        on_progress: told of each epoch that the submission trains; None where the exercise has nobody train.
        patience: what is known of the submission's speed.
        hurry: called with the CPU seconds that the process may take for the next answer, and with 0 after that.
    """

    def __init__(
        self,
        channel: Channel,
        load: Callable[[], Load],
        replace: Callable[[str], tuple[SubmissionError, Channel | None]],
        wall_s: float,
        on_progress: Callable[[TrainingProgress], None] | None,
        patience: Patience,
        hurry: Callable[[float], None],
    ) -> None:
        self.callbacks: Callbacks = []
        self.log: list[Exchange] = []
        self._called_back: list[Callback] = []
        self._received = 0
        self._callbacks_left = MAX_CALLBACKS
        self._expired_callbacks = 0
        self._channel: Channel | None = channel
        self._load = load
        self._replace = replace
        self._wall_s = wall_s
        self._on_progress = on_progress
        self._progress_left = MAX_PROGRESS
        self._loaded: Message | None = None
        self._gone: SubmissionError | None = None
        self._deadline = 0.0
        self._patience = patience
        self._hurry = hurry
        self._load_s = self._answered_s = 0.0
        self._asked = False
        self._loading_left = wall_s
        self.begin_test()
        self._start()

    def begin_test(self) -> None:
        """Give the submission a whole test's time from now, and forget the test before."""
        self.log.clear()
        self._received = 0
        self._expired_callbacks = len(self.callbacks)
        self._give_time()

    def begin_group(self, next_process: Callable[[], Channel]) -> bool:
        """Meet the submission in the next process, and say so; not if nothing was asked of this one.

        What could not be loaded is not loaded once more.
        """
        if not self._asked or self._channel is None or self._loaded is None or "error" in self._loaded.fields:
            return False
        self._channel.close()
        self._channel = next_process()
        self._start()
        return True

    def _give_time(self) -> None:
        self._deadline = time.monotonic() + self._wall_s

    def ask(self, request: Request) -> Message:
        """The reply of the submission; every exchange is kept in ``log``."""
        reply = self.exchange(request)
        self.log.append(Exchange(request, tuple(self._called_back), reply))
        return reply

    def exchange(self, request: Request) -> Message:
        """The reply of the submission to what is no question of a test: it stays out of the log."""
        self.loaded()
        self._asked |= not isinstance(request, ListFigures)
        self._called_back = []
        return self._exchange(request)

    def loaded(self) -> Message:
        """The reply to the load request; the first to ask waits for it."""
        if self._loaded is None:
            if self._channel is None:
                assert self._gone is not None
                raise self._gone
            self._loaded = self._receive_loaded()
        return self._loaded

    def _receive_loaded(self) -> Message:
        """The reply to the load request. A submission that cannot be loaded in time is given up."""
        begun = time.monotonic()
        try:
            reply = self._guarded(self._receive)
        except SubmissionError:
            self._channel = None
            raise
        self._load_s = time.monotonic() - self._started
        if self._asked:  # an earlier process was
            self._loading_left -= time.monotonic() - begun
        if self._loading_left < 0:
            self._gone, self._channel = self._replace("time_limit")[0], None
            raise self._gone
        return reply

    def _start(self) -> None:
        self._loaded = None
        self._started, self._answered_s = time.monotonic(), 0.0
        if self._channel is not None:
            try:
                load = self._load()
                self._channel.send(encode(load), load.buffers, self._remaining())
            except (ConnectionClosed, TimeoutError):
                pass  # the first question finds out

    def _exchange(self, request: Request) -> Message:
        def send_and_receive() -> Message:
            assert self._channel is not None
            self._channel.expect_silence()  # an answer that was there before its question is no answer
            self._channel.send(encode(request), request.buffers, self._remaining())
            return self._receive(request.id)

        share = self._patience.share(request)
        return self._timed(request, send_and_receive) if share == 1 else self._hurried(request, send_and_receive, share)

    def _timed(self, request: Request, exchange: Callable[[], Message]) -> Message:
        """Run an exchange, and remember how long it took."""
        begin = time.monotonic()
        load_s, before_s = self._load_s, self._answered_s
        try:
            reply = self._guarded(exchange)
        except SubmissionError as error:
            if error.outcome is Outcome.TIME_LIMIT:
                self._patience.ran_out(request, time.monotonic() - begin, load_s=load_s, before_s=before_s)
            raise
        took_s = time.monotonic() - begin
        self._answered_s += took_s
        self._patience.answered(request, took_s)
        return reply

    def _hurried(self, request: Request, exchange: Callable[[], Message], share: float) -> Message:
        """Run an exchange within a share of the limit: the function has run into it before."""
        before, cpu_s = self._deadline, share * self._patience.cpu_s
        self._hurry(cpu_s)
        self._deadline = min(before, time.monotonic() + share * self._wall_s)
        try:
            reply = self._timed(request, exchange)
        except SubmissionError as error:
            if error.outcome is not Outcome.TIME_LIMIT:
                raise
            raise ProcessEnded(AGAIN.format(name=function_of(request), cpu_s=cpu_s), Outcome.TIME_LIMIT) from None
        self._deadline = before
        self._hurry(0)
        return reply

    def _guarded(self, exchange: Callable[[], Message]) -> Message:
        """Run an exchange; a process that breaks off, stalls or lies is replaced, and the reason raised."""
        try:
            return exchange()
        except ConnectionClosed:
            reason = ""
        except TimeoutError:
            reason = "time_limit"
        except _TooMuch:
            reason = "memory_limit"
        except WireError as error:
            reason = f"protocol_violation: {error}"
        self._gone, self._channel = self._replace(reason)
        self._give_time()  # loading the submission anew must not cost the next test's time
        self._start()
        raise self._gone

    def _remaining(self) -> float:
        return max(0.0, self._deadline - time.monotonic())

    def _receive(self, identity: int = 0) -> Message:
        assert self._channel is not None
        while True:
            reply = self._channel.receive(self._remaining())
            self._received += reply.cost
            if self._received > MAX_RECEIVED:
                raise _TooMuch
            if "progress" in reply.fields:
                self._pass_on(reply.fields["progress"])
            elif "callback" in reply.fields:
                self._run_callback(reply)
            else:
                break
        if reply.fields.get("id") != identity or type(reply.fields.get("id")) is not int:
            raise WireError("an answer to another question")
        return reply

    def _pass_on(self, progress: Any) -> None:
        """Hand an epoch's figures to the engine; they are shown, never believed."""
        try:
            told = decode(Event, progress)
        except ProtocolError as error:
            raise WireError(f"malformed progress: {error}") from None
        if not isinstance(told, TrainingProgress) or len(told.metrics) > MAX_METRICS:
            raise WireError("malformed progress")
        self._progress_left -= 1
        if self._progress_left < -9 * MAX_PROGRESS:
            raise WireError("a flood of progress")
        if self._on_progress and self._progress_left >= 0:
            shown = {
                name: float(f"{value:.{DIGITS}g}") if value is not None and math.isfinite(value) else None
                for name, value in told.metrics.items()
                if METRICS.fullmatch(name)
            }
            self._on_progress(TrainingProgress(max(1, min(told.epoch, MAX_EPOCH)), shown))

    def _run_callback(self, request: Message) -> None:
        """Run a function of the test's for the submission and send it the result."""
        assert self._channel is not None
        number = request.fields["callback"]
        if type(number) is not int or not 0 <= number < len(self.callbacks):
            raise WireError("a callback that was never given")
        self._callbacks_left -= 1
        if self._callbacks_left < 0:
            raise TimeoutError
        unpacker = Unpacker(request.buffers)
        args, kwargs = unpacker.unpack(request.fields.get("args")), unpacker.unpack(request.fields.get("kwargs"))
        if type(args) is not list or type(kwargs) is not dict or not all(type(key) is str for key in kwargs):
            raise WireError("a callback with malformed arguments")
        packer = Packer()
        fields: dict[str, Any]
        try:
            result = self._callback(number)(*args, **kwargs)
            fields = {"value": packer.pack(result)}
            call = Callback(number, args, kwargs, result)
        except Exception as error:
            fields = {"error": f"the function was called wrongly: {type(error).__name__}"}
            call, packer = Callback(number, args, kwargs, error=fields["error"]), Packer()
        self._called_back.append(call)
        self._channel.send(fields, packer.buffers, self._remaining())

    def _callback(self, number: int) -> Callable[..., Any]:
        """The function of this number; one that another test gave is no longer there."""
        if number < self._expired_callbacks:
            raise LookupError
        return self.callbacks[number]
