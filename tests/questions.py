"""Questions as their tables stand in a quiz file."""

from __future__ import annotations

from typing import Any, TypeVar

from catalog.quizzes import Task, draw

T = TypeVar("T", bound=Task)

FIRES: dict[str, Any] = {
    "id": "fires",
    "kind": "single",
    "prompt": "For which input does it fire?",
    "options": [
        {"text": "both ones", "correct": True, "why": "The sum reaches the threshold."},
        {"text": "both zeros", "correct": False, "why": "Nothing comes in."},
    ],
    "explanation": "It computes AND.",
}
POTENTIAL: dict[str, Any] = {
    "id": "potential",
    "kind": "number",
    "prompt": "The inputs are {{a}} and {{b}}. What is their sum?",
    "answer": "a + b",
    "tolerance": 0,
    "explanation": "{{a}} + {{b}} = {{a + b}}.",
    "parameters": {"a": {"integer": [1, 400]}, "b": {"integer": [1, 400]}},
}
COMMON = {"id": "q", "prompt": "What?", "explanation": "Because."}
OPTIONS = [
    {"text": "right", "correct": True, "why": "It is."},
    {"text": "wrong", "correct": False, "why": "It is not."},
    {"text": "worse", "correct": False, "why": "Not at all."},
]


def task_of(kind: type[T], question: dict[str, Any], seed: int = 1) -> T:
    """What ``question`` asks with this seed, which must be of this kind."""
    task = draw(question, seed).task
    assert isinstance(task, kind)
    return task


def spec(kind: str, **keys: Any) -> dict[str, Any]:
    return COMMON | {"kind": kind} | keys
