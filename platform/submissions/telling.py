"""Mail about remarks, to those who want it: one until they have looked, and no words of the remark."""

from __future__ import annotations

from collections.abc import Iterator

from accounts import post
from accounts.models import User
from classes.permissions import Action, may
from django.db.models import Q
from django.template.loader import render_to_string

from submissions.models import Remark, RemarksSeen


def tell(remark: Remark, link: str) -> None:
    """Send whom a remark concerns a mail with the ``link`` to it, soon and beside the request."""
    if not post.can_send():
        return
    for person in _whom(remark):
        context = {"person": person, "remark": remark, "title": remark.submission.title, "link": link}
        text = render_to_string("submissions/mail/remark.txt", context)
        post.send(person.email, "a remark on what was handed in", text)


def _whom(remark: Remark) -> Iterator[User]:
    """Who handed it in or said something about it, wants mail, and knows of nothing new there yet."""
    concerned = Q(pk=remark.submission.user_id) | Q(remarks__submission=remark.submission)
    wanting = User.objects.filter(
        concerned, mail_remarks=True, is_active=True, demo=False, email_confirmed__isnull=False
    )
    for person in wanting.exclude(pk=remark.author_id).distinct():
        if may(person, Action.SEE, remark.submission) and not _knows(person, remark):
            yield person


def _knows(person: User, remark: Remark) -> bool:
    """Whether something else is new there to the person, of which a mail has told."""
    others = Remark.objects.filter(submission=remark.submission, withdrawn=None, at__lt=remark.at)
    seen = RemarksSeen.objects.filter(submission=remark.submission, user=person).values_list("at", flat=True).first()
    mine = Remark.objects.filter(submission=remark.submission, author=person).order_by("at").last()
    since = max((at for at in (seen, mine and mine.at) if at), default=None)
    unseen = others.exclude(author=person)
    return (unseen.filter(at__gt=since) if since else unseen).exists()
