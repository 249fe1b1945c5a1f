"""What a reader has made of a lesson's snippets is kept, so that it is there at the next visit."""

from __future__ import annotations

from accounts.models import User
from catalog.models import Lesson
from classes.permissions import visible
from django.utils import timezone
from grading import refusals

from learning.models import SnippetDraft


def keep(user: User, lesson: Lesson, number: int, code: str) -> None:
    """Keep ``code`` for that snippet; what stands in the lesson itself needs no keeping.

    Raises ``grading.refusals.SubmissionRefused`` when it is too large to be code, or no text.
    """
    refusals.check_size({"Your code": code})
    code = code.replace("\r\n", "\n")
    original = lesson.snippets[number]
    if code.strip() == original.strip():
        SnippetDraft.objects.filter(user=user, lesson=lesson, number=number).delete()
        return
    values = {"code": code, "original": original, "saved": timezone.now()}
    SnippetDraft.objects.update_or_create(user=user, lesson=lesson, number=number, defaults=values)


def kept(user: User, lesson: Lesson) -> list[dict[str, object]]:
    """Of each snippet that was changed its number, its code, and whether the lesson's has changed since."""
    drafts = visible(user, SnippetDraft.objects.filter(lesson=lesson, number__lt=len(lesson.snippets)))
    return [
        {
            "number": one.number,
            "code": one.code,
            "outdated": one.original.strip() != lesson.snippets[one.number].strip(),
        }
        for one in drafts.order_by("number")
    ]
