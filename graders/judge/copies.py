"""Whom the judge asks about a model: a copy, in a jail that holds none of the submission's code.

A model leaves the student's process as data (`graders.harness.blueprints`): its plan, and its weights once a question
needs them. So its structure, its weights and its predictions are those of one network, whatever the student's process
says; and held-out inputs never reach that process. When the submission's code has run since, the copy is made anew;
what the judge has changed in a copy is changed in the student's model before that code runs again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

import numpy as np

from graders.judge.errors import NotAnswerable, SubmissionError
from graders.judge.peers import UNANSWERED, Callbacks, Exchange, RemotePeer
from graders.protocol import (
    Adopt,
    AskHandle,
    CallEntry,
    CallHandle,
    ForgetNames,
    GetBlueprint,
    GetWeights,
    Make,
    Request,
    SetWeights,
)
from graders.wire import Channel, Message, Packer, Unpacker, WireError

COPIED = frozenset({"model", "layer", "optimizer", "keras_tensor"})
"""The kinds of live objects that are copied."""

STRUCTURAL = frozenset(
    {"layers", "describe", "parameters", "shapes", "shape", "dtype", "config", "class_name", "compiled", "trainable"}
)
"""Questions that a copy without the student's weights answers as one with them."""

CHANGING = frozenset({"set_weights", "fit", "train_step"})
"""Questions that change a copy's weights."""

TRAINING = frozenset({"fit", "train_step"})
"""Those of them that draw numbers."""

EXPLAINING = frozenset({"outputs"})
"""Questions that only say where a difference comes from which another has shown: no diagnosis is asked them again."""

NO_COPY = (
    "No copy of your {kind} could be made from its configuration and weights. Build it from Keras's own layers "
    "(keras.Sequential, or keras.Model(inputs, outputs)); operations between them are those of keras.ops."
)
_numbers = count(-1, -1)
"""Of requests that no test has put; those of tests are positive."""


@dataclass
class _Copy:
    """One copy: made after how many calls of the submission's functions, and what was done with it since."""

    kind: str
    made_after: int
    has_weights: bool = False
    changed: bool = False
    compiled: AskHandle | None = None


