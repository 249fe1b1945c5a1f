"""Inviting students into a class by mail: the link joins, and makes an account also where sign-up is closed."""

from __future__ import annotations

import re
from datetime import timedelta

from accounts import mail_addresses, post
from accounts.access import user_of
from accounts.forms import SignUpForm
from accounts.models import User
from accounts.views import made
from audit.models import Audited
from audit.trail import record
from classes.access import permitted_or_404
from classes.models import Class, Invitation
from classes.permissions import Action
from classes.roster import welcome
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

LINK_LASTS_S = 14 * 86_400
MOST_AT_ONCE = 400
AGAIN_AFTER = timedelta(hours=1)  # before that somebody who was invited is not written to again
_SALT = "teaching.invitations"


@login_required
@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite all of these addresses, or none when one is none."""
    taught = permitted_or_404(request, Action.CHANGE, Class.objects.all(), pk=pk)
    if taught.open or taught.archived or not post.can_send():
        raise Http404("Nobody is invited here.")
    try:
        addresses = _addresses(request.POST.get("addresses", ""))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        with transaction.atomic():
            written_to = [one for address in addresses if (one := _to_invite(taught, address))]
            record(Audited.INVITATION, f"{len(written_to)} people, as students.", by=user_of(request), in_class=taught)
        for invitation in written_to:
            send(request, invitation)
        others = "; the others are members or were invited just now" if len(written_to) < len(addresses) else ""
        messages.success(request, f"{len(written_to)} of {len(addresses)} invited{others}.")
    return redirect("teaching:class", taught.pk)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link leads: join as who one is, or with an account that is made here."""
    invitation = _invitation(token)
    if not invitation:
        return render(request, "teaching/invitation.html", status=404)
    if isinstance(request.user, User):
        return _joined(request, invitation, request.user) if request.method == "POST" else _page(request, invitation)
    form = SignUpForm(request.POST if request.method == "POST" else None)
    if not form.is_valid() or not (person := made(request, form)):
        return _page(request, invitation, form)
    mail_addresses.confirm(person, invitation.email)
    login(request, person)
    return _joined(request, invitation, person)


def _joined(request: HttpRequest, invitation: Invitation, person: User) -> HttpResponse:
    """Take the invitation, which must be free still, and join."""
    with transaction.atomic():
        free = Invitation.objects.filter(pk=invitation.pk, accepted=None)
        if not free.update(accepted=timezone.now(), accepted_by=person):
            return render(request, "teaching/invitation.html", status=404)
        welcome(invitation, person)
    return redirect("teaching:class", invitation.in_class_id)


def _page(request: HttpRequest, invitation: Invitation, form: SignUpForm | None = None) -> HttpResponse:
    return render(request, "teaching/invitation.html", {"invitation": invitation, "form": form})


def _invitation(token: str) -> Invitation | None:
    try:
        pk = signing.loads(token, salt=_SALT, max_age=LINK_LASTS_S)
    except (signing.BadSignature, ValueError):
        return None
    waiting = Invitation.objects.filter(accepted=None, in_class__archived=None)
    return waiting.select_related("in_class__course", "group").filter(pk=pk).first()


def _addresses(text: str) -> list[str]:
    """The addresses in a text, each once, whatever stands between them."""
    found: dict[str, str] = {}
    for one in filter(None, re.split(r"[\s,;]+", text[:20_000])):
        found.setdefault(one.lower(), one)
    if not 0 < len(found) <= MOST_AT_ONCE:
        raise ValidationError(f"Write from 1 to {MOST_AT_ONCE} mail addresses, with blanks or commas between them.")
    for address in found.values():
        try:
            validate_email(address)
        except ValidationError as error:
            raise ValidationError(f"{address[:100]!r} is no mail address. Nobody was invited.") from error
    return list(found.values())


def _to_invite(taught: Class, address: str) -> Invitation | None:
    """The invitation of an address, to be sent now; none for a member, or who was written to just now."""
    now = timezone.now()
    if taught.memberships.filter(user__email__iexact=address, user__email_confirmed__isnull=False).exists():
        return None
    invitation = taught.invitations.filter(email__iexact=address).first()
    if not invitation:
        return Invitation.objects.create(in_class=taught, email=address)
    again = Invitation.objects.filter(pk=invitation.pk, at__lte=now - AGAIN_AFTER)
    return invitation if again.update(at=now, accepted=None, accepted_by=None) else None


def send(request: HttpRequest, invitation: Invitation) -> None:
    """Write to who is invited."""
    token = signing.dumps(invitation.pk, salt=_SALT)
    link = request.build_absolute_uri(reverse("teaching:accept-invitation", args=[token]))
    text = render_to_string("teaching/mail/invitation.txt", {"invitation": invitation, "link": link})
    post.send(invitation.email, f"join {invitation.in_class}", text)
