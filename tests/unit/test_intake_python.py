"""A ``.py`` that is handed in: its text, or a refusal that says what to do."""

import codecs

import pytest

from graders.intake import Refused, read


def text_of(data: bytes, name: str = "work.py") -> str:
    intake = read(name, data, ["f"])
    assert list(intake.files) == ["submission.py"]
    assert intake.notes == ()
    return intake.files["submission.py"]


def refusal(data: bytes, name: str = "work.py") -> str:
    with pytest.raises(Refused) as error:
        read(name, data, ["f"])
    return str(error.value)


def test_plain_text() -> None:
    assert text_of("x = 'ä'\n".encode()) == "x = 'ä'\n"


@pytest.mark.parametrize("name", ["a.py", "A.PY", "../../etc/passwd.py", "C:\\x.py", "x\0.py", "a/b.py"])
def test_the_name_never_becomes_a_path(name: str) -> None:
    assert text_of(b"x = 1\n", name) == "x = 1\n"


def test_a_byte_order_mark_is_dropped() -> None:
    assert text_of(codecs.BOM_UTF8 + b"x = 1\n") == "x = 1\n"


@pytest.mark.parametrize("data", [b"x = 1\r\ny = 2\r\n", b"x = 1\ry = 2\r"])
def test_line_ends_become_newlines(data: bytes) -> None:
    assert text_of(data) == "x = 1\ny = 2\n"


@pytest.mark.parametrize("cookie", ["utf-8", "UTF8", "ascii", "latin-1", "cp1252"])
def test_a_declared_encoding_that_changes_nothing_is_taken(cookie: str) -> None:
    assert text_of(f"# -*- coding: {cookie} -*-\nx = 1\n".encode()).endswith("x = 1\n")


@pytest.mark.parametrize("data", [b"", b"\n  \n\t", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refusal(data) == "The file is empty."


@pytest.mark.parametrize("data", [b"x = 1\0", b"\0", b"PK\x03\x04\0\0"])
def test_nul_bytes_are_refused(data: bytes) -> None:
    assert "NUL bytes" in refusal(data)


def test_text_that_is_not_utf8_is_refused_with_its_line() -> None:
    assert refusal(b"x = 1\ny = '\xe9'\n") == (
        "The file is not UTF-8 text (line 2). Save it as UTF-8 and hand it in again."
    )


@pytest.mark.parametrize("data", [b"\xed\xa0\x80 = 1", b"x = '\xc0\xaf'", b"\xf8\x88\x80\x80\x80", b"\xff"])
def test_broken_utf8_is_refused(data: bytes) -> None:
    assert "UTF-8" in refusal(b"x = 1\n" * 3 + data)


@pytest.mark.parametrize(("encoding", "mark"), [("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)])
def test_utf16_with_its_byte_order_mark_is_read(encoding: str, mark: bytes) -> None:
    assert text_of(mark + "x = 'ä'\r\n".encode(encoding)) == "x = 'ä'\n"


def test_broken_utf16_is_refused() -> None:
    assert "begins like UTF-16 but is not" in refusal(codecs.BOM_UTF16_LE + b"x")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_refused(encoding: str) -> None:
    assert "NUL bytes" in refusal("x = 1".encode(encoding))


def test_lines_that_colab_exports_for_the_shell_and_ipython_are_left_out() -> None:
    intake = read("work.py", b"!pip install tqdm\n%matplotlib inline\nif 1:\n    !ls\nf = 7 \\\n  % 4\n", ["f"])
    assert intake.files["submission.py"] == "pass\npass\nif 1:\n    pass\nf = 7 \\\n  % 4\n"
    assert intake.notes == ("3 lines meant for IPython or the shell left out.",)


def test_a_file_of_very_many_lines_is_not_looked_through() -> None:
    source = "!ls\n" + "\n" * 50_000
    assert text_of(source.encode()) == source


def test_text_that_looks_like_ipython_inside_a_string_or_bracket_stays() -> None:
    source = 'S = """\n%matplotlib\n!ls\n"""\nf = (7\n% 4)\n'
    assert text_of(source.encode()) == source


@pytest.mark.parametrize("cookie", ["utf-7", "rot13", "latin-1", "koi8-r", "utf-16", "nonsense", "raw_unicode_escape"])
def test_a_declared_encoding_that_would_change_the_text_is_refused(cookie: str) -> None:
    assert "Remove that line" in refusal(f"# coding: {cookie}\nx = 'é'\n".encode())


@pytest.mark.parametrize("cookie", ["utf-7", "rot13", "unicode_escape", "hex", "punycode", "idna"])
def test_an_encoding_that_hides_code_in_ascii_is_refused(cookie: str) -> None:
    assert "Remove that line" in refusal(f"# coding: {cookie}\nx = 1\n".encode())


def test_a_mark_and_a_cookie_that_contradict_are_refused() -> None:
    assert "contradict" in refusal(codecs.BOM_UTF8 + b"# coding: latin-1\nx = 1\n")


def test_a_cookie_on_the_third_line_is_a_comment() -> None:
    assert text_of(b"\n\n# coding: rot13\n") == "\n\n# coding: rot13\n"


def test_the_largest_file_is_taken_and_one_byte_more_is_not() -> None:
    assert len(text_of(b"#" * 1024 * 1024)) == 1024 * 1024
    assert "at most 1.0 MiB can be graded" in refusal(b"#" * (1024 * 1024 + 1))


@pytest.mark.parametrize("name", ["work.txt", "work", "work.py.exe", "model.pkl", "model.keras", ".py", ""])
def test_other_kinds_of_file_are_refused(name: str) -> None:
    assert "Hand in a .py file, a notebook (.ipynb) or a .zip" in refusal(b"x = 1\n", name)


def test_a_hostile_file_name_is_shown_bounded_on_one_line() -> None:
    message = refusal(b"x", "a\n\x1b[31m" + "b" * 500 + ".exe")
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 200
