"""Takes a person out of the records and leaves the records: verdicts and marks stay, under a pseudonym.

What is on the record hangs on its person by ``PROTECT``: no row of it goes. What is the person's own, and nobody's
record, is deleted: each model of such rows says in ``ERASED_WITH`` which way leads from it to its person.
"""

from __future__ import annotations

import secrets
from typing import Any

from audit.models import Audited
from audit.trail import record
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import models, transaction

from accounts import second_factor
from accounts.models import FailedSignIn, MailAsked, User


def kept(user: User) -> dict[str, int]:
    """The records that stay: how many of each kind, none left out that has any."""
    records = [relation for relation in user._meta.related_objects if relation.on_delete is models.PROTECT]
    return _counted(one.related_model._base_manager.filter(**{one.field.name: user}) for one in records)


def erased(user: User) -> dict[str, int]:
    """The rows that go: how many of each kind, none left out that has any."""
    return _counted(_personal(user))


@transaction.atomic
def erase(user: User, by: User | None = None) -> None:
    """Delete what is this person's own, sign them out everywhere, and give their row a pseudonym for ever.

    ``by`` is who did it, nobody where it was a command on the server.
    """
    for rows in _personal(user):
        rows.delete()
    user.username = f"erased-{secrets.token_hex(8)}"
    user.display_name = user.email = user.time_zone = ""
    user.last_login = user.email_confirmed = None
    user.is_active = user.is_staff = user.is_superuser = user.demo = user.mail_remarks = False
    user.set_unusable_password()
    user.save()
    user.groups.clear()
    user.user_permissions.clear()
    _log_of(user).update(object_repr=user.username)
    record(Audited.DATA, "Erased.", by=by, about=user)


def _personal(user: User) -> list[models.QuerySet[Any]]:
    """The rows that go with a person."""
    own = [model for model in apps.get_models() if hasattr(model, "ERASED_WITH")]
    return [
        *(model._base_manager.filter(**{model.ERASED_WITH: user}) for model in own),
        *(model.objects.filter(user=user) for model in second_factor.MODELS),
        FailedSignIn.objects.filter(username=user.username.lower()),
        MailAsked.objects.filter(to=user.email.lower()),
        Session.objects.filter(pk__in=_sessions(user)),
    ]


def _sessions(user: User) -> list[str]:
    """The keys of the sessions in which this person is signed in: a session says so to nobody but who decodes it."""
    sessions = Session.objects.iterator()
    return [one.pk for one in sessions if one.get_decoded().get("_auth_user_id") == str(user.pk)]


def _log_of(user: User) -> models.QuerySet[LogEntry]:
    """What the admin's log says was done to this person's row: it repeats the name."""
    return LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk))


def _counted(rows: Any) -> dict[str, int]:
    counts = {str(one.model._meta.verbose_name_plural): one.count() for one in rows}
    return {name: count for name, count in counts.items() if count}
