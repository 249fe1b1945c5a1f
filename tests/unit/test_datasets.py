"""The named data sets: what load() gives, what stays hidden, and how a real one comes in the twin's place.

With ``HEBB_REAL_DATASETS`` naming a folder that holds birthweight.dat and nvda.csv these are fetched too.
"""

from __future__ import annotations

import functools
import hashlib
import http.server
import io
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from graders import Engine, cli
from graders.datasets import hebb_data, store
from graders.datasets.fetching import fetch, state
from graders.datasets.hebb_data import Data
from graders.datasets.real import parse
from graders.datasets.registry import DATA_SETS
from graders.datasets.store import DataError
from graders.datasets.twins import mnist
from graders.report import Outcome
from tests.grading.exercises import an_exercise, one_test


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of data, made once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEBB_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        patch.delenv("SECRET_KEY", raising=False)
        yield store.prepare()


@pytest.fixture
def home(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the folder, to change."""
    shutil.copytree(made, tmp_path / "home" / "datasets")
    monkeypatch.setenv("HEBB_DATA_DIR", str(tmp_path / "home"))
    monkeypatch.delenv("SECRET_KEY", raising=False)
    return tmp_path / "home" / "datasets"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address of a server that serves it."""
    folder = tmp_path / "served"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


SHAPES = {
    "birthweight.npz": ((151, 9), (38, 9)),
    "digits.npz": ((1438, 8, 8), (359, 8, 8)),
    "fruit-images-16.npz": ((400, 16, 16, 3), (100, 16, 16, 3)),
    "fruit-images-32.npz": ((400, 32, 32, 3), (100, 32, 32, 3)),
    "iris.npz": ((120, 5), (30, 5)),
    "mnist.npz": ((60_000, 28, 28), (10_000, 28, 28)),
    "tiny-images.npz": ((2000, 32, 32, 3), (500, 32, 32, 3)),
}


@pytest.mark.parametrize("file", SHAPES)
def test_shapes(made: Path, file: str) -> None:
    assert tuple(hebb_data.read(made / part / file).x.shape for part in (store.SHOWN, store.HELD_OUT)) == SHAPES[file]


def test_what_students_are_told_of_each_set_is_so(made: Path) -> None:
    for name, known in DATA_SETS.items():
        data = hebb_data.read(made / store.SHOWN / hebb_data.file_name(name))
        told = known.holds.replace(",", "")
        assert [column for column in data.columns if column not in told] == [], name
        assert name in ("stock", "headlines") or f"{len(data.x)}" in told, name
        assert data.y.size == 0 or "y:" in told


def test_images_are_bytes_with_a_label_each(made: Path) -> None:
    for file in ("tiny-images.npz", "fruit-images-16.npz", "digits.npz", "mnist.npz"):
        data = hebb_data.read(made / store.SHOWN / file)
        assert (data.x.dtype, data.y.dtype) == (np.uint8, np.int64)
        assert set(data.y) == set(range(len(data.labels)))


def test_digits_are_light_strokes_before_black_with_a_border(made: Path) -> None:
    for part in (store.SHOWN, store.HELD_OUT):
        x = hebb_data.read(made / part / "mnist.npz").x
        assert 20 < x.mean() < 60  # the real one: 33
        assert (x == 0).mean() > 0.7
        assert x.max() > 240


def test_shown_digits_are_the_same_everywhere_and_held_out_ones_are_of_handwriting_that_nobody_has_seen(
    made: Path,
) -> None:
    secret, digits = (made / "secret").read_bytes(), store.make("digits", b"")["digits.npz"]
    shown, hidden = store._generators("mnist", secret)
    blank = Data("digits", True, np.zeros_like(digits[1].x), digits[1].y)
    again, without = mnist.make(shown, hidden, (digits[0], blank))
    assert not without.x.any()
    assert np.array_equal(again.x, hebb_data.read(made / store.SHOWN / "mnist.npz").x)


def test_prices_go_together(made: Path) -> None:
    data = hebb_data.read(made / store.SHOWN / "stock.npz")
    opening, high, low, close, volume = data.x.T
    assert data.columns == ("Open", "High", "Low", "Close", "Volume")
    assert (high >= np.maximum(opening, close)).all()
    assert (low <= np.minimum(opening, close)).all()
    assert volume.min() > 0
    assert data.dates[0] < "2019-01-01" < data.dates[-1]


def test_births_are_light_below_2500_g(made: Path) -> None:
    data = hebb_data.read(made / store.SHOWN / "birthweight.npz")
    assert ((data.x[:, 8] < 2500) == data.x[:, 0]).all()
    assert 0.2 < data.x[:, 0].mean() < 0.45


def test_held_out_headlines_use_known_words_and_are_none_of_the_shown(made: Path) -> None:
    shown, held = (hebb_data.read(made / part / "headlines.npz").texts for part in (store.SHOWN, store.HELD_OUT))
    known = {word for text in shown for word in text.lower().split()}
    assert 1500 < len(known) < 2600
    assert max(len(text.split()) for text in shown) <= 18
    assert {word for text in held for word in text.lower().split()} <= known
    assert not set(shown) & set(held)


@pytest.mark.parametrize("name", ["birthweight", "headlines", "stock"])
def test_shown_rows_are_the_same_everywhere_and_held_out_ones_are_not(name: str) -> None:
    one, other = (store.make(name, secret)[f"{name}.npz"] for secret in (b"one", b"other"))
    assert (one[0].texts, one[0].x.tobytes()) == (other[0].texts, other[0].x.tobytes())
    assert (one[1].texts, one[1].x.tobytes()) != (other[1].texts, other[1].x.tobytes())


def test_equal_data_give_equal_bytes(made: Path, tmp_path: Path) -> None:
    data = hebb_data.read(made / store.SHOWN / "stock.npz")
    hebb_data.write(tmp_path / "again.npz", data)
    assert (tmp_path / "again.npz").read_bytes() == (made / store.SHOWN / "stock.npz").read_bytes()


def test_a_name_that_is_none_is_refused_with_those_that_are() -> None:
    with pytest.raises(ValueError, match="there is no data set 'cats'; expected one of birthweight, digits"):
        hebb_data.load("cats")
    with pytest.raises(ValueError, match="size=16 or size=32; got size=64"):
        hebb_data.load("fruit-images", size=64)


REACHING = '''
import gc, os, sys

def double(x):
    """What of the held-out rows can be reached from here."""
    found = []
    roots = [os.path.join("/proc", process, "root") for process in ("self", "1", str(os.getpid()))]
    for folder in [f"{root}/data/held-out{end}" for root in ("", "/data/..", *roots) for end in ("", "/..")]:
        for path, _, files in os.walk(folder):
            found += [os.path.join(path, name) for name in files if "held-out" in path and "/shown" not in path]
    for path in ("/data/held-out/stock.npz", "/data/secret", "/data/../secret"):
        try:
            open(path, "rb").close()
            found.append(path)
        except OSError:
            pass
    for name in ("graders.judge.data", "graders.datasets.store", "graders.datasets.twins.stock"):
        try:
            __import__(name)
            found.append(name)
        except ImportError:
            pass
    from hebb_data import load
    return [found, sorted(os.listdir("/data/shown")), len(load("tiny-images").x), load("stock").dates[-1]]
'''


def test_a_submission_loads_what_is_shown_and_reaches_nothing_held_out(engine: Engine) -> None:
    exercise = an_exercise(
        one_test(
            """
            found, shown, pictures, last = student.double(1)
            held = held_out("stock")
            assert found == [], f"reached {found}"
            assert len(shown) == 9 and pictures == 2000, "the shown rows"
            assert last < held.dates[0] and held_out("fruit-images", size=32).x.shape[1] == 32, "the held-out rows"
            assert reference.double(1) == 120, "the reference loads too"
            """.replace("\n            ", "\n"),
            "from graders.judge.data import held_out",
        ),
        solution="from hebb_data import load\n\n\ndef double(x):\n    return len(load('iris').x)\n",
        mistakes={},
    )
    report = engine.grade(exercise, {"submission.py": REACHING}, seed=1)
    assert report.outcome is Outcome.PASSED, report.to_json()


def births(rows: int = 189) -> bytes:
    lines = [f"{i % 2}\t{20 + i % 9}\t{100 + i}\t0\t1\t0\t0\t1\t{2000 + i}" for i in range(rows)]
    return "\n".join(["LOW\tAGE\tLWT\tRACE\tSMOKE\tPTL\tHT\tUI\tBWT", *lines, ""]).encode()


def of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_real_set_takes_the_twins_place_and_stays(home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    (folder / "b.dat").write_bytes(births())
    store.prepare()
    assert state("birthweight", home) == "twin"
    fetch("birthweight", url=f"{address}/b.dat", sha256=of(births()))
    assert store.prepare() == home
    assert state("birthweight", home) == "real"
    parts = [hebb_data.read(home / part / "birthweight.npz") for part in (store.SHOWN, store.HELD_OUT)]
    assert [part.x.shape for part in parts] == [(151, 9), (38, 9)]
    assert all(part.real for part in parts)
    assert sorted([*parts[0].x[:, 8], *parts[1].x[:, 8]]) == [2000.0 + i for i in range(189)]


def digits_file(**changed: np.ndarray | None) -> bytes:
    """A file like that of MNIST, with nearly black pictures."""
    y = np.arange(70_000, dtype=np.uint8) % 10
    x = np.zeros((70_000, 28, 28), np.uint8)
    x[:, 0, 0] = y
    held = {"x_train": x[:60_000], "y_train": y[:60_000], "x_test": x[60_000:], "y_test": y[60_000:]}
    file = io.BytesIO()
    np.savez_compressed(file, **{name: array for name, array in (held | changed).items() if array is not None})  # type: ignore[arg-type]
    return file.getvalue()


def test_the_real_digits_take_the_twins_place(home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    (folder / "mnist.npz").write_bytes(digits_file())
    fetch("mnist", url=f"{address}/mnist.npz", sha256=of(digits_file()))
    assert (store.prepare(), state("mnist", home)) == (home, "real")
    for part, n in ((store.SHOWN, 60_000), (store.HELD_OUT, 10_000)):
        data = hebb_data.read(home / part / "mnist.npz")
        assert (data.real, data.x.shape, data.labels[9]) == (True, (n, 28, 28), "9")
        assert (data.x[:, 0, 0] == data.y).all()


def test_the_digits_hash_is_pinned(home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    (folder / "mnist.npz").write_bytes(digits_file())
    with pytest.raises(DataError, match=f"expected a file with SHA-256 {DATA_SETS['mnist'].sha256}; got"):
        fetch("mnist", url=f"{address}/mnist.npz")
    assert state("mnist", home) == "twin"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"PK and nothing else", "expected an .npz file with x_train, y_train, x_test, y_test"),
        (digits_file(y_test=None), "no item named 'y_test.npy'"),
        (digits_file(y_test=np.full(10_000, 10, np.uint8)), "expected digits from 0 to 9"),
        (digits_file(y_test=np.zeros(10_000)), "expected 80000 bytes"),
        (digits_file(x_test=np.zeros((10, 28, 28), np.uint8)), r"expected x_test as uint8 \(10000, 28, 28\); got"),
        (digits_file(y_test=np.array([{}] * 9, object)), "allow_pickle=False"),
    ],
)
def test_other_digits_are_refused(content: bytes, complaint: str) -> None:
    with pytest.raises(DataError, match=complaint):
        parse("mnist", content)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "a web page came instead of data"),
        (births(20), "expected at least 189 rows; got 20"),
        (births().replace(b"BWT", b"KG"), "missing: BWT"),
        (births().replace(b"\t2000\n", b"\tmany\n"), "expected numbers"),
        (b"\xff\xfe\xff", "expected text in UTF-8"),
        (b"0" * (5 * 2**20), "more than 4 MB came"),
    ],
)
def test_what_is_not_the_data_is_refused_and_changes_nothing(
    home: Path, served: tuple[Path, str], content: bytes, complaint: str
) -> None:
    folder, address = served
    (folder / "b.dat").write_bytes(content)
    store.prepare()
    before = (home / "shown" / "birthweight.npz").read_bytes()
    with pytest.raises(DataError, match=complaint):
        fetch("birthweight", url=f"{address}/b.dat", sha256=of(content))
    assert (home / "shown" / "birthweight.npz").read_bytes() == before


