"""One engine for all tests of the course's content."""

import pytest

from graders import Engine


@pytest.fixture(scope="session")
def engine():
    with Engine(probe=False) as engine:
        yield engine
