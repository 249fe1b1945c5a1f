"""One engine for all tests of the course's content."""

from collections.abc import Iterator

import pytest

from graders import Engine


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    with Engine(probe=False) as engine:
        yield engine
