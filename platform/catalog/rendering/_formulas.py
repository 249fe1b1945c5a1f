"""Formulas, set by KaTeX on the server: a page needs its style sheet and fonts, no script.

KaTeX is JavaScript and runs in a V8 of its own (``docs/decisions/formulas-on-the-server.md``).
"""

from __future__ import annotations

import atexit
from functools import lru_cache
from pathlib import Path
from threading import Lock

from py_mini_racer import MiniRacer

from catalog.rendering._errors import Place

_KATEX = Path(__file__).resolve().parents[2] / "assets" / "built" / "katex-on-the-server.js"
_one_at_a_time = Lock()


def formula(latex: str, place: Place, *, display: bool, tail: str = "") -> str:
    """The formula as HTML for the eye and MathML for a screen reader.

    ``display`` sets it on a line of its own, which scrolls sideways where it is too wide. ``tail`` is the punctuation
    after a formula within a line: set outside it, a browser would let it begin the next line.
    Raises ``RenderingError`` with KaTeX's words when it refuses the formula.
    """
    html, refusal = _set(latex.strip() + (rf"\text{{{tail}}}" if tail else ""), display)
    if refusal:
        raise place.error(f"KaTeX refuses the formula {latex.strip()!r}: {refusal}")
    return f'<div class="formula scrolls">{html}</div>\n' if display else html


@lru_cache(maxsize=2048)
def _set(latex: str, display: bool) -> tuple[str, str]:
    """The pair (HTML, KaTeX's refusal), one of them empty."""
    with _one_at_a_time:
        answer = _engine().call("setFormula", latex, display)
    return answer["html"], answer["refusal"]


@lru_cache(maxsize=1)
def _engine() -> MiniRacer:
    engine = MiniRacer()
    # Closed while Python still runs all of its threads; later, V8 waits for one that is gone, for ever.
    atexit.register(engine.close)
    engine.eval(_KATEX.read_text())
    return engine
