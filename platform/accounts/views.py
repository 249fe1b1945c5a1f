"""Joining, signing in and out, and changing one's password."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from accounts import post, second_factor, sessions, throttle
from accounts.access import user_of
from accounts.forms import NewPasswordForm, ProfileForm, SignInForm, SignUpForm
from accounts.models import User
from accounts.onward import by_way_of, next_of, onward


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """Make a student's account and sign in with it."""
    if not settings.HEBB_SIGN_UP:
        return render(request, "accounts/sign_up_closed.html", status=403)
    form = SignUpForm(_posted(request))
    if form.is_valid() and (user := made(request, form)):
        login(request, user)
        return onward(request)
    return render(request, "accounts/sign_up.html", {"form": form, "next": next_of(request)})


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in and go where the person was heading."""
    if request.user.is_authenticated and request.method == "GET" and not next_of(request):
        return onward(request)  # with a next, this account may not go there: another one may
    form = SignInForm(request, _posted(request))
    if form.is_valid():
        return _signed_in(request, form.get_user())
    context = {"form": form, "next": next_of(request), "sign_up": settings.HEBB_SIGN_UP}
    return render(request, "accounts/sign_in.html", context)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def change_password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; other devices are signed out."""
    form = NewPasswordForm(request, _posted(request))
    if form.is_valid():
        update_session_auth_hash(request, form.save())
        sessions.note(request, user_of(request))
        messages.success(request, "Your password is changed. Other devices have been signed out.")
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/change_password.html", {"form": form})


@login_required
@require_http_methods(["GET", "POST"])
def signed_in(request: HttpRequest) -> HttpResponse:
    """Where one is signed in; by POST, end it everywhere else."""
    if request.method == "POST":
        ended = sessions.end_others(request, user_of(request))
        messages.success(request, f"Signed out elsewhere: {ended}.")
        return redirect("accounts:sessions")
    return render(request, "accounts/sessions.html", {"sessions": sessions.open_of(user_of(request))})


@login_required
@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """One's name as others see it, and one's time zone."""
    form = ProfileForm(_posted(request), instance=User.objects.get(pk=user_of(request).pk))
    if form.is_valid():
        form.save()
        messages.success(request, "Your profile is saved.")
        return redirect("accounts:profile")
    return render(
        request, "accounts/profile.html", {"form": form, "mail": post.can_send() and not user_of(request).demo}
    )


def made(request: HttpRequest, form: SignUpForm) -> User | None:
    """The account that ``form`` asks for, counted; ``None`` where the form says why not."""
    try:
        counted = throttle.count_sign_up(request)
    except throttle.TooManyError as refusal:
        form.add_error(None, f"Too many accounts were made in the last hour. {refusal}")
        return None
    user = form.save_unless_taken()
    if not user:
        counted.delete()
    return user


def _signed_in(request: HttpRequest, person: User) -> HttpResponse:
    """Sign in whose password was right, or ask for their second factor."""
    if second_factor.is_set_up(person):
        second_factor.ask(request, person)
        return by_way_of("accounts:second-step", next_of(request))
    login(request, person)
    return onward(request)


def _posted(request: HttpRequest) -> QueryDict | None:
    """What was filled in, be it nothing; ``None`` for a fresh form."""
    return request.POST if request.method == "POST" else None
