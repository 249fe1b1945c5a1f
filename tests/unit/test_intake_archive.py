"""A ``.zip`` that is handed in: taken in memory, and bounded whatever its headers say."""

import io
import random
import stat
import struct
import warnings
import zipfile
from typing import Any

import pytest

from graders.intake import Intake, Refused, read
from graders.intake.archive import MAX_ARCHIVE_BYTES, MAX_ENTRIES

Entry = tuple[str | zipfile.ZipInfo, str | bytes]


def archive(*entries: Entry, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of (name or ZipInfo, content) pairs."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", compression) as file:
        warnings.simplefilter("ignore")  # about duplicate names, which are the point
        for name, content in entries:
            file.writestr(name, content)
    return buffer.getvalue()


def take(*entries: Entry, **options: Any) -> Intake:
    return read("work.zip", archive(*entries, **options), ["f"])


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as error:
        read("work.zip", data, ["f"])
    return str(error.value)


def refused(*entries: Entry, **options: Any) -> str:
    return refusal(archive(*entries, **options))


def entry(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def test_modules_are_taken_by_their_path() -> None:
    intake = take(("submission.py", "import layers.dense"), ("layers/__init__.py", ""), ("layers/dense.py", "x = 1"))
    assert intake.files == {
        "submission.py": "import layers.dense",
        "layers/__init__.py": "",
        "layers/dense.py": "x = 1",
    }
    assert intake.notes == ()


def test_lines_for_ipython_are_left_out_of_each_module() -> None:
    intake = take(
        ("work/submission.py", "!pip install tqdm\nimport extra\n"),
        ("work/extra.py", "%matplotlib inline\n%time\nx = (7\n% 4)\n"),
        ("work/plain.py", "y = 1\n"),
    )
    assert intake.files == {
        "submission.py": "pass\nimport extra\n",
        "extra.py": "pass\npass\nx = (7\n% 4)\n",
        "plain.py": "y = 1\n",
    }
    assert intake.notes == (
        "1 line meant for IPython or the shell left out.",
        "extra.py: 2 lines meant for IPython or the shell left out.",
    )


@pytest.mark.parametrize("half", ["#\n" * 30_000, "#" * 600_000])
def test_modules_that_are_very_long_together_are_not_looked_through(half: str) -> None:
    intake = take(("submission.py", "!ls\n" + half), ("extra.py", half))
    assert intake.files["submission.py"].startswith("!ls")
    assert intake.notes == ()


def test_a_single_top_folder_is_stripped() -> None:
    intake = take(("hw1/", ""), ("hw1/submission.py", "x = 1"), ("hw1/more/a.py", "y = 1"))
    assert set(intake.files) == {"submission.py", "more/a.py"}


def test_what_macos_adds_is_ignored() -> None:
    intake = take(("hw/submission.py", "x = 1"), ("__MACOSX/hw/._submission.py", b"\0\5"), ("hw/.DS_Store", b"\0"))
    assert intake.files == {"submission.py": "x = 1"}
    assert intake.notes == ()


def test_a_lone_module_may_have_any_name() -> None:
    intake = take(("my_work.py", "x = 1"))
    assert intake.files == {"submission.py": "x = 1"}
    assert intake.notes == ("my_work.py was taken as submission.py.",)


def test_other_files_are_left_out_with_a_note() -> None:
    intake = take(("submission.py", "x = 1"), *((f"data{n}.csv", "1") for n in range(5)), ("inner.zip", archive()))
    assert set(intake.files) == {"submission.py"}
    assert intake.notes == ("Left out, for only .py files are graded: data0.csv, data1.csv, data2.csv and 3 more.",)


@pytest.mark.parametrize("name", ["random.py", "numpy/linalg.py", "keras.py"])
def test_a_module_in_the_way_of_a_library_is_told(name: str) -> None:
    intake = take(("submission.py", "x = 1"), (name, "x = 1"))
    assert intake.notes == (f"{name} has the name of a library, which is imported in its place. Rename it.",)


def test_several_modules_need_a_main_one() -> None:
    assert "called submission.py" in refused(("a.py", "x = 1"), ("b.py", "x = 1"))


@pytest.mark.parametrize(
    "name",
    [
        "../evil.py",
        "a/../../evil.py",
        "/etc/evil.py",
        "//evil.py",
        "C:/evil.py",
        "c:evil.py",
        "..\\evil.py",
        "a\\b.py",
        "./submission.py",
        "a//b.py",
        "a/./b.py",
        "\\\\host\\share\\x.py",
        "..",
        "a/..",
        "x\x1b[31m.py",
        "a\nb.py",
        "x\0.py",
        "submission.py\0.txt",
    ],
)
def test_paths_that_lead_out_are_refused(name: str) -> None:
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    assert "leads out of the archive" in refused(("submission.py", "x = 1"), (info, "x = 1"))


@pytest.mark.parametrize("name", ["my-work.py", "1st.py", "ä.py", "pack age/a.py", "a.b.py", "X.PY"])
def test_names_that_cannot_be_imported_are_refused(name: str) -> None:
    assert "cannot be imported under that name" in refused(("submission.py", "x = 1"), (name, "x = 1"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_links_and_devices_are_refused(kind: int) -> None:
    assert "is a link or a device" in refused((entry("submission.py", kind | 0o777), "/etc/passwd"))


def test_a_link_to_a_folder_is_refused_even_when_no_module() -> None:
    link = entry("data", stat.S_IFLNK | 0o777)
    assert "is a link or a device" in refused(("submission.py", "x = 1"), (link, "/"))


@pytest.mark.parametrize("pair", [("a.py", "a.py"), ("a.py", "A.py"), ("a/b.py", "a/B.py"), ("x.txt", "x.txt")])
def test_duplicate_names_are_refused(pair: tuple[str, str]) -> None:
    entries = [("submission.py", "x = 1"), *((name, "x = 1") for name in pair)]
    assert " twice. Keep one" in refused(*entries)


def test_too_many_entries_are_refused() -> None:
    entries = [(f"m{n}.py", "") for n in range(MAX_ENTRIES + 1)]
    assert f"{MAX_ENTRIES + 1} entries; at most {MAX_ENTRIES}" in refused(*entries)


def test_folders_too_deep_are_refused() -> None:
    assert "lies deeper than 6 folders" in refused(("a/b/c/d/e/f/g.py", "x = 1"))


def test_a_bomb_by_its_declared_size_is_refused() -> None:
    assert "unpacks to 9.5 MiB" in refused(("submission.py", "#" * 10_000_000))


def test_a_module_too_large_is_refused() -> None:
    assert "submission.py is 1.0 MiB long" in refused(("submission.py", "#" * (1024 * 1024 + 1)))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(archive(("submission.py", "#" * 3_000_000)))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<L", 100)
    assert "damaged" in refusal(bytes(data))


def test_entries_that_share_the_same_bytes_do_not_multiply() -> None:
    """Overlapping entries (Fifield 2019) unpack to more than their archive; the declared total stops them."""
    data = archive(*((f"m{n}.py", "#" * 1_000_000) for n in range(5)))
    assert "unpacks to 4.8 MiB" in refusal(data)


def test_an_archive_too_large_is_refused() -> None:
    assert "at most 4.0 MiB" in refusal(b"PK" + b"\0" * MAX_ARCHIVE_BYTES)


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(archive(("submission.py", "x = 1")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    assert "encrypted" in refusal(bytes(data))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(compression: int) -> None:
    assert "unusual compression" in refused(("submission.py", "x = 1"), compression=compression)


@pytest.mark.parametrize("data", [b"", b"PK", b"x = 1", b"PK\x05\x06" + b"\0" * 18, b"\x1f\x8b\x08", b"Rar!\x1a"])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    assert refusal(data)


def test_an_archive_without_python_is_refused() -> None:
    assert refused(("README.md", "hello")) == "The archive has no .py file in it."


def test_an_archive_with_a_notebook_alone_is_told_to_hand_that_in() -> None:
    assert refused(("README.md", "hello"), ("work.ipynb", "{}")) == (
        "The archive has no .py file in it, but a notebook, work.ipynb. Hand in that by itself."
    )


def test_an_empty_main_module_is_refused() -> None:
    assert "submission.py is empty" in refused(("submission.py", " \n"), ("a.py", "x = 1"))


def test_a_module_that_is_not_text_is_named() -> None:
    assert "The archive's a.py holds NUL bytes" in refused(("submission.py", "x = 1"), ("a.py", b"x\0"))


def test_damage_anywhere_is_refused_or_harmless() -> None:
    """2,000 archives with flipped, cut and repeated bytes: each is read or refused, none crashes or grows."""
    whole = archive(("submission.py", "x = 1\n" * 50), ("pack/__init__.py", ""), ("pack/a.py", "y = 2\n" * 50))
    chance = random.Random(5)
    outcomes = {"read": 0, "refused": 0}
    for _ in range(2000):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.2:
            del data[chance.randrange(len(data)) :]
        try:
            intake = read("work.zip", bytes(data), ["f"])
        except Refused:
            outcomes["refused"] += 1
        else:
            outcomes["read"] += 1
            assert sum(map(len, intake.files.values())) < 10_000
    assert outcomes["refused"] > 500
    assert outcomes["read"] > 50
