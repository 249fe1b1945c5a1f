"""A ``.zip`` of Python modules, read in memory and bounded before anything is unpacked."""

from __future__ import annotations

import io
import re
import stat
import sys
import zipfile
import zlib
from collections.abc import Iterable, Sequence

from graders.intake.python import MAX_BYTES, decode
from graders.intake.refusal import Refused, shown, size

MAX_ARCHIVE_BYTES = 4 * 1024 * 1024
MAX_TOTAL_BYTES = 4 * 1024 * 1024
MAX_ENTRIES = 200
MAX_DEPTH = 6
MAX_NOTES = 20
_PART = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DRIVE = re.compile(r"[A-Za-z]:")
_TAKEN = frozenset({*sys.stdlib_module_names, "graders", "keras", "matplotlib", "numpy", "pandas", "pytest", "scipy"})
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)

Entry = tuple[str, zipfile.ZipInfo]


def read_archive(data: bytes, main: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """The modules of the archive by path, one of them ``main``, and notes for the student.

    Raises:
        Refused: for a broken, hostile or oversized archive, or one without a main module.
    """
    if len(data) > MAX_ARCHIVE_BYTES:
        raise Refused(f"The archive is {size(len(data))} long; at most {size(MAX_ARCHIVE_BYTES)} can be graded.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = _entries(archive.infolist())
            modules, left_out = _modules(_without_top_folder(entries))
            files = {path: _content(archive, path, info) for path, info in modules}
    except _BROKEN as error:
        raise Refused(
            "The archive is damaged or of an unknown kind. Make a plain .zip and hand it in again."
        ) from error
    files, notes = _with_main(files, main)
    if left_out:
        others = f" and {len(left_out) - 3} more" if len(left_out) > 3 else ""
        notes.append(f"Left out, for only .py files are graded: {', '.join(map(shown, left_out[:3]))}{others}.")
    return files, tuple(notes)


def _entries(infos: Sequence[zipfile.ZipInfo]) -> list[Entry]:
    """Every file of the archive under a checked path; folders and what macOS adds are dropped."""
    if len(infos) > MAX_ENTRIES:
        raise Refused(f"The archive has {len(infos)} entries; at most {MAX_ENTRIES} can be graded.")
    total = sum(info.file_size for info in infos)
    if total > MAX_TOTAL_BYTES:
        raise Refused(f"The archive unpacks to {size(total)}; at most {size(MAX_TOTAL_BYTES)} can be graded.")
    seen: set[str] = set()
    entries = []
    for info in infos:
        _check_entry(info)
        path = info.filename.rstrip("/")
        if path.casefold() in seen:
            raise Refused(f"The archive has {shown(path)} twice. Keep one and hand it in again.")
        seen.add(path.casefold())
        if not info.is_dir() and not _is_debris(path):
            entries.append((path, info))
    return entries


def _check_entry(info: zipfile.ZipInfo) -> None:
    """Refuse what no honest archive of modules holds."""
    # ZipInfo has cut `filename` at a NUL and turned the system's separator round; the name as stored must be plain.
    name = info.orig_filename
    parts = name.rstrip("/").split("/")
    if name.startswith("/") or _DRIVE.match(name) or "\\" in name or not name.isprintable():
        raise Refused(f"The archive's entry {shown(name)} has a path that leads out of the archive.")
    if any(part in ("", ".", "..") for part in parts):
        raise Refused(f"The archive's entry {shown(name)} has a path that leads out of the archive.")
    if len(parts) > MAX_DEPTH:
        raise Refused(f"The archive's entry {shown(name)} lies deeper than {MAX_DEPTH} folders.")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Refused(f"The archive's entry {shown(name)} is a link or a device. Put the file itself in its place.")
    if info.flag_bits & 0x1:
        raise Refused("The archive is encrypted. Hand it in without a password.")
    if info.compress_type not in _METHODS:
        raise Refused("The archive uses an unusual compression. Make a plain .zip and hand it in again.")


def _is_debris(path: str) -> bool:
    parts = path.split("/")
    return "__MACOSX" in parts or "__pycache__" in parts or parts[-1] == ".DS_Store"


def _without_top_folder(entries: list[Entry]) -> list[Entry]:
    """The entries without their one common folder, if there is one."""
    tops = {path.partition("/")[0] for path, _ in entries}
    if len(tops) == 1 and all("/" in path for path, _ in entries):
        return [(path.partition("/")[2], info) for path, info in entries]
    return entries


def _modules(entries: Iterable[Entry]) -> tuple[list[Entry], list[str]]:
    """The Python modules, and the names of the other files."""
    modules, left_out = [], []
    for path, info in entries:
        if not path.lower().endswith(".py"):
            left_out.append(path)
            continue
        if not all(_PART.fullmatch(part) for part in path.removesuffix(".py").split("/")):
            message = "cannot be imported under that name; use letters, digits and underscores."
            raise Refused(f"The archive's {shown(path)} {message}")
        modules.append((path, info))
    notebooks = [path for path in left_out if path.lower().endswith(".ipynb")]
    if not modules and notebooks:
        raise Refused(
            f"The archive has no .py file in it, but a notebook, {shown(notebooks[0])}. Hand in that by itself."
        )
    if not modules:
        raise Refused("The archive has no .py file in it.")
    return modules, left_out


def _content(archive: zipfile.ZipFile, path: str, info: zipfile.ZipInfo) -> str:
    """The text of one module; never unpacks more than a module may have, whatever its header declares."""
    with archive.open(info) as file:
        data = file.read(MAX_BYTES + 1)
    if not data.strip():
        return ""  # an empty __init__.py is as it should be
    return decode(f"The archive's {shown(path)}", data)


def _with_main(files: dict[str, str], main: str) -> tuple[dict[str, str], list[str]]:
    """``files`` with one called ``main`` (a lone module may have any name), and notes about names."""
    notes = []
    if main not in files:
        if len(files) > 1:
            raise Refused(f"No module at the top of the archive is called {main}. Give your main module that name.")
        (name,) = files
        notes.append(f"{shown(name)} was taken as {main}.")
        files = {main: files[name]}
    if not files[main].strip():
        raise Refused(f"{main} is empty.")
    for path in files:
        if path.partition("/")[0].removesuffix(".py") in _TAKEN:
            notes.append(f"{shown(path)} has the name of a library, which is imported in its place. Rename it.")
    return files, notes[:MAX_NOTES]
