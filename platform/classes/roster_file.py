"""Reads who shall be in a class from a CSV file or a spreadsheet, within bounds."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import load_workbook

from classes.formulas import as_typed

MOST_BYTES: Final = 2**20
MOST_UNPACKED: Final = 4 * 2**20
MOST_PARTS: Final = 200
MOST_ROWS: Final = 1000
MOST_COLUMNS: Final = 30
LONGEST: Final = 200

HEADS: Final = {
    "username": ("username", "user name", "user", "login"),
    "email": ("email", "e-mail", "mail", "mail address", "email address", "e-mail address"),
    "role": ("role",),
    "group": ("group", "practical"),
}
"""What the columns that are read may be called, in whatever case."""


class RosterError(Exception):
    """What is wrong with a roster, in sentences for who gave it."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Entry:
    """A row: somebody by user name or mail address; an empty role or group says nothing. ``line`` counts from 1."""

    line: int
    username: str = ""
    email: str = ""
    role: str = ""
    group: str = ""

    def __str__(self) -> str:
        return self.username or self.email


def read_roster(content: bytes) -> list[Entry]:
    """The rows of a file. Raises ``RosterError``."""
    if len(content) > MOST_BYTES:
        raise RosterError(f"The file is larger than {MOST_BYTES // 1024} KiB.")
    rows = _of_spreadsheet(content) if content.startswith(b"PK") else _of_csv(content)
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    if not filled:
        raise RosterError("The file is empty.")
    (_, heads), *entries = filled
    if len(entries) > MOST_ROWS:
        raise RosterError(f"The file has more than {MOST_ROWS} rows.")
    columns = _columns(heads)
    return [_entry(number, row, columns) for number, row in entries]


def write_roster(entries: Iterable[Entry]) -> str:
    """The entries as CSV that `read_roster` takes, each on the line that it has."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADS)
    for entry in entries:
        writer.writerow([entry.username, entry.email, entry.role, entry.group])
    return written.getvalue()


def _of_csv(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise RosterError("The file is no UTF-8 text. Save it as “CSV UTF-8”, or as a spreadsheet (.xlsx).") from None
    if "\0" in text:
        raise RosterError("The file has a zero character, so it is no CSV file.")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return [
            [_text(cell) for cell in row[:MOST_COLUMNS]] for _, row in zip(range(MOST_ROWS * 2), read, strict=False)
        ]
    except csv.Error as error:
        raise RosterError(f"The file is no CSV: {error}.") from None


def _of_spreadsheet(content: bytes) -> list[list[str]]:
    """The first sheet's values."""
    try:
        _refuse_a_bomb(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS * 2, max_col=MOST_COLUMNS, values_only=True)
        return [[_text(cell) for cell in row] for row in rows]
    except RosterError:
        raise
    except Exception as error:  # the library raises whatever a broken file leads to
        raise RosterError("The file is no spreadsheet (.xlsx) that can be read.") from error


def _refuse_a_bomb(content: bytes) -> None:
    """Look at an archive's parts before the library does: how many, how large, and that none declares entities."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise RosterError(f"The spreadsheet is larger than {MOST_UNPACKED // 2**20} MiB when it is unpacked.")
        if any(b"<!DOCTYPE" in archive.read(part).replace(b"\0", b"") for part in parts if _is_xml(part)):
            raise RosterError("The spreadsheet declares a document type, which none needs.")


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _text(cell: Any) -> str:
    """A cell's text. The apostrophe that keeps an exported name from being a formula is taken off again."""
    text = "" if cell is None else " ".join(str(cell).replace("\0", "").split())
    return as_typed(text)[: LONGEST + 1]


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Which column has what."""
    found: dict[str, int] = {}
    for number, head in enumerate(heads):
        for name, called in HEADS.items():
            if head.lower() in called:
                if name in found:
                    raise RosterError(f"Two columns have the {called[1] if len(called) > 1 else name}.")
                found[name] = number
    if not {"username", "email"} & found.keys():
        raise RosterError(
            "The first row must name the columns, one of them “user name” or “mail”; others: role, group."
        )
    return found


def _entry(line: int, row: Sequence[str], columns: dict[str, int]) -> Entry:
    cells = {name: row[number] if number < len(row) else "" for name, number in columns.items()}
    if too_long := [name for name, cell in cells.items() if len(cell) > LONGEST]:
        raise RosterError(f"Row {line}: the {too_long[0]} has more than {LONGEST} characters.")
    return Entry(line, **cells)
