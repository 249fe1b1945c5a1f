"""Whether anybody may sign in who should not. docs/operations.md lists the ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from accounts.models import User


@register(Tags.database)
def no_printed_password_opens_production(databases: Sequence[str] | None = None, **_: Any) -> Iterable[CheckMessage]:
    """A demo account that came with a copied database: anybody may read its password, and one is an instructor's."""
    if settings.EMBEDDED:
        return
    for alias in databases or ():
        if User._meta.db_table not in connections[alias].introspection.table_names():
            continue  # nothing was migrated yet
        demo_accounts = User.objects.using(alias).filter(demo=True, is_active=True)
        for name in demo_accounts.values_list("username", flat=True):
            hint = f"Erase it: manage.py erase_user {name}"
            yield Error(f"{name!r} is a demo account with a printed password.", hint=hint, id="hebb.E003")
