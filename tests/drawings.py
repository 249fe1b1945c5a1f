"""Small examples as the judge finds them, one of each kind that is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from unittest import mock

import numpy as np

from graders.example import Example
from graders.judge import examples
from graders.judge.domain import Call, Domain
from graders.judge.examples import ExampleFinder, Failed, widest
from graders.judge.feedback import Explainer
from graders.judge.peers import LocalPeer
from graders.judge.respondent import Respondent

NAME = "asked"


def found(
    solution: str,
    submission: str,
    arguments: Sequence[Any] = (),
    *,
    drawn: object = None,
    legal: str = "True",
    prepared: str = "",
) -> Example | None:
    """What the finder shows where ``asked`` is called with ``arguments``; what is ``legal`` speaks of ``x``."""
    rest = ", *more" if len(arguments) > 1 else ""
    domain = f"import numpy as np\n\n\ndef {NAME}(x{rest}):\n    return {legal}\n"
    domain += f"DRAWN = {{{NAME!r}: {drawn!r}}}\n" if drawn else ""
    domain += f"EXAMPLES = [{prepared!r}]\n" if prepared else ""

    def respondent(source: str) -> Respondent:
        return Respondent(LocalPeer(source, (NAME,)), Explainer({}, hidden=True))

    finder = ExampleFinder(
        solution,
        lambda: Domain(domain, (NAME,)),
        widest([]),
        lambda: respondent(submission),
        lambda: respondent(submission),
        lambda: respondent(solution),
        seconds=30,
    )
    calls = [Call(NAME, list(arguments))] if arguments else []
    with mock.patch.object(examples, "calls_of", side_effect=lambda _: iter(calls)):
        return finder.found({"test": Failed((), inputs_shown=bool(calls))}).get("test")


BRIGHTER = "def asked(x):\n    return x + 0.5 * (x > 0)\n"
STEP = "def asked(x):\n    return 1.0 * (x >= 0)\n"
NEURON = "def asked(x, w):\n    return 1 * (x @ w >= 0)\n"
SIDE = "def asked(x):\n    return 'left' if x[0] < 0 else 'right'\n"
MOVED = "def asked(x):\n    return x + 1.0\n"
KEPT = "def asked(x):\n    return list(range(len(x)))\n"
STEM = "def asked(x):\n    return x.removesuffix('ing')\n"
RAMP = "def asked(x):\n    return x * np.arange(9.0)\n"

CASES: Mapping[str, Mapping[str, Any]] = {
    "image": {
        "solution": BRIGHTER,
        "submission": BRIGHTER.replace("+ 0.5", "- 0.5"),
        "arguments": [np.array([[0.0, 0.5], [0.25, 0.0]])],
        "drawn": "image",
        "legal": "x.shape == (2, 2) and bool(x.any())",
    },
    "curve": {
        "solution": STEP,
        "submission": STEP.replace("1.0 *", "2.0 *"),
        "arguments": [2.5],
        "drawn": {"kind": "curve", "of": "x"},
    },
    "regions": {
        "solution": NEURON,
        "submission": NEURON.replace(">=", "<"),
        "arguments": [np.array([[1.0, 2.0]]), np.array([1.0, -1.0])],
        "drawn": {"kind": "regions", "of": "x"},
        "legal": "x.ndim == 2 and x.shape[1:] == more[0].shape",
    },
    "regions, one by one": {
        "solution": SIDE,
        "submission": SIDE.replace("x[0]", "x[1]"),
        "arguments": [[-1.0, 2.0]],
        "drawn": {"kind": "regions", "of": "x"},
        "legal": "len(x) == 2",
    },
    "boxes": {
        "solution": MOVED,
        "submission": MOVED.replace("+", "-"),
        "arguments": [np.array([[0.0, 0.0, 2.0, 1.0]])],
        "drawn": "boxes",
        "legal": "x.shape[1:] == (4,) and len(x) > 0",
    },
    "kept boxes": {
        "solution": KEPT,
        "submission": KEPT.replace("range(len(x))", "range(1, len(x))"),
        "arguments": [np.array([[0.0, 0.0, 2.0, 1.0], [1.0, 0.0, 3.0, 1.0]])],
        "drawn": {"kind": "kept boxes", "of": ["x"]},
        "legal": "x.shape == (2, 4)",
    },
    "text": {
        "solution": STEM,
        "submission": STEM.replace("'ing'", "'g'"),
        "prepared": "asked('a song, humming')",
    },
    "curve, by its shape": {
        "solution": "import numpy as np\n\n\n" + RAMP,
        "submission": "import numpy as np\n\n\n" + RAMP.replace("x *", "-x *"),
        "arguments": [1.5],
    },
}
"""One of each; `found` takes what stands there."""


def example_of(case: str) -> Example:
    """The example of one of `CASES`."""
    example = found(**CASES[case])
    assert example is not None
    return example
