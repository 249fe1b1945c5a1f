"""The audit trail of a class: who looked at, changed or took along what, for its instructors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from audit.models import Audited, Entry
from classes.access import permitted_or_404
from classes.models import Class, Membership
from classes.permissions import Action
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from operations.admission import Kind, admitted_as

PAGE: Final = 50
LONGEST_SEARCH: Final = 100


@dataclass(frozen=True)
class Asked:
    """Whose entries are looked for, as who did something or as whom it was about, and of which kind; empty for all."""

    person: str
    kind: str

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """What an address asks for; what it does not know is as if it were not there."""
        person, kind = query.get("person", "").replace("\0", "").strip()[:LONGEST_SEARCH], query.get("kind", "")
        return cls(person, kind if kind in Audited else "")

    def among(self, entries: QuerySet[Entry]) -> QuerySet[Entry]:
        """Those of ``entries`` that are looked for."""
        if self.kind:
            entries = entries.filter(kind=self.kind)
        for word in self.person.split():
            fields = ("by__username", "by__display_name", "about__username", "about__display_name")
            ways = [Q(**{f"{field}__icontains": word}) for field in fields]
            entries = entries.filter(ways[0] | ways[1] | ways[2] | ways[3])
        return entries


@admitted_as(Kind.REST)
@login_required
@require_safe
def audit_trail(request: HttpRequest, pk: int) -> HttpResponse:
    """A page of the entries of a class, the latest first, with ``?person``, ``?kind`` and ``?page``."""
    taught = permitted_or_404(request, Action.AUDIT, Class.objects.select_related("course"), pk=pk)
    asked = Asked.of(request.GET)
    found = asked.among(entries_of(taught)).select_related("by", "about")
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "taught": taught,
        "course": taught.course,
        "asked": asked,
        "kinds": Audited.choices,
        "page": Paginator(found, PAGE).get_page(request.GET.get("page", "1")),
        "query": query.urlencode(),
        "days": settings.HEBB_AUDIT_DAYS,
    }
    return render(request, "teaching/audit.html", context)


def entries_of(taught: Class) -> QuerySet[Entry]:
    """What was done in a class, and what others did to its members as people: exported or erased them."""
    members = Membership.objects.filter(in_class=taught).values("user")
    by_others = Q(by=None) | ~Q(by=F("about"))
    return Entry.objects.filter(Q(in_class=taught) | Q(by_others, in_class=None, about__in=members, kind=Audited.DATA))
