"""The ``student`` and ``reference`` of a test: a submission that one may question as if it were a module."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

import numpy as np

from graders.codec import ProtocolError, decode
from graders.harness.frames import INNER, OUTER
from graders.harness.values import HANDLE_KINDS
from graders.judge.errors import NotAnswerable, NotAttempted, ProtocolViolation, SubmissionError, student_error
from graders.judge.feedback import Explainer
from graders.judge.peers import Peer
from graders.protocol import (
    AskHandle,
    CallEntry,
    CallHandle,
    Fault,
    GetEntry,
    ListChanged,
    ListHandedBack,
    Make,
    Request,
    WithArguments,
)
from graders.wire import Message, NotData, Packer, Special, Unpacker, WireError

MAX_TEXT, MAX_ANCESTORS = 1000, 20
MAX_FRAMES = OUTER + INNER
_numbers = count(1)


class StaleHandle(Exception):
    """A test uses what a process answered that has ended: the test's own fault."""


class Expression:
    """A Python expression that shall be evaluated beside the submission."""

    def __init__(self, source: str) -> None:
        self.source = source


def expression(source: str) -> Expression:
    """``expression("lambda x: x ** 3")`` as an argument becomes a function in the student's process."""
    return Expression(source)


class Respondent:
    """Answers for the entry points of one submission.

    ``submission.f(x)`` calls its function ``f``; ``submission.CONSTANT`` is the value of a constant. What the
    submission raises arrives as `StudentError`.

    Args:
        peer: who answers.
        explain: turns the fields of an error into the text that the student reads.
        untouched: entry points that are still as in the starter.
        once_more: starts the same submission in a fresh process.
        is_reference: whether this is the reference solution, whose failures are no submission's.
    """

    def __init__(
        self,
        peer: Peer,
        explain: Explainer,
        untouched: frozenset[str] = frozenset(),
        *,
        is_reference: bool = False,
        once_more: Callable[[], Respondent] | None = None,
    ) -> None:
        self._once_more = once_more
        self._is_reference = is_reference
        self._kept: np.random.Generator | None = None
        self._peer = peer
        self._explain = explain
        self._untouched = untouched
        self._seed: int | None = None
        self._process = 1
        self._warnings: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        kind = self._kinds().get(name, "other")
        if kind == "missing":
            raise NotAttempted(f"`{name}` is not defined in your submission.")
        if name in self._untouched:
            raise NotAttempted(f"`{name}` is still as in the starter.")
        return Entry(self, name) if kind in ("function", "class") else self.request(GetEntry, name=name)

    def _kinds(self) -> dict[str, str]:
        """The kinds of the entry points; raises what loading the submission raised."""
        kinds = self.value_of(self._peer.loaded(), loading=True)
        if type(kinds) is not dict or not all(type(kind) is str for kind in kinds.values()):
            raise ProtocolViolation("Your submission described its entry points in a way of its own.")
        return kinds

    def ran_to_its_end(self) -> None:
        """Raise what running the submission's text raised, if it did."""
        self._kinds()

    def axes(self) -> Any:
        """Fresh Matplotlib Axes in the submission's process."""
        return self.make("axes")

    def make(self, what: str, *args: Any, **kwargs: Any) -> Any:
        """A fresh object of a library in the submission's process, such as ``"keras_input"``."""
        return self._request_with(Make, args, kwargs, what=what)

    def in_fresh_process(self) -> Respondent:
        """The same submission in a process of its own, which knows nothing of what was asked before.

        Its global generators begin with other seeds: what is equal in both processes is so for the arguments' sake.
        """
        if self._once_more is None:
            raise NotImplementedError("this submission is in one process")
        return self._once_more()

    def changed_arguments(self) -> list[int | str]:
        """Positions and names of the arguments that the last call changed in place."""
        changed: list[int | str] = self.request(ListChanged)
        return changed

    def handed_back_arguments(self) -> list[int | str]:
        """Positions and names of the arguments that the last answer is or holds, themselves and not as copies."""
        handed_back: list[int | str] = self.request(ListHandedBack)
        return handed_back

    def warnings(self) -> list[str]:
        """The warnings of the last call, each once, as ``"RuntimeWarning: overflow …"``: what may be said of them."""
        return list(dict.fromkeys(self._explain.warning(text) for text in dict.fromkeys(self._warnings)))

    def begin_process(self) -> None:
        """From now on another process answers; handles of the one before are of no use."""
        self._process += 1

    def keep(self, generator: np.random.Generator) -> None:
        """Hand over a child in place of ``generator``, from which the test's next inputs are drawn."""
        self._kept = generator

    def reseed(self, seed: int) -> None:
        """Seed the submission's generators before its next answer."""
        self._seed = seed

    def _request_with(
        self, kind: type[WithArguments], args: Sequence[Any], kwargs: Mapping[str, Any], **fields: Any
    ) -> Any:
        """Send one request with arguments and return the value of its reply, rebuilt on this side."""
        packer = Packer(special=self._outgoing)
        packed = {"args": packer.pack(list(args)), "kwargs": packer.pack(dict(kwargs))}
        return self.request(kind, buffers=[bytes(buffer) for buffer in packer.buffers], **packed, **fields)

    def request(self, kind: type[Request], **fields: Any) -> Any:
        """Send one request and return the value of its reply, rebuilt on this side."""
        seed, self._seed = self._seed, None
        try:
            return self.value_of(self._peer.ask(kind(id=next(_numbers), seed=seed, **fields)))
        except SubmissionError as error:
            error.by_reference = self._is_reference
            raise

    def value_of(self, reply: Message, *, loading: bool = False) -> Any:
        """The value that a reply carries; raises what its error means.

        Args:
            reply: to any request.
            loading: whether to the first, before which the submission has seen no input of a test.
        """
        if "error" in reply.fields:
            self._raise(reply.fields["error"], loading)
        heard = reply.fields.get("warnings")
        self._warnings = [str(text)[:200] for text in heard] if type(heard) is list else []
        try:
            return Unpacker(reply.buffers, {"handle": self._handle}).unpack(reply.fields.get("value"))
        except WireError as error:
            raise ProtocolViolation(f"Your submission sent an answer that is not data: {error}.") from None

    def _raise(self, error: Any, loading: bool) -> None:
        fault = checked_fault(error)
        if loading != (fault.stage == "load"):
            raise ProtocolViolation("Your submission described an error in a way of its own.")
        if fault.stage == "size":
            raise NotAnswerable("Your function answered with more data than the grader can take.")
        kind = self._explain.type_of_answer(fault.type)
        if fault.stage == "answer" and fault.impostor:
            raise ProtocolViolation(
                f"Your function answered with an object of type {kind} that pretends to be data. "
                "Answer with plain numbers, strings, lists, tuples, dicts or NumPy arrays."
            )
        if fault.stage == "answer":
            raise NotAnswerable(
                f"Your function answered with an object of type {kind}. "
                "Answer with plain numbers, strings, lists, tuples, dicts, NumPy arrays or tensors."
            )
        error = student_error(self._explain(fault), replace(fault, type=self._explain.name_of(fault)))
        if not self._is_reference:  # of whose lines no student shall read one
            error.explained(lambda: self._explain.frames(fault))
        raise error

    def _outgoing(self, value: object) -> object:
        if isinstance(value, Handle):
            return Special("handle", {"name": value._living_name})
        if isinstance(value, Entry):
            return Special("entry", {"name": value.entry_name})
        if isinstance(value, Expression):
            return Special("expression", {"source": value.source})
        if isinstance(value, np.random.Generator):
            value = value.spawn(1)[0] if value is self._kept else value
            return Special("rng", _plain(value.bit_generator.state))
        if isinstance(value, np.dtype):
            return Special("dtype", value.name)
        if isinstance(value, np.ndarray):
            return np.asarray(value)
        if callable(value):
            self._peer.callbacks.append(value)
            return Special("callback", {"id": len(self._peer.callbacks) - 1})
        raise NotData(value)

    def _handle(self, data: Any) -> Handle:
        if type(data) is not dict or not all(type(data.get(key)) is str for key in ("name", "kind", "type")):
            raise WireError("a malformed handle")
        if data["kind"] not in HANDLE_KINDS or not data["type"].isidentifier():
            raise WireError("a handle of an unknown kind")
        return Handle(self, data["name"], data["kind"], self._explain.type_of_answer(data["type"][:80]))


