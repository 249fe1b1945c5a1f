"""A pytest session that is made before the fork and used after it.

Making one costs more than running an exercise's tests: plugins are registered, options parsed, fixtures of
pytest's own searched. None of it depends on the exercise, so the zygote does it once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook
from _pytest.config import _prepareconfig

_UNUSED_PLUGINS = (
    "cacheprovider terminal faulthandler logging unittest doctest junitxml pastebin stepwise threadexception"
    " unraisableexception setuponly debugging tmpdir recwarn legacypath subtests warnings"
)
OPTIONS = (
    *("-c", os.devnull, "--rootdir=.", "-s", "--import-mode=importlib", "--disable-plugin-autoload"),
    *(f"-pno:{plugin}" for plugin in _UNUSED_PLUGINS.split()),
)


def prepare() -> pytest.Session:
    """A session in the working directory that has collected nothing yet."""
    _run_once()
    config = _prepareconfig(list(OPTIONS))
    config._do_configure()
    session = pytest.Session.from_config(config)
    config.hook.pytest_sessionstart(session=session)
    return session


def _run_once() -> None:
    """Have pytest import whatever it imports on the way through a first test."""
    test = Path("test_once.py")
    test.write_text("import pytest\n@pytest.mark.parametrize('x', [1])\ndef test_once(x):\n    assert x == 1\n")
    if pytest.main([*OPTIONS, str(test)]) is not pytest.ExitCode.OK:
        raise RuntimeError("pytest does not run as the judge calls it")
    test.unlink()
    sys.modules.pop("test_once", None)


def use(session: pytest.Session, file: str, plugin: object, *, explain_asserts: bool) -> None:
    """Collect ``file`` and run its tests with ``plugin``; once, and in a process that ends afterwards.

    Args:
        session: from `prepare`.
        file: in the working directory.
        plugin: sees everything that happens; nothing is printed.
        explain_asserts: whether a failed ``assert`` says what was compared.
    """
    if not explain_asserts:
        sys.meta_path[:] = [finder for finder in sys.meta_path if not _explains(finder)]
    config = session.config
    config.args = [file]
    config.pluginmanager.register(plugin, "judge")
    try:
        config.hook.pytest_collection(session=session)
        config.hook.pytest_runtestloop(session=session)
    except (pytest.UsageError, session.Interrupted) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    config.hook.pytest_sessionfinish(session=session, exitstatus=pytest.ExitCode.OK)


def _explains(finder: object) -> bool:
    return isinstance(finder, AssertionRewritingHook)
