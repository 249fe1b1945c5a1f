"""The marks of a class as a file: CSV, a spreadsheet, JSON. Whole numbers of points stay numbers.

What a person has typed, a name perhaps, is text to whatever opens the file, and never a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Final

from classes.formulas import neutral
from django.core.serializers.json import DjangoJSONEncoder
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from marks.gradebook import Gradebook, Line

HEADS: Final = ("User name", "Name", "Group", "Points", "Out of")


def as_csv(book: Gradebook, lines: list[Line]) -> bytes:
    """A row a student. Text that could be read as a formula begins with an apostrophe; UTF-8 with a mark for Excel."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(map(neutral, (*HEADS, *map(str, book.rows))))
    writer.writerows([neutral(cell) if isinstance(cell, str) else cell for cell in _row(line)] for line in lines)
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(book: Gradebook, lines: list[Line]) -> bytes:
    """A sheet with a row a student; every text is a text cell."""
    workbook = Workbook(write_only=True)
    sheet: WriteOnlyWorksheet = workbook.create_sheet("Results")
    sheet.freeze_panes = "C2"
    sheet.append([_text(sheet, head) for head in (*HEADS, *map(str, book.rows))])
    for line in lines:
        sheet.append([_text(sheet, cell) if isinstance(cell, str) else cell for cell in _row(line)])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def as_json(book: Gradebook, lines: list[Line]) -> bytes:
    """The class, the rows of its plan, and of each student the points for each; points are texts of decimals."""
    document = {
        "class": str(book.taught),
        "rows": [{"title": str(row), "points": row.weight, "bonus": row.bonus, "due": row.due} for row in book.rows],
        "students": [
            {
                "username": line.student.user.username,
                "name": str(line.student.user),
                "group": line.student.group,
                "points": line.marks.points,
                "out_of": line.marks.out_of,
                "marks": [{"points": mark.points, "dropped": mark.dropped} for mark in line.marks.marks],
            }
            for line in lines
        ],
    }
    return json.dumps(document, cls=DjangoJSONEncoder, ensure_ascii=False).encode()


def _row(line: Line) -> Iterator[str | float]:
    student = line.student
    yield from (student.user.username, str(student.user), student.group)
    yield from (float(line.marks.points), float(line.marks.out_of))
    for mark in line.marks.marks:
        yield float(mark.points) if mark.settled else ""


def _text(sheet: WriteOnlyWorksheet, value: str) -> Cell:
    """A cell whose text is no formula, whatever it begins with, and has no character that the format forbids."""
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("�", value))
    cell.data_type = "s"
    return cell
