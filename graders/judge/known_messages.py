"""Messages of errors that may be said while hidden tests run: those of Python and its libraries, by their wording.

A submission can raise any error with any text, and describes its errors itself. So a text is said only if its wording
is one of a list (`graders.judge.message_templates`) and each gap in it holds what tells little: a word that stands in
the submission or belongs to a library, a type, a small number, a shape. What that could tell all the same is counted in
bits, and a grading has a budget of them.
"""

from __future__ import annotations

import builtins
import inspect
import keyword
import math
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np

from graders.judge.message_templates import TEMPLATES

MAX_BITS = 512.0
"""What the messages of one grading may tell together."""

BITS_OF_WORDING = math.log2(len(TEMPLATES))
BITS_AGAIN = 4.0
"""To say once more what was said before, at least: one of very many tells which of them."""

_NUMBER = r"(?:None|-?\d{1,7})"
_SHAPE = rf"[(\[](?:{_NUMBER}(?:, ?{_NUMBER}){{0,5}})?,?[)\]]"
_NAME = r"[A-Za-z_<][\w.<>]{0,99}"
_GAPS = {
    "name": _NAME,
    "names": rf"'{_NAME}'(?:(?:, | and |, and )'{_NAME}'){{0,9}}",
    "type": _NAME,
    "types": rf"{_NAME}(?:, {_NAME}){{0,19}}",
    "dtypes": rf"(?:(?:, )?dtype\('{_NAME}'\)){{1,3}}",
    "operator": r"[-+*/%@&|^~<>=! or]{1,12}|\*\* or pow\(\)|divmod\(\)",
    "int": r"-?\d{1,7}",
    "shape": _SHAPE,
    "shapes": rf"{_SHAPE}(?:,? {{1,2}}{_SHAPE}){{0,5}}",
    "value": r"-?\d{1,7}(?:\.\d{1,4})?|'[^'\n]{0,60}'|\"[^\"\n]{0,60}\"|[A-Za-z_]\w{0,60}",
    "key": r"-?\d{1,7}|'[^'\n]{0,60}'|\"[^\"\n]{0,60}\"",
    "strerror": r"[A-Z][A-Za-z ]{1,40}",
    "source": r"\(.{0,200}\)",
}
"""What a gap of each kind may hold, before the parts of it are looked at."""

_WORD = re.compile(r"[A-Za-z_]\w*")
_TOKEN = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|[A-Za-z_]\w*|\d[\w.]*|[^\s(),*=/:\[\]|>-]")
_SPECIAL = frozenset(["<lambda>", "<locals>", *dir(type), *dir(int), *dir(list)])
_TYPES = frozenset(
    _WORD.findall(
        "NoneType function method module builtin_function_or_method generator dict_keys dict_values dict_items "
        "ellipsis ndarray float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool_ "
        "str_ complex64 complex128 qint8 half double bfloat16 string Tensor tensor EagerTensor SymbolicTensor "
        "ResourceVariable Variable KerasTensor Sequential Functional Model History DataFrame Series Generator "
        "tensorflow python framework ops keras src backend numpy dtype type object valid same causal"
    )
)


@dataclass
class Known:
    """Says which messages may be said of one submission, and keeps count of what they have told.

    Attributes:
        code: the submission's text.
    """

    code: str
    left: float = MAX_BITS
    _said: set[str] = field(default_factory=set)

    def may_say(self, message: str) -> bool:
        """Whether ``message`` is a known one that the budget still allows; then it is taken from it."""
        return self.may_tell(message, self.bits_of(message))

    def may_tell(self, what: str, bits: float) -> bool:
        """Whether the budget allows ``what``, which tells so many bits; then it is taken from it."""
        bits = self._bits_again() if what in self._said else bits
        if bits > self.left:
            return False
        self._said.add(what)
        self.left -= bits
        return True

    def _bits_again(self) -> float:
        return max(BITS_AGAIN, math.log2(len(self._said)))

    def bits_of(self, message: str) -> float:
        """What ``message`` may tell, in bits; infinity if it is not known."""
        if not message:
            return 0.0
        if self._stands_quoted(message):
            return BITS_OF_WORDING + math.log2(len(self.code)) + math.log2(len(message))  # where it begins, and ends
        return min((BITS_OF_WORDING + self._bits_of_gaps(gaps) for gaps in _fillings(message)), default=math.inf)

    def is_type(self, name: str) -> bool:
        """Whether ``name`` is that of a type which the student knows."""
        return (
            name in _TYPES or hasattr(builtins, name) or bool(re.search(rf"\bclass\s+{re.escape(name)}\b", self.code))
        )

    def _bits_of_gaps(self, gaps: Iterator[tuple[str, str]]) -> float:
        return sum(_MEASURES[kind](self, text) for kind, text in gaps)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.code))

    def bits_of_name(self, text: str) -> float:
        """Of a dotted name; each part must be known. A layer's own name may end in a number."""
        return sum(self._bits_of_word(part) for part in text.split("."))

    def _bits_of_word(self, word: str) -> float:
        word = word.removeprefix("_Mkl")
        if word in _SPECIAL or word in _TYPES:
            return 8.0
        if word in self._words:
            return math.log2(len(self._words) + 1)
        if word in library_words():
            return math.log2(len(library_words()))
        base, _, number = word.rpartition("_")
        return self._bits_of_word(base) + _bits_of_ints(number) if base and number.isdecimal() else math.inf

    def bits_of_value(self, text: str) -> float:
        """Of a short number, a word, or a text in quotes that stands in the submission."""
        if text[0] in "'\"":
            return math.log2(len(self.code) + 1) if self._stands_quoted(text[1:-1]) else math.inf
        return 4.0 * len(text) if text[-1].isdecimal() and not text[0].isalpha() else self.bits_of_name(text)

    def bits_of_source(self, text: str) -> float:
        """Of what consists of words, numbers and texts of the submission."""
        tokens = _TOKEN.findall(text)
        if any(re.search(rf"(?<!\w){re.escape(token)}(?!\w)", self.code) is None for token in tokens):
            return math.inf
        return len(tokens) * math.log2(len(self._words) + 1)

    def _stands_quoted(self, text: str) -> bool:
        return any(f"{quote}{text}{quote}" in self.code for quote in "'\"")


