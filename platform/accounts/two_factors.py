"""Pages of the second factor: asked for after the password, set up, turned off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import second_factor
from accounts.access import user_of
from accounts.forms import check_password
from accounts.onward import by_way_of, next_of, onward
from accounts.second_factor import CodeRefused

SETS_UP = "sets_up"


class CodeForm(forms.Form):
    """A code."""

    code = forms.CharField(
        label="Code", max_length=30, widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True})
    )


class PasswordForm(forms.Form):
    """One's password once more: who found a browser open shall not lock its owner out."""

    password = forms.CharField(
        label="Your password", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_password(self) -> str:
        """Check it."""
        return check_password(self.request, self.cleaned_data["password"])


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """The code, after the password; who waited for too long begins again."""
    person = second_factor.who_is_half_way(request)
    if not person:
        messages.info(request, "Sign in with your password first; a code follows within five minutes.")
        return redirect("accounts:sign-in")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            second_factor.finish(request, person, form.cleaned_data["code"])
            return onward(request)
        except CodeRefused as refusal:
            form.add_error("code", str(refusal))
    return render(request, "accounts/second_step.html", {"form": form, "next": next_of(request)})


@sensitive_post_parameters()
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """How it stands; by POST with the password, ``do``: begin to set up, make new recovery codes, or turn off."""
    if request.method != "POST":
        return _own(request, PasswordForm(request))
    form = PasswordForm(request, request.POST)
    if not form.is_valid():
        return _own(request, form, status=422)
    person, wanted = user_of(request), request.POST.get("do", "")
    if wanted == "off" and not settings.HEBB_STAFF_TWO_FACTORS:
        second_factor.remove(person, person)
        messages.success(request, "You sign in by your password alone now.")
    elif wanted == "codes" and second_factor.is_given(request):
        return _codes(request, second_factor.new_recovery_codes(person))
    elif wanted == "set-up" and not second_factor.is_set_up(person):
        request.session[SETS_UP] = True
        return by_way_of("accounts:set-up-two-factors", next_of(request))
    return redirect("accounts:two-factors")


@sensitive_post_parameters()
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """The secret for an app, and a first code of it by POST; then the recovery codes, this once."""
    person = user_of(request)
    if SETS_UP not in request.session or second_factor.is_set_up(person):
        return redirect("accounts:two-factors")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            codes = second_factor.confirm(request, form.cleaned_data["code"])
            del request.session[SETS_UP]
            return _codes(request, codes)
        except CodeRefused as refusal:
            form.add_error("code", str(refusal))
    device = second_factor.begin(person)
    context = {
        "form": form,
        "next": next_of(request),
        "secret": second_factor.secret_of(device),
        "picture": second_factor.picture_of(device),
    }
    return render(request, "accounts/set_up_two_factors.html", context, status=422 if form.errors else 200)


def _own(request: HttpRequest, form: PasswordForm, status: int = 200) -> HttpResponse:
    person = user_of(request)
    context = {
        "form": form,
        "next": next_of(request),
        "set_up": second_factor.is_set_up(person),
        "left": second_factor.recovery_codes_left(person),
        "required": settings.HEBB_STAFF_TWO_FACTORS,
    }
    return render(request, "accounts/two_factors.html", context, status=status)


def _codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    context = {"codes": codes, "next": next_of(request) or settings.LOGIN_REDIRECT_URL}
    return render(request, "accounts/recovery_codes.html", context)
