"""What cannot be handed in, and the words that say so to the student."""

from __future__ import annotations

from collections.abc import Mapping

MAX_BYTES = 1024 * 1024
"""What a submission's files may weigh together, as UTF-8."""


class SubmissionRefused(Exception):  # an answer to a student, not an error of ours
    """A submission that was not taken. The message is for the student: what is wrong and what to do."""


def check(files: Mapping[str, str]) -> None:
    """Refuse files that are empty, too large together, or hold what neither database nor Python can."""
    if not any(text.strip() for text in files.values()):
        raise SubmissionRefused("There is no code yet. Write your solution, then press again.")
    check_size(files)


def check_size(files: Mapping[str, str]) -> None:
    """Refuse files that are too large together, or hold what neither database nor Python can."""
    weight = sum(len(encode(name, text)) for name, text in files.items())
    if weight > MAX_BYTES:
        raise SubmissionRefused(f"Your code is {_size(weight)}. A submission may be up to 1 MiB of text.")


def encode(name: str, text: str) -> bytes:
    """``text`` as UTF-8; ``SubmissionRefused`` for characters that have none, or for a zero character."""
    if "\0" in text:
        raise SubmissionRefused(f"{name} holds a zero character. Remove it and press again.")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise SubmissionRefused(
            f"{name} holds a character that is not text (position {error.start}). Remove it and press again."
        ) from error


def _size(count: int) -> str:
    return f"{count / MAX_BYTES:.1f} MiB"
