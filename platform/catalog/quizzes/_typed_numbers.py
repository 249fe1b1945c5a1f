"""What a person may mean by a number as typed: decimals, thousands, fractions, percent and powers of ten.

A text may have no meaning, one, or several: ``2,192`` is 2192 where a comma parts thousands and 2.192 where it begins
decimals. Whoever asks decides what to do about it; nothing is guessed here.
"""

from __future__ import annotations

import math
import re
import unicodedata
from itertools import product
from typing import Final

_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED: Final = re.compile(r"[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_VULGAR: Final = re.compile(r"[¼-¾⅐-⅞]")
_ALIKE: Final = str.maketrans(
    dict.fromkeys("−–‒﹣－", "-")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f_", " ")
    | dict.fromkeys("’ʼ＇", "'")
    | dict.fromkeys("×·⋅✕", "*")
    | dict.fromkeys("⁄∕", "/")
)
"""Signs that look alike. What parts thousands is a space, an apostrophe, a comma or points."""

_TEN_TO_THE: Final = r"10 ?(?:\^|\*\*) ?([+-]?[0-9]{1,3})(?![0-9])"
_TIMES_TEN: Final = re.compile(rf"(?<=[0-9.,]) ?[*xX] ?{_TEN_TO_THE}")
_TEN_ALONE: Final = re.compile(rf"(?<![0-9.,eE]){_TEN_TO_THE}")


def _form(digits: str) -> re.Pattern[str]:
    return re.compile(rf"[+-]?({digits})([eE][+-]?\d{{1,3}})?", re.ASCII)


_FORMS: Final = (
    (_form(r"[1-9]\d{0,2}(,\d{3})+(\.\d*)?"), ","),
    (_form(r"[1-9]\d{0,2}( \d{3})+([.,]\d*)?"), " "),
    (_form(r"[1-9]\d{0,2}('\d{3})+([.,]\d*)?"), "'"),
    (_form(r"[1-9]\d{0,2}((\.\d{3})+,\d*|(\.\d{3}){2,})"), "."),
    (_form(r"\d+[.,]?\d*|[.,]\d+"), ""),
)
"""How a number may be written, and what in it parts thousands. Thousands never begin with a zero."""

_POINT_FOR_THOUSANDS: Final = _form(r"[1-9]\d{0,2}\.\d{3}")
_MIXED: Final = re.compile(r"([+-]?)([0-9]+) ([0-9]+) ?/ ?([0-9]+)")
_PERCENT: Final = re.compile(r"(.+?) ?(?:%|per ?cent)", re.IGNORECASE)


def readings(text: str, unit: str = "") -> list[float]:
    """Every finite number that may be meant by ``text``, each once.

    Args:
        text: as typed.
        unit: in which the number is asked; it may stand behind it. Where it is ``%``, 85 and 85 % are the same.
    """
    plain = _one_way(text)
    bare = plain.removesuffix(unit).rstrip() if unit else plain
    return list(dict.fromkeys(value for value in _percentage(bare) if math.isfinite(value)))


def with_points_for_thousands(text: str) -> list[float]:
    """What ``2.192`` is to those who part thousands by points; nothing for what cannot be read so."""
    plain = _one_way(text)
    return [float(plain.replace(".", ""))] if _POINT_FOR_THOUSANDS.fullmatch(plain) else []


def _one_way(text: str) -> str:
    """``text`` with one sign for each thing: ``1½`` becomes ``1 1/2``, and ``3 × 10⁻²`` becomes ``3e-2``."""
    raised = _RAISED.sub(lambda power: "^" + power[0].translate(_SUPERSCRIPTS), text.strip())
    vulgar = _VULGAR.sub(lambda fraction: " " + unicodedata.normalize("NFKC", fraction[0]), raised)
    plain = vulgar.translate(_ALIKE).strip()
    return _TEN_ALONE.sub(r"1e\1", _TIMES_TEN.sub(r"e\1", plain))


def _percentage(text: str) -> list[float]:
    percent = _PERCENT.fullmatch(text)
    return [value / 100 for value in _ratio(percent[1])] if percent else _ratio(text)


def _ratio(text: str) -> list[float]:
    """A number, a fraction, or a whole number and a fraction."""
    above, line, below = text.partition("/")
    if not line:
        return _decimal(text)
    return _mixed(text) + _quotients(_decimal(above.rstrip()), _decimal(below.lstrip()))


def _mixed(text: str) -> list[float]:
    mixed = _MIXED.fullmatch(text)
    if not mixed:
        return []
    sign, whole, above, below = mixed.groups()
    return [float(f"{sign}1") * (float(whole) + part) for part in _quotients([float(above)], [float(below)])]


def _quotients(above: list[float], below: list[float]) -> list[float]:
    return [one / other for one, other in product(above, below) if other]


def _decimal(text: str) -> list[float]:
    joined = [text.replace(parting, "") for form, parting in _FORMS if form.fullmatch(text)]
    return [float(one.replace(",", ".")) for one in joined]
