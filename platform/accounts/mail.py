"""Pages that send a mail: a forgotten password, and confirming one's address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse, reverse_lazy
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import mail_addresses, post, throttle
from accounts.access import user_of
from accounts.forms import AddressForm, OwnAddressForm
from accounts.models import User


@require_http_methods(["GET", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send who forgot their password a link; what is said is the same whether there is such an account."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    if post.can_send() and form.is_valid() and _counted(request, form):
        for person in mail_addresses.accounts_of(form.cleaned_data["email"]):
            _send_link(request, person)
        messages.success(request, "If an account has this address, a mail with a link is on its way to it.")
        return redirect("accounts:sign-in")
    return render(request, "accounts/forgotten.html", {"form": form, "mail": post.can_send()})


class NewPassword(PasswordResetConfirmView):
    """Choose a new password by a mail's link, which shows whose the address is, too; all devices are signed out."""

    template_name = "accounts/new_password.html"
    success_url = reverse_lazy("accounts:sign-in")

    def form_valid(self, form: Any) -> HttpResponse:
        """Set it."""
        answer = super().form_valid(form)
        person = User.objects.get(pk=form.user.pk)
        if person.email and not person.email_confirmed:
            mail_addresses.confirm(person, person.email)
        messages.success(self.request, "Your new password is set. Sign in with it.")
        return answer


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def own_address(request: HttpRequest) -> HttpResponse:
    """Send a link to an address that somebody says is theirs."""
    person = _own(request)
    form = OwnAddressForm(request, request.POST if request.method == "POST" else None)
    if form.is_valid() and _counted(request, form):
        _send_confirmation(request, person, form.cleaned_data["email"])
        messages.success(request, "A mail with a link is on its way. Follow it within a day.")
        return redirect("accounts:own-address")
    return render(request, "accounts/own_address.html", {"form": form})


@login_required
@require_http_methods(["GET", "POST"])
def confirm_address(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link leads; the address is confirmed by a button, for programs follow links of mails, too."""
    person = _own(request)
    address = mail_addresses.address_in(token, person)
    if not address:
        return render(request, "accounts/confirm_address.html", status=404)
    if request.method != "POST":
        return render(request, "accounts/confirm_address.html", {"address": address})
    before = person.email
    if not mail_addresses.confirm(person, address):
        return render(request, "accounts/confirm_address.html", status=409)
    if before and before.lower() != address.lower():
        post.send(before, "another address", render_to_string("accounts/mail/address_changed.txt", {"person": person}))
    messages.success(request, "Your mail address is confirmed. You may sign in by it.")
    return redirect("accounts:profile")


def _own(request: HttpRequest) -> User:
    """The person as they are now, where this site sends mail; a demo account belongs to nobody who could read one."""
    person = User.objects.get(pk=user_of(request).pk)
    if person.demo or not post.can_send():
        raise Http404("No mail is sent.")
    return person


def _counted(request: HttpRequest, form: forms.Form) -> bool:
    """Whether one more mail may go there; where not, the form says so."""
    try:
        throttle.count_mail(request, form.cleaned_data["email"])
    except throttle.TooManyError as refusal:
        form.add_error(None, f"Too many mails were asked for. {refusal}")
        return False
    return True


def _send_link(request: HttpRequest, person: User) -> None:
    key = urlsafe_base64_encode(force_bytes(person.pk))
    address = reverse("accounts:new-password", args=[key, default_token_generator.make_token(person)])
    context = {
        "person": person,
        "link": request.build_absolute_uri(address),
        "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
    }
    post.send(person.email, "a new password", render_to_string("accounts/mail/new_password.txt", context))


def _send_confirmation(request: HttpRequest, person: User, address: str) -> None:
    """Send the link; if the address is somebody else's, tell them instead, and who asks nothing."""
    if mail_addresses.is_taken(address, person):
        post.send(address, "your mail address", render_to_string("accounts/mail/address_taken.txt"))
        return
    link = reverse("accounts:confirm-address", args=[mail_addresses.token_for(person, address)])
    context = {"person": person, "link": request.build_absolute_uri(link)}
    post.send(address, "confirm your mail address", render_to_string("accounts/mail/confirm_address.txt", context))
