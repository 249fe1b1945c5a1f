"""What is wrong with a quiz, and where."""

from __future__ import annotations

from pathlib import Path


class QuizError(ValueError):
    """A quiz that cannot be used: ``source`` (its file), ``question`` (its id, or empty) and ``reason``."""

    def __init__(self, source: Path, question: str, reason: str) -> None:
        of_question = f", question {question!r}" if question else ""
        super().__init__(f"{source}{of_question}: {reason}")
        self.source = source
        self.question = question
        self.reason = reason


class SpecError(ValueError):
    """What is wrong with a question's table; the reader of the file adds where it stands."""
