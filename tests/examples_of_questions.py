"""An example of every kind of question: unit tests read and score it, pages show it, the browser's quiz asks it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from catalog.quizzes import Fields, Task

Form = dict[str, list[str]]


@dataclass(frozen=True)
class Example:
    """A question of some kind. ``question`` is its table in a quiz file.

    ``right`` and ``wrong`` fill in a form rightly and wrongly; ``sign`` stands in the HTML of the page that asks it.
    """

    question: dict[str, Any]
    right: Callable[[Task], Form]
    wrong: Callable[[Task], Form]
    sign: str


def sent(form: Form) -> Fields:
    """What a form has under a name."""
    return lambda name: form.get(name, [])


def one(text: str) -> Callable[[Any], Form]:
    """A form of one field."""
    return lambda _: {"answer": [text]}


def worth(task: Any) -> Form:
    """The number that was drawn."""
    return {"answer": [str(task.answer)]}


def numbered(*texts: str, start: int = 0) -> Form:
    """A form of numbered fields."""
    return {f"answer-{number}": [text] for number, text in enumerate(texts, start=start)}


def options(correct: bool) -> Callable[[Any], Form]:
    """The options that are right, or those that are wrong."""
    return lambda task: {"answer": [str(i) for i, option in enumerate(task.options) if option.correct is correct]}


def places(task: Any) -> Form:
    """Where each thing belongs, for pairs and orders."""
    return numbered(*map(str, task.answers))


def other_places(task: Any) -> Form:
    """The first and the last thing exchanged."""
    first, *between, last = task.answers
    return numbered(*map(str, (last, *between, first)))


EXAMPLES: dict[str, Example] = {
    "single": Example(
        {
            "id": "fires",
            "lesson": "hello",
            "prompt": "Weights (1, 1), threshold 1.5. For which input does it fire?",
            "options": [
                {"text": "(1, 1)", "correct": True, "why": "$1 + 1 = 2 \\ge 1.5$."},
                {"text": "(1, 0)", "correct": False, "why": "One input alone is not enough."},
            ],
            "explanation": "It computes AND.",
        },
        options(True),
        options(False),
        'type="radio"',
    ),
    "multiple": Example(
        {
            "id": "several",
            "lesson": "again",
            "prompt": "Which can **one** neuron compute?",
            "options": [
                {"text": "AND", "correct": True, "why": "One line parts it."},
                {"text": "OR", "correct": True, "why": "One line parts it."},
                {"text": "XOR", "correct": False, "why": "No line parts it."},
            ],
            "explanation": "What a line can part.",
        },
        options(True),
        options(False),
        'type="checkbox"',
    ),
    "number": Example(
        {
            "id": "sum",
            "prompt": "Weights ${{a}}$ and ${{b}}$, both inputs 1. What is the potential?",
            "answer": "a + b",
            "tolerance": 0,
            "unit": "mV",
            "explanation": "${{a}} + {{b}} = {{a + b}}$.",
            "parameters": {"a": {"integer": [1, 50]}, "b": {"integer": [1, 50]}},
        },
        worth,
        one("-1"),
        "mV",
    ),
    "text": Example(
        {
            "id": "who",
            "prompt": "Whose name does this site bear?",
            "accept": ["Hebb"],
            "explanation": "Donald Hebb's.",
        },
        one("hebb"),
        one("Rosenblatt"),
        'name="answer"',
    ),
    "matching": Example(
        {
            "id": "pairs",
            "prompt": "What belongs together?",
            "pairs": [
                {"left": "AND", "right": "$\\theta = 1.5$"},
                {"left": "OR", "right": "$\\theta = 0.5$"},
            ],
            "explanation": "Compare the thresholds.",
        },
        places,
        other_places,
        'class="katex"',
    ),
    "ordering": Example(
        {
            "id": "order",
            "prompt": "Put these in order.",
            "items": ["McCulloch and Pitts", "Hebb", "Rosenblatt"],
            "explanation": "1943, 1949, 1958.",
        },
        places,
        other_places,
        "data-ordering",
    ),
    "code": Example(
        {
            "id": "blanks",
            "prompt": "Complete it.",
            "code": "def step(v):\n    return 1 if v ⟦1⟧ 0 else 0\n",
            "blanks": [[">="]],
            "explanation": "At 0 it fires.",
        },
        lambda _: numbered(" > =", start=1),
        lambda _: numbered(">", start=1),
        'aria-label="Blank 1"',
    ),
    "output": Example(
        {
            "id": "prints",
            "prompt": "Read this.",
            "code": "print(2 * 3)",
            "output": "6",
            "explanation": "Two times three.",
        },
        one("6 "),
        one("2 * 3"),
        "What does it print?",
    ),
    "figure": Example(
        {
            "id": "picture",
            "prompt": "Where does the line cross?",
            "figure": {
                "name": "neuron-playground",
                "alt": "A line and four points.",
                "parts": ["plane"],
                "weights": [-0.5, 1.0, 1.0],
            },
            "answer": 0.5,
            "tolerance": 0.1,
            "explanation": "At one half.",
        },
        one("0.5"),
        one("1.5"),
        'data-figure="neuron-playground"',
    ),
}
QUESTIONS = {kind: example.question | {"kind": kind} for kind, example in EXAMPLES.items()}


def quiz_file(title: str, questions: Iterable[dict[str, Any]]) -> str:
    """A quiz file with these questions."""
    tables = ["\n".join(f"{key} = {_toml(entry)}" for key, entry in question.items()) for question in questions]
    return f"format_version = 1\ntitle = {_toml(title)}\n" + "".join(f"\n[[questions]]\n{table}\n" for table in tables)


def _toml(entry: Any) -> str:
    if isinstance(entry, dict):
        return "{ " + ", ".join(f"{key} = {_toml(inner)}" for key, inner in entry.items()) + " }"
    if isinstance(entry, list):
        return "[" + ", ".join(map(_toml, entry)) + "]"
    return json.dumps(entry, ensure_ascii=False)
