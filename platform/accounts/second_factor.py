"""The second factor: a code of an authenticator app, or one of ten recovery codes; django-otp keeps and checks them.

Who has set it up is signed in by neither the password alone nor the code alone. Between the two a session knows who is
half-way, for five minutes, and opens nothing.
"""

from __future__ import annotations

import math
import re
import secrets
import time
from base64 import b32encode
from typing import Any, Final

import django_otp
import segno
from audit.models import Audited
from audit.trail import record
from django.contrib.auth import login, logout
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.safestring import SafeString, mark_safe
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import sessions, throttle
from accounts.access import user_of
from accounts.models import User

LASTS_S: Final = 300
RECOVERY_CODES: Final = 10
LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""What recovery codes are made of: nothing that is taken for another."""
MODELS: Final = (TOTPDevice, StaticDevice)
_HALF_WAY: Final = "half_way"


class CodeRefused(Exception):
    """Why a code opens nothing, in words for who typed it."""


def is_set_up(person: User) -> bool:
    """Whether this person is asked for it."""
    return bool(TOTPDevice.objects.filter(user=person, confirmed=True).exists())


def is_given(request: HttpRequest) -> bool:
    """Whether who is signed in has given it in this session, by a device that is theirs still."""
    device = Device.from_persistent_id(request.session.get(django_otp.DEVICE_ID_SESSION_KEY, ""))
    return device is not None and device.user_id == request.user.pk and device.confirmed


def ask(request: HttpRequest, person: User) -> None:
    """The password is right: have this session wait for the code, signed in as nobody."""
    logout(request)
    request.session[_HALF_WAY] = [person.pk, person.get_session_auth_hash(), int(time.time())]


def who_is_half_way(request: HttpRequest) -> User | None:
    """Whose code this session waits for: nobody's after `LASTS_S`, nor when the password has changed meanwhile."""
    pk, password, since = request.session.get(_HALF_WAY, (None, "", 0))
    person = User.objects.filter(pk=pk, is_active=True).first()
    if not person or time.time() - since > LASTS_S:
        return None
    return person if constant_time_compare(password, person.get_session_auth_hash()) else None


def finish(request: HttpRequest, person: User, code: str) -> None:
    """Sign in who is half-way, by a code. Raises ``CodeRefused``."""
    device = check(request, person, code)
    del request.session[_HALF_WAY]
    login(request, person)
    django_otp.login(request, device)


def check(request: HttpRequest, person: User, code: str) -> Any:
    """The device whose code this is, which it is once only. Raises ``CodeRefused``; wrong ones count as at the door."""
    code = re.sub(r"[\s-]", "", code).lower()
    if re.fullmatch(r"[0-9]{6}", code):
        device, token = TOTPDevice.objects.filter(user=person, confirmed=True).first(), code
    else:
        device, token = StaticDevice.objects.filter(user=person).first(), _digest(code)
    return _verified(request, person, device, token)


def begin(person: User) -> TOTPDevice:
    """A device that is nobody's way in until a code of it was given: the same until then."""
    return TOTPDevice.objects.get_or_create(user=person, confirmed=False, defaults={"name": "Authenticator"})[0]


def confirm(request: HttpRequest, code: str) -> list[str]:
    """Have it asked for from now on; the recovery codes, and other sessions are ended. Raises ``CodeRefused``."""
    person = user_of(request)
    device = begin(person)
    _verified(request, person, device, re.sub(r"\s", "", code))
    with transaction.atomic():
        TOTPDevice.objects.filter(pk=device.pk).update(confirmed=True)
        record(Audited.ACCESS, "Two factors set up.", by=person, about=person)
    sessions.end_others(request, person)
    django_otp.login(request, device)
    return new_recovery_codes(person)


@transaction.atomic
def new_recovery_codes(person: User) -> list[str]:
    """Ten that work once each, in place of those before; this is the only moment at which they can be read."""
    codes = ["".join(secrets.choice(LETTERS) for _ in range(10)) for _ in range(RECOVERY_CODES)]
    device, _ = StaticDevice.objects.get_or_create(user=person, defaults={"name": "Recovery codes"})
    device.token_set.all().delete()
    StaticToken.objects.bulk_create(StaticToken(device=device, token=_digest(code)) for code in codes)
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def recovery_codes_left(person: User) -> int:
    """How many have not been used."""
    return int(StaticToken.objects.filter(device__user=person).count())


@transaction.atomic
def remove(person: User, by: User | None) -> bool:
    """Ask this person for it no more; whether they were. ``by`` is nobody where a command on the server did it."""
    was = is_set_up(person)
    for model in MODELS:
        model.objects.filter(user=person).delete()
    if was:
        record(Audited.ACCESS, "Turned off." if by else "Reset.", by=by, about=person)
    return was


def secret_of(device: TOTPDevice) -> str:
    """What is typed into an app by hand, in groups of four."""
    text = b32encode(device.bin_key).decode()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def picture_of(device: TOTPDevice) -> SafeString:
    """The same as a QR code, an inline SVG."""
    drawn = segno.make_qr(device.config_url, error="m").svg_inline(scale=5, dark="#000", light="#fff", lineclass=None)
    return mark_safe(drawn.replace("<svg ", '<svg role="img" aria-label="QR code for an authenticator app" ', 1))  # noqa: S308


def _verified(request: HttpRequest, person: User, device: Any, token: str) -> Any:
    """The device, if the token is one of it now. The try is counted before it is looked at."""
    try:
        counted = throttle.count_sign_in(request, person.username)
    except throttle.TooManyError as refusal:
        raise CodeRefused(f"Too many wrong codes. {refusal}") from refusal
    if device and (seconds := _must_wait(device)):
        counted.delete()
        raise CodeRefused(f"That was wrong just now. Wait {seconds} s, then try again.")
    if not device or not django_otp.verify_token(person, device.persistent_id, token):
        raise CodeRefused("This code is wrong or was used before. Wait for the next one; is your phone's clock right?")
    counted.delete()
    return device


def _must_wait(device: Any) -> int:
    """The seconds until the device looks at another code: the more were wrong, the longer."""
    allowed, why = device.verify_is_allowed()
    return 0 if allowed else max(1, math.ceil((why["locked_until"] - timezone.now()).total_seconds()))


def _digest(code: str) -> str:
    """As a recovery code is kept: nobody reads it out of the database."""
    return salted_hmac("accounts.second_factor", code, algorithm="sha256").hexdigest()[:16]