class Entry:
    """An entry point that may be called: ``student.f``. As an argument it is the function itself."""

    def __init__(self, owner: Respondent, name: str) -> None:
        self._owner = owner
        self.entry_name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._owner._request_with(CallEntry, args, kwargs, name=self.entry_name)


class Handle:
    """A live object that stays with the submission: a function, a class, Axes, a model.

    A function or class may be called; a method of an object is called by its name; other kinds answer the questions
    of their kind (``axes.lines()``).
    """

    def __init__(self, owner: Respondent, name: str, kind: str, type_name: str) -> None:
        self.handle_owner = owner
        self._name = name
        self._process = owner._process
        self.handle_kind = kind
        self.kind_name = type_name

    @property
    def _living_name(self) -> str:
        """What the process calls it; raises `StaleHandle` when that has ended."""
        if self._process != self.handle_owner._process:
            raise StaleHandle(
                f"{self!r} belongs to a process that has ended: each test function meets a fresh one. "
                "Keep numbers from one test to the next, or share the object by a fixture of module scope."
            )
        return self._name

    def __repr__(self) -> str:
        return f"<{self.handle_kind} {self.kind_name}>"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.handle_owner._request_with(CallHandle, args, kwargs, handle=self._living_name)

    def __getattr__(self, question: str) -> Callable[..., Any]:
        if question.startswith("__"):
            raise AttributeError(question)

        def put(*args: Any, **kwargs: Any) -> Any:
            about = {"handle": self._living_name}
            if self.handle_kind in ("object", "class"):
                return self.handle_owner._request_with(CallHandle, args, kwargs, **about, method=question)
            about |= {"handle_kind": self.handle_kind, "question": question}
            return self.handle_owner._request_with(AskHandle, args, kwargs, **about)

        return put

    def attribute(self, name: str) -> Any:
        """The value of an attribute of an object of the submission's own class."""
        about = {"handle": self._living_name, "handle_kind": "object", "question": "get"}
        return self.handle_owner._request_with(AskHandle, (name,), {}, **about)


def checked_fault(error: Any) -> Fault:
    """The fault that a reply describes, its texts bounded; what does not describe one is a violation."""
    try:
        fault = decode(Fault, error)
    except ProtocolError:
        raise ProtocolViolation("Your submission described an error in a way of its own.") from None
    return replace(
        fault,
        type=fault.type[:MAX_TEXT],
        message=fault.message[:MAX_TEXT],
        ancestors=fault.ancestors[:MAX_ANCESTORS],
        frames=fault.frames[-MAX_FRAMES:],
    )


def _plain(state: Any) -> Any:
    """A generator's state as JSON-able data."""
    if isinstance(state, dict):
        return {key: _plain(value) for key, value in state.items()}
    return int(state) if isinstance(state, np.integer) else state