class CopyingPeer:
    """The student's process, save for questions about models: those go to copies.

    Args:
        student: the process that runs the submission.
        empty_jail: gives a peer in a fresh jail that holds no submission.
        own_classes: entry points that are classes: their instances live with the submission, whose work they are.
    """

    def __init__(
        self, student: RemotePeer, empty_jail: Callable[[], RemotePeer], own_classes: frozenset[str] = frozenset()
    ) -> None:
        self.callbacks: Callbacks = student.callbacks
        self.log: list[Exchange] = student.log
        """What was asked in this test, and what the student's process or a copy answered."""
        self._student = student
        self._empty_jail = empty_jail
        self._own_classes = own_classes
        self._jail: RemotePeer | None = None
        self._copies: dict[str, _Copy] = {}
        self._stay: set[str] = set()
        self._calls = 0
        self._seed = 0
        self._trained_with: int | None = None

    def begin_test(self) -> None:
        """Give the submission a whole test's time from now, and forget the test before."""
        self._student.begin_test()
        if self._jail:
            self._jail.begin_test()

    def begin_group(self, next_process: Callable[[], Channel]) -> bool:
        """Meet the submission in the next process, and say so; its models are others, and so are their copies."""
        renewed = self._student.begin_group(next_process)
        if renewed:
            self._copies.clear()
            self._stay.clear()
        return renewed

    def forget_names(self) -> bool:
        """Meet a submission that keeps nothing in the same process, which says so; its layers' names begin anew."""
        with suppress(SubmissionError):
            self._student.exchange(ForgetNames(id=next(_numbers)))
        return False

    def loaded(self) -> Message:
        """The reply to the request that loaded the submission."""
        return self._student.loaded()

    def ask(self, request: Request) -> Message:
        """The reply of a copy to a question about a model, else that of the submission."""
        answered = len(self.log)
        try:
            return self._ask(request)
        except SubmissionError:
            if len(self.log) == answered:
                self.log.append(Exchange(request, (), UNANSWERED))
            raise

    def _ask(self, request: Request) -> Message:
        self._seed = self._seed if request.seed is None else request.seed
        if isinstance(request, AskHandle) and request.handle_kind in COPIED and request.handle not in self._stay:
            return self._ask_copy(request)
        self._hand_back()
        self._calls += _runs_submission(request)
        try:
            reply = self._student.ask(request)
        except SubmissionError:
            self._copies.clear()  # with the process, all that they are copies of is gone
            raise
        if isinstance(request, CallEntry) and request.name in self._own_classes:
            self._stay.update(_handles(reply.fields.get("value")))
        return reply

    def _ask_copy(self, request: AskHandle) -> Message:
        for name in _handles(request.args):
            self._current(name, request.handle_kind, weights=True)
        copy = self._current(request.handle, request.handle_kind, weights=request.question not in STRUCTURAL)
        request = self._seeded_once(request)  # with the seed in the log, for who is asked the same again
        reply = self._of_jail(request)
        if request.question not in EXPLAINING:
            self.log.append(Exchange(request, (), reply))
        copy.changed |= request.question in CHANGING
        if request.question == "compile":
            copy.compiled = request
        for name in _handles(reply.fields.get("value")):
            self._copies[name] = _Copy("", made_after=-1, has_weights=True)  # a part of a copy
        return reply

    def _seeded_once(self, request: AskHandle) -> AskHandle:
        """The request, with the test's seed where it is the first of the test that trains a copy."""
        if request.question not in TRAINING or self._trained_with == self._seed:
            return request
        self._trained_with = self._seed
        return replace(request, seed=self._seed)

    def _current(self, name: str, kind: str, *, weights: bool) -> _Copy:
        """The copy of the object of this name as it is now; with its weights where they are needed."""
        copy = self._copies.get(name)
        if copy is None or 0 <= copy.made_after < self._calls:
            told = self._told(GetBlueprint(id=next(_numbers), handle=name), kind)
            if type(told) is not dict or told.keys() != {"kind", "plan"} or {*map(type, told.values())} != {str}:
                raise NotAnswerable(NO_COPY.format(kind=kind))
            plan = {"handle": name, "handle_kind": told["kind"], "plan": told["plan"]}
            self._to_jail(Adopt(id=next(_numbers), seed=self._seed, **plan), kind)
            copy = self._copies[name] = _Copy(told["kind"], self._calls)
        if weights and not copy.has_weights and copy.kind in ("model", "layer"):
            self._to_jail(_set_weights(name, _arrays(self._told(_get_weights(name), kind), kind)), kind)
            copy.has_weights = True
        return copy

    def _hand_back(self) -> None:
        """Change the student's models as the judge has changed their copies."""
        for name, copy in self._copies.items():
            if copy.changed and copy.made_after >= 0:
                arrays = _arrays(_value(self._of_jail(_get_weights(name))), "model")
                self._told(_set_weights(name, arrays), "model")
                copy.changed = False
            if copy.compiled:
                self._student.exchange(copy.compiled)
                copy.compiled = None

    def _told(self, request: Request, kind: str) -> Any:
        """What the student's process says; a refusal means that there is no copy."""
        return _accepted(self._student.exchange(request), kind)

    def _to_jail(self, request: Request, kind: str) -> None:
        _accepted(self._of_jail(request), kind)

    def _of_jail(self, request: Request) -> Message:
        if self._jail is None:
            self._jail = self._empty_jail()
        try:
            return self._jail.exchange(request)
        except SubmissionError:
            self._jail = None
            self._copies.clear()
            raise


def _runs_submission(request: Request) -> bool:
    """Whether the submission's code runs for the answer, so that its models may be others afterwards."""
    return isinstance(request, CallEntry | CallHandle) or (isinstance(request, Make) and request.what == "gradient")


def _get_weights(name: str) -> GetWeights:
    return GetWeights(id=next(_numbers), handle=name)


def _set_weights(name: str, arrays: list[Any]) -> SetWeights:
    packer = Packer()
    packed = packer.pack(arrays)
    buffers = [bytes(buffer) for buffer in packer.buffers]
    return SetWeights(id=next(_numbers), handle=name, weights=packed, buffers=buffers)


def _accepted(reply: Message, kind: str) -> Any:
    if "error" in reply.fields:
        raise NotAnswerable(NO_COPY.format(kind=kind))
    return _value(reply)


def _value(reply: Message) -> Any:
    """The plain data of a reply; nothing else may pass from the student's process to a jail."""
    try:
        return Unpacker(reply.buffers).unpack(reply.fields.get("value"))
    except WireError:
        return None


def _arrays(told: Any, kind: str) -> list[Any]:
    if type(told) is not list or not all(isinstance(array, np.ndarray) for array in told):
        raise NotAnswerable(NO_COPY.format(kind=kind))
    return [np.asarray(array) for array in told]


def _handles(tree: Any) -> Iterator[str]:
    """The names of the handles in a packed value."""
    if type(tree) is list:
        if tree[:2] == ["special", "handle"] and len(tree) == 3 and type(tree[2]) is dict:
            yield str(tree[2].get("name"))
        else:
            for part in tree:
                yield from _handles(part)
