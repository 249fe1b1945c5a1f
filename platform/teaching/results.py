"""Where a class stands: everybody's marks by chapter, one chapter row by row, and all of it as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from accounts.access import user_of
from audit.models import Audited
from audit.trail import looked, record
from catalog.models import Chapter
from classes.access import permitted_or_404
from classes.models import Class
from classes.permissions import Action
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from marks.exports import as_csv, as_json, as_xlsx
from marks.gradebook import Gradebook, Line, Student
from marks.lateness import Standing
from marks.words import plain, points
from operations.admission import Kind, admitted_as

PAGE: Final = 50
LONGEST_SEARCH: Final = 100
FILES: Final[dict[str, tuple[str, Callable[[Gradebook, list[Line]], bytes]]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
    "json": ("application/json", as_json),
}


@dataclass(frozen=True)
class Asked:
    """What of the table is asked for: a search, a group, an order, and a chapter row by row."""

    find: str = ""
    group: str = ""
    sort: str = "name"
    chapter: Chapter | None = None

    @classmethod
    def of(cls, query: QueryDict, book: Gradebook) -> Asked:
        """What an address asks for; what it does not know is as if it were not there."""
        by_number = {str(chapter.number): chapter for chapter in book.chapters}
        sort = query.get("sort", "")
        return cls(
            find=query.get("find", "").strip()[:LONGEST_SEARCH],
            group=query.get("group", "").strip()[:LONGEST_SEARCH],
            sort=sort if sort == "points" else "name",
            chapter=by_number.get(query.get("chapter", "")),
        )

    def takes(self, student: Student) -> bool:
        """Whether a student is among those who are looked for."""
        if self.group and student.group != self.group:
            return False
        name = f"{student.user} {student.user.username}".casefold()
        return all(word in name for word in self.find.casefold().split())


@dataclass(frozen=True)
class Cell:
    """Points of a row or chapter, empty where there is nothing yet; ``words`` says what is special about them."""

    points: str = ""
    words: str = ""
    full: bool = False


@dataclass(frozen=True)
class Head:
    """Over a column: its title, the whole of it in words, and what its points are out of without dropped rows."""

    title: str
    words: str
    out_of: str


@admitted_as(Kind.REST)
@login_required
@require_safe
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """A page of the class's students, with ``?find``, ``?group``, ``?sort``, ``?chapter`` and ``?page``."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.select_related("course"), pk=pk)
    looked(Audited.RESULTS, by=user_of(request), in_class=taught)
    book = Gradebook(taught, timezone.now())
    asked = Asked.of(request.GET, book)
    everybody = book.students()
    found = [one for one in everybody if asked.takes(one)]
    page, lines = _page(book, found, asked, request.GET.get("page", "1"))
    context = {
        "taught": taught,
        "course": taught.course,
        "asked": asked,
        "groups": sorted({one.group for one in everybody if one.group}),
        "everybody": len(everybody),
        "page": page,
        "heads": _heads(book, asked),
        "lines": [(line, _cells(book, line, asked)) for line in lines],
        "query": _without_page(request.GET),
    }
    return render(request, "teaching/results.html", context)


@admitted_as(Kind.REST)
@login_required
@require_safe
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The marks of the whole class as a file: ``csv``, ``xlsx`` or ``json``."""
    taught = permitted_or_404(request, Action.TEACH, Class.objects.all(), pk=pk)
    if kind not in FILES:
        raise Http404("There is no such kind of file.")
    content_type, written = FILES[kind]
    record(Audited.EXPORT, f"The results as {kind.upper()}.", by=user_of(request), in_class=taught)
    book = Gradebook(taught, timezone.now())
    headers = {"Content-Disposition": f'attachment; filename="results-{taught.pk}.{kind}"', "Cache-Control": "no-store"}
    return HttpResponse(written(book, book.lines(book.students())), content_type=content_type, headers=headers)


def _page(book: Gradebook, found: list[Student], asked: Asked, number: str) -> tuple[Page[Student], list[Line]]:
    """A page of students and their lines: by name only its own marks are computed, by points everybody's."""
    if asked.sort == "name":
        page = Paginator(found, PAGE).get_page(number)
        return page, book.lines(list(page))
    lines = book.lines(found)
    chapter = book.chapters.get(asked.chapter) if asked.chapter else None
    lines.sort(key=lambda line: line.sum_of(range(len(book.rows)) if chapter is None else chapter)[0])
    by_user = {line.student.user.pk: line for line in lines}
    page = Paginator([line.student for line in lines], PAGE).get_page(number)
    return page, [by_user[one.user.pk] for one in page]


def _heads(book: Gradebook, asked: Asked) -> list[Head]:
    if asked.chapter:
        rows = [book.rows[number] for number in book.chapters[asked.chapter]]
        return [Head(str(row), "bonus" if row.bonus else "", plain(row.weight)) for row in rows]
    return [
        Head(str(chapter.number), str(chapter), plain(book.out_of(numbers)))
        for chapter, numbers in book.chapters.items()
    ]


def _cells(book: Gradebook, line: Line, asked: Asked) -> list[Cell]:
    if asked.chapter:
        return [_row_cell(line, number) for number in book.chapters[asked.chapter]]
    return [_sum_cell(*line.sum_of(numbers)) for numbers in book.chapters.values()]


def _row_cell(line: Line, number: int) -> Cell:
    mark = line.mark(number)
    said = [
        *(["late"] if any(one.late.percent for one in mark.counted) else []),
        *(["adjusted"] if mark.adjustments else []),
        *(["dropped"] if mark.dropped else []),
        *(["missing"] if not mark.counted and mark.standing in (Standing.LATE, Standing.CLOSED) else []),
    ]
    full = mark.points >= mark.row.weight
    return Cell(points(mark.points) if mark.counted or mark.adjustments else "", ", ".join(said), full)


def _sum_cell(reached: Decimal, out_of: Decimal) -> Cell:
    return Cell(points(reached), full=bool(out_of) and reached >= out_of)


def _without_page(query: QueryDict) -> str:
    """The query of the address, for links to other pages of the same table."""
    rest = query.copy()
    rest.pop("page", None)
    return rest.urlencode()