def test_a_wrong_hash_and_a_dead_address_are_named(
    home: Path, served: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, address = served
    (folder / "b.dat").write_bytes(births())
    assert cli.main(["data", "fetch", "birthweight", "--url", f"{address}/b.dat"]) == cli.ERROR
    assert f"got {of(births())}. Nothing was changed." in " ".join(capsys.readouterr().err.split())
    assert cli.main(["data", "fetch", "birthweight", "--url", "http://127.0.0.1:9/b.dat"]) == cli.ERROR
    assert "is this machine online?" in capsys.readouterr().err


def test_no_hash_no_fetch(home: Path) -> None:
    with pytest.raises(DataError, match="expected --sha256"):
        fetch("headlines", url="http://127.0.0.1:9/h.csv")


def test_the_list_tells_twins_from_real_ones(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HEBB_DATA_DIR", str(made.parent))
    assert cli.main(["data", "list"]) == cli.OK
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split()[:2] == ["iris", "real"] for line in lines)
    assert any(line.split()[:2] == ["stock", "twin"] for line in lines)


REAL = os.environ.get("HEBB_REAL_DATASETS")

if REAL:

    @pytest.mark.parametrize(("name", "file"), [("birthweight", "birthweight.dat"), ("stock", "nvda.csv")])
    def test_the_real_files_come_in_by_their_pinned_hashes(
        home: Path, served: tuple[Path, str], name: str, file: str
    ) -> None:
        folder, address = served
        (folder / file).write_bytes((Path(str(REAL)) / file).read_bytes())
        fetch(name, url=f"{address}/{file}")
        assert state(name, home) == "real"
