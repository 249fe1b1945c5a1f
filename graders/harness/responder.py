"""Answers the judge's requests about one submission.

The same code serves the student's submission in its jail and, in the judge's process, the reference solution and
the mistakes; so all of them answer in exactly the same form.
"""

from __future__ import annotations

import inspect
import random
import sys
import types
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graders.codec import encode
from graders.harness import arguments, questions, submission_module
from graders.harness.errors import describe
from graders.harness.pictures import open_figures
from graders.harness.values import Callback, Objects, is_impostor
from graders.protocol import (
    Adopt,
    AskHandle,
    CallEntry,
    CallHandle,
    Fault,
    ForgetNames,
    GetBlueprint,
    GetEntry,
    GetWeights,
    ListChanged,
    ListFigures,
    ListHandedBack,
    Load,
    Make,
    Request,
    SetWeights,
    WithArguments,
)
from graders.wire import Message, NotData, Packer, TooLarge, Unpacker, pack_texts, unpack_texts

MAX_WARNINGS = 20
TOO_LARGE = Message({"error": encode(Fault("size"))})
"""The reply when the answer is more than a message may hold."""


def load_request(
    files: Mapping[str, str], entry_points: Sequence[str], seed: int | None = None, *, tell_values: bool = False
) -> Load:
    """The first request to every submission: its files by name, and the names that it shall define."""
    names, buffers = pack_texts(files)
    entries = tuple(entry_points)
    return Load(id=0, seed=seed, files=tuple(names), entry_points=entries, tell_values=tell_values, buffers=buffers)


class Responder:
    """Holds one submission and its live objects.

    Args:
        folder: where its files go, or None for trusted code that stays in memory.
        callback: called with ``(number, args, kwargs)`` when the submission calls a function of the test's.
    """

    def __init__(self, folder: Path | None, callback: Callback) -> None:
        self._folder = folder
        self._objects = Objects(callback)
        self._module = types.ModuleType("submission")
        self._files: Mapping[str, str] = {}
        self._tell_values = False
        self._last_call: tuple[WithArguments, Any] | None = None
        self._last_answer: object = None

    def answer(self, request: Request) -> Message:
        """The reply to one request: ``value`` or ``error``. Never raises for what the submission does."""
        self._objects.begin(request.id)
        if request.seed is not None:
            reseed(request.seed, operations=not isinstance(request, Adopt))
        heard: list[str] = []
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                value = self._value(request)
            heard = [f"{entry.category.__name__}: {entry.message}"[:200] for entry in caught[:MAX_WARNINGS]]
        except _BadSignature as error:
            return _fault(describe(error, "signature"))
        except BaseException as error:  # also SystemExit and KeyboardInterrupt: they are the submission's
            if isinstance(request, Load):  # no test has asked it anything: its values tell nothing
                return _fault(describe(error, "load", self._files, values=True))
            return _fault(describe(error, "call", self._files, values=self._tell_values))
        return self._packed(value, heard)

    def _packed(self, value: object, heard: list[str]) -> Message:
        packer = Packer(special=self._objects.outgoing)
        try:
            tree = packer.pack(value)
        except NotData as refused:
            kind = type(refused.value)
            impostor = is_impostor(refused.value, self._module)
            return _fault(Fault("answer", type=kind.__name__[:80], impostor=impostor))
        except TooLarge:
            return TOO_LARGE
        except BaseException as error:
            return _fault(describe(error, "call", self._files, values=self._tell_values))
        return Message({"value": tree, "warnings": heard}, packer.buffers)

    def _value(self, request: Request) -> object:
        """What a request is answered with; what is asked most stands first."""
        match request:
            case CallEntry():
                return self._call(request, getattr(self._module, request.name))
            case CallHandle():
                owner = self._objects[request.handle]
                return self._call(request, getattr(owner, request.method) if request.method else owner)
            case AskHandle():
                args, kwargs = self._arguments(request)
                return questions.ask(self._objects[request.handle], request.handle_kind, request.question, args, kwargs)
            case GetEntry():
                return getattr(self._module, request.name)
            case Load():
                return self._load(request)
            case Make():
                return questions.make(request.what, *self._arguments(request))
            case ListChanged():
                return self._changed()
            case ListHandedBack():
                return self._handed_back()
            case ListFigures():
                return open_figures()
        return self._of_keras(request)

    def _of_keras(self, request: Request) -> object:
        """What a request is answered with that leads to a copy of a model, or to the model's being like its copy.

        The names of the next ones, too.
        """
        match request:
            case GetBlueprint():
                return questions.blueprints().blueprint(self._objects[request.handle])
            case GetWeights():
                return questions.blueprints().values(self._objects[request.handle])
            case Adopt():
                self._objects[request.handle] = questions.blueprints().rebuild(request.handle_kind, request.plan)
            case SetWeights():
                weights = Unpacker(request.buffers).unpack(request.weights)
                questions.blueprints().set_values(self._objects[request.handle], weights)
            case ForgetNames():
                questions.forget_names()
            case _:
                raise NotImplementedError(type(request).__name__)
        return None

    def _load(self, request: Load) -> object:
        files = unpack_texts(request.files, request.buffers)
        self._files, self._tell_values = files, request.tell_values
        self._module = submission_module.load(files, self._folder)
        return {name: submission_module.kind_of_entry(self._module, name) for name in request.entry_points}

    def _call(self, request: WithArguments, function: Any) -> object:
        args, kwargs = self._arguments(request)
        _check_signature(function, args, kwargs)
        self._last_call = (request, (args, kwargs))
        self._last_answer = value = function(*args, **kwargs)
        if inspect.isclass(function) and type(value).__module__ == self._module.__name__ and not questions.known(value):
            return self._objects.handle(value, "object")
        return value

    def _changed(self) -> arguments.Places:
        request, given = self._last_call or (None, ([], {}))
        return arguments.changed(self._arguments(request), given) if request else []

    def _handed_back(self) -> arguments.Places:
        _, given = self._last_call or (None, ([], {}))
        return arguments.handed_back(self._last_answer, given)

    def _arguments(self, request: WithArguments) -> tuple[list[Any], dict[str, Any]]:
        entry = {"entry": lambda data: getattr(self._module, data["name"])}
        unpacker = Unpacker(request.buffers, self._objects.incoming() | entry)
        return unpacker.unpack(request.args), unpacker.unpack(request.kwargs)


def _fault(fault: Fault) -> Message:
    return Message({"error": encode(fault)})


class _BadSignature(TypeError):
    """The submission's function does not take the arguments that the statement names."""


def _check_signature(function: Any, args: list[Any], kwargs: dict[str, Any]) -> None:
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return  # some functions of C libraries have none
    try:
        signature.bind(*args, **kwargs)
    except TypeError as error:
        raise _BadSignature(f"{error}; it is defined with {signature}") from None


def reseed(seed: int, *, operations: bool = True) -> None:
    """Seed every global generator: Python's, NumPy's and, where it is loaded, TensorFlow's and Keras's.

    Args:
        seed: not negative; its last 31 bits count, which is what Keras takes.
        operations: whether also TensorFlow's own, which makes it forget all operations that it has prepared: a network
            takes twice as long to be built then. Keras draws its weights and masks from Python's generator.
    """
    seed %= 2**31  # the same for Python's generator whether or not Keras seeds it
    random.seed(seed)
    np.random.seed(seed)
    if operations and "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(seed)
