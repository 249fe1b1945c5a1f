"""The roster of a class: imported from a file after a look at what will happen, and exported."""

from __future__ import annotations

import csv
import io

from accounts import post
from accounts.access import user_of
from audit.models import Audited
from audit.trail import record
from classes.access import permitted_or_404
from classes.formulas import neutral
from classes.models import Class, Membership
from classes.permissions import Action
from classes.roster import RosterPreview, import_roster, preview_roster
from classes.roster_file import MOST_BYTES, MOST_ROWS, RosterError, read_roster, write_roster
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from operations.admission import Kind, admitted_as

from teaching.invitations import send

CLASSES = Class.objects.filter(open=False).select_related("course")


@admitted_as(Kind.REST)
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def roster(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a file is given; by POST, row by row what it would do, and with ``seen`` that itself."""
    taught = permitted_or_404(request, Action.CHANGE, CLASSES.all(), pk=pk)
    if request.method != "POST":
        return _page(request, taught)
    seen = request.POST.get("seen", "")
    try:
        entries = read_roster(_content(request))
        if not seen:
            found = preview_roster(taught, entries, invites=post.can_send())
            return _page(request, taught, found, write_roster(entries))
        invited = import_roster(taught, entries, seen, invites=post.can_send(), by=user_of(request))
    except RosterError as error:
        return _page(request, taught, problems=error.problems, status=422)
    for invitation in invited:
        send(request, invitation)
    messages.success(request, f"The roster is imported: {len(entries)} rows, {len(invited)} invited by mail.")
    return redirect("teaching:class", taught.pk)


@admitted_as(Kind.REST)
@login_required
@require_safe
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """The members as CSV, which can be imported again."""
    taught = permitted_or_404(request, Action.RUN, CLASSES.all(), pk=pk)
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(("User name", "Name", "Mail address", "Role", "Group", "Joined"))
    for one in taught.memberships.select_related("user", "group"):
        writer.writerow([neutral(cell) for cell in _row(one)])
    record(Audited.EXPORT, "The roster as CSV.", by=user_of(request), in_class=taught)
    headers = {"Content-Disposition": f'attachment; filename="roster-{taught.pk}.csv"'}
    return HttpResponse(written.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8", headers=headers)


def _row(member: Membership) -> tuple[str, ...]:
    user, group = member.user, member.group
    mail = user.email if user.email_confirmed else ""
    return user.username, str(user), mail, member.role, group.name if group else "", f"{member.joined:%Y-%m-%d}"


def _content(request: HttpRequest) -> bytes:
    """The bytes of the file, or what was read from one before."""
    upload = request.FILES.get("file")
    if isinstance(upload, UploadedFile):
        return bytes(upload.read(MOST_BYTES + 1))
    return request.POST.get("roster", "").encode("utf-8", "replace")


def _page(
    request: HttpRequest, taught: Class, found: RosterPreview | None = None, text: str = "",
    problems: tuple[str, ...] = (), status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {
        "taught": taught,
        "course": taught.course,
        "found": found,
        "text": text,
        "problems": problems[:100],
        "more_problems": max(0, len(problems) - 100),
        "most_rows": MOST_ROWS,
        "mail": post.can_send(),
    }
    return render(request, "teaching/roster.html", context, status=status)
