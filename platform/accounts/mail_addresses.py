"""Whose a mail address is: told by links that only its reader can follow."""

from __future__ import annotations

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User

LINK_LASTS_S = 86_400
MOST_ACCOUNTS = 3  # of one address that nobody confirmed
_SALT = "accounts.mail_addresses"


def is_taken(address: str, person: User | None = None) -> bool:
    """Whether somebody else has confirmed this address, or has it as a user name."""
    others = User.objects.exclude(pk=person.pk) if person else User.objects.all()
    confirmed = others.filter(email__iexact=address, email_confirmed__isnull=False)
    return confirmed.exists() or others.filter(username__iexact=address).exists()


def token_for(person: User, address: str) -> str:
    """What the link to confirm ``address`` ends with; another address or password makes it void."""
    return signing.dumps([person.pk, address, _state(person)], salt=_SALT, compress=True)


def address_in(token: str, person: User) -> str | None:
    """The address that this person's link confirms, if it is theirs and holds."""
    try:
        pk, address, state = signing.loads(token, salt=_SALT, max_age=LINK_LASTS_S)
    except (signing.BadSignature, ValueError):
        return None
    return str(address) if (pk, state) == (person.pk, _state(person)) else None


def confirm(person: User, address: str) -> bool:
    """Give this person the address, unless it is somebody else's by now."""
    if is_taken(address, person):
        return False
    try:
        with transaction.atomic():
            User.objects.filter(pk=person.pk).update(email=address, email_confirmed=timezone.now())
    except IntegrityError:
        return False  # somebody was quicker
    return True


def accounts_of(address: str) -> list[User]:
    """Whose password its reader may set anew: its owner's; where nobody confirmed it, of those it was given for."""
    people = User.objects.filter(email__iexact=address, is_active=True, demo=False)
    return list(people.filter(email_confirmed__isnull=False)[:1]) or list(people.order_by("pk")[:MOST_ACCOUNTS])


def _state(person: User) -> str:
    return signing.Signer(salt=_SALT).signature(f"{person.email} {person.password}")
