"""What is kept about people, for everybody to read; one's own, to look at, to take along and to have erased."""

from __future__ import annotations

from audit.models import Audited
from audit.trail import record
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe
from operations.admission import Kind, admitted_as

from accounts import personal_data
from accounts.access import user_of
from accounts.models import ErasureRequest


class ErasureForm(forms.ModelForm):  # type: ignore[type-arg]  # it is generic for the type checker only
    """Why somebody wants to be erased, if they want to say so."""

    class Meta:
        model = ErasureRequest
        fields = ("words",)
        labels = {"words": "Anything we should know (optional)"}  # noqa: RUF012
        widgets = {"words": forms.Textarea(attrs={"rows": 3, "maxlength": 2000})}  # noqa: RUF012


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What this site keeps, why, for how long, and who sees it."""
    context = {
        "contact": settings.HEBB_PRIVACY_CONTACT,
        "audit_days": settings.HEBB_AUDIT_DAYS,
        "upload_days": settings.HEBB_UPLOAD_DAYS,
        "session_days": settings.SESSION_COOKIE_AGE // 86_400,
    }
    return render(request, "accounts/privacy.html", context)


@login_required
@require_safe
def own_data(request: HttpRequest) -> HttpResponse:
    """What is kept about oneself, and what one can do about it."""
    return _own_data(request, ErasureForm())


@admitted_as(Kind.REST)
@login_required
@require_safe
def download(request: HttpRequest) -> StreamingHttpResponse:
    """All of it as JSON; a row at a time, so that nobody's long record fills the memory."""
    record(Audited.DATA, "Exported.", by=user_of(request), about=user_of(request))
    pieces = personal_data.document(user_of(request))
    headers = {"Content-Disposition": 'attachment; filename="hebb-my-data.json"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(pieces, content_type="application/json", headers=headers)


@login_required
@require_POST
def ask_for_erasure(request: HttpRequest) -> HttpResponse:
    """Ask to be erased, or with ``withdraw`` ask no more."""
    person = user_of(request)
    if "withdraw" in request.POST:
        ErasureRequest.objects.filter(user=person).delete()
        messages.success(request, "You no longer ask to be erased.")
        return redirect("accounts:own-data")
    form = ErasureForm(request.POST)
    if not form.is_valid():
        return _own_data(request, form, status=422)
    ErasureRequest.objects.update_or_create(user=person, defaults={"words": form.cleaned_data["words"]})
    messages.success(request, "You have asked to be erased. Who runs this site will see to it.")
    return redirect("accounts:own-data")


def _own_data(request: HttpRequest, form: ErasureForm, status: int = 200) -> HttpResponse:
    person = user_of(request)
    context = {
        "counts": personal_data.counts(person),
        "form": form,
        "asked": ErasureRequest.objects.filter(user=person).first(),
        "contact": settings.HEBB_PRIVACY_CONTACT,
    }
    return render(request, "accounts/own_data.html", context, status=status)
