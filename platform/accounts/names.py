"""Whom somebody means who types a name to sign in."""

from __future__ import annotations

from accounts.models import User

LONGEST = 254  # of names and addresses; what is longer SQLite refuses to compare


def account_of(typed: str) -> User | None:
    """The account of this user name, or of this confirmed mail address, without regard to case.

    A name as it is written goes first: two of them may differ in case only, from before that was refused.
    """
    name = typed.strip()
    if len(name) > LONGEST:
        return None
    if exactly := User.objects.filter(username=name).first():
        return exactly
    alike = list(User.objects.filter(username__iexact=name)[:2])
    if alike:
        return alike[0] if len(alike) == 1 else None
    return User.objects.filter(email__iexact=name, email_confirmed__isnull=False).first()
