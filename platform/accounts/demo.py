"""The demo accounts of the embedded site: their passwords are printed, so they open from this machine only."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from django.http import HttpRequest

from accounts.models import Role, User
from accounts.throttle import address_of

FORWARDING_HEADERS = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_VIA")


@dataclass(frozen=True)
class Demo:
    """A demo account and its printed password."""

    username: str
    password: str
    name: str
    role: Role


ACCOUNTS = (
    Demo("student", "neuron-1943", "Demo student", Role.STUDENT),
    Demo("instructor", "perceptron-1958", "Demo instructor", Role.INSTRUCTOR),
)


def make_accounts() -> None:
    """Make the demo accounts, or give them their printed passwords back."""
    for demo in ACCOUNTS:
        user, _ = User.objects.get_or_create(username=demo.username, defaults={"demo": True})
        if not user.demo or user.check_password(demo.password):
            continue  # someone's own account of that name, or nothing to mend
        user.display_name, user.role = demo.name, demo.role
        user.is_staff = user.is_superuser = demo.role == Role.INSTRUCTOR
        user.set_password(demo.password)
        user.save()


def is_from_this_machine(request: HttpRequest) -> bool:
    """Whether the request comes from here, through no proxy that may speak for somebody else."""
    if any(header in request.META for header in FORWARDING_HEADERS):
        return False
    address = address_of(request)
    return address is not None and ipaddress.ip_address(address).is_loopback
