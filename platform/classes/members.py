"""Who is in."""

from __future__ import annotations

from accounts.models import Role, User
from django.db.models import QuerySet


def students() -> QuerySet[User]:
    """Who is here to learn: no instructor, no superuser, and nobody who has left."""
    return User.objects.filter(role=Role.STUDENT, is_active=True, is_superuser=False)