def _bits_of_ints(text: str) -> float:
    """Of the numbers in ``text``: about as many as Elias' gamma code takes, so that small ones are cheap."""
    return sum(2 * math.log2(int(number) + 1) + 2 for number in re.findall(r"\d+", text)) + 2 * text.count("None")


def _bits_of_strerror(_known: Known, text: str) -> float:
    return 6.0 if text in {os.strerror(number) for number in range(1, 134)} else math.inf


_MEASURES: Mapping[str, Callable[[Known, str], float]] = {
    "name": Known.bits_of_name,
    "names": lambda known, text: sum(map(known.bits_of_name, re.findall(r"'([^']*)'", text))),
    "type": lambda known, text: known.bits_of_name(text),
    "types": lambda known, text: sum(map(known.bits_of_name, text.split(", "))),
    "dtypes": lambda _known, text: sum(map(_bits_of_dtype, re.findall(r"'([^']*)'", text))),
    "operator": lambda _known, _text: 5.0,
    "int": lambda _known, text: _bits_of_ints(text),
    "shape": lambda _known, text: _bits_of_ints(text),
    "shapes": lambda _known, text: _bits_of_ints(text),
    "value": Known.bits_of_value,
    "key": Known.bits_of_value,
    "strerror": _bits_of_strerror,
    "source": Known.bits_of_source,
}


def _bits_of_dtype(name: str) -> float:
    return 6.0 if re.fullmatch(r"<?[A-Za-z]{1,8}\d{0,3}", name) and len(name) <= 10 else math.inf


def _fillings(message: str) -> Iterator[Iterator[tuple[str, str]]]:
    """For each wording that ``message`` has: the kinds of its gaps and what they hold."""
    for kinds, pattern in _patterns():
        match = pattern.fullmatch(message)
        if match:
            yield zip(kinds, match.groups(), strict=True)


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    return tuple(map(_pattern, filter(None, TEMPLATES)))


def _pattern(template: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    parts = re.split(rf"\{{({'|'.join(_GAPS)})\}}", template)
    literal = [f"({_GAPS[part]})" if index % 2 else re.escape(part) for index, part in enumerate(parts)]
    return tuple(parts[1::2]), re.compile("".join(literal))


_MODULES = (
    "builtins math random numpy numpy.linalg numpy.random matplotlib.pyplot tensorflow tensorflow._api.v2.raw_ops keras"
    " keras.layers keras.models keras.losses keras.optimizers keras.ops keras.metrics keras.utils"
)


def prepare() -> None:
    """Do now, before the fork, what the first message would wait for."""
    _patterns()
    library_words()


@cache
def library_words() -> frozenset[str]:
    """Public names of Python and of the libraries that are loaded, and of the arguments of their functions."""
    modules = _MODULES.split()
    loaded = [sys.modules[name] for name in modules if name in sys.modules]
    named = {name for module in loaded for name in dir(module) if not name.startswith("_")}
    named |= {name for kind in (np.ndarray, str, dict, np.random.Generator) for name in dir(kind)}
    named |= {part for name in modules for part in name.split(".")} | {*keyword.kwlist}
    return frozenset(named | {*_snake_cased(named)} | {*_parameters(loaded)})


def _snake_cased(names: set[str]) -> Iterator[str]:
    """As Keras names a layer after its class: ``Conv2D`` is ``conv2d``, ``MaxPooling2D`` is ``max_pooling2d``."""
    for name in names:
        yield re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("2_d", "2d").replace("1_d", "1d")


def _parameters(modules: Sequence[object]) -> Iterator[str]:
    for module in modules:
        for name in dir(module):
            try:
                yield from inspect.signature(vars(module)[name]).parameters
            except (TypeError, ValueError, KeyError, AttributeError):
                continue
