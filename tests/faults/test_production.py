"""From a click to a verdict on PostgreSQL, with Redis and with RabbitMQ, by the commands of the compose file."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from kombu.connection import Connection

from tests import needs
from tests.faults.production import ProductionSite, Visitor
from tests.faults.workshop import free_port, wait_for
from tests.small_course import write_course

pytestmark = pytest.mark.slow

RIGHT = "def scale(x, factor):\n    return factor * x\n"
SLOW = "import time\n\n\ndef scale(x, factor):\n    time.sleep(1.5)\n    return factor * x\n"
PASSWORD = "correct horse 1943"
BROKERS = [
    pytest.param(needs.REDIS, id="redis", marks=pytest.mark.needs("redis")),
    pytest.param(needs.RABBITMQ, id="rabbitmq", marks=pytest.mark.needs("rabbitmq")),
]


@pytest.fixture(scope="module", params=BROKERS)
def broker(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a broker that others use too: nothing is left behind in it."""
    yield request.param
    with Connection(request.param) as connection:
        for queue in ("instant", "model", "training"):
            connection.default_channel.queue_delete(queue)


@pytest.fixture(scope="module")
def database(broker: str) -> Iterator[str]:
    """The URL of a database that is new for each broker, and gone afterwards."""
    name = f"hebb_test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(needs.POSTGRESQL, autocommit=True) as operator:
        operator.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(needs.POSTGRESQL)._replace(path=f"/{name}"))
        operator.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def site(database: str, broker: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductionSite]:
    """The site, ready, with a small course."""
    folder = tmp_path_factory.mktemp("site")
    write_course(folder)
    addresses = {"DATABASE_URL": database, "CELERY_BROKER_URL": broker, "HEBB_COURSE_DIRS": str(folder)}
    site = ProductionSite(folder, addresses, free_port())
    site.run("prepare")
    site.start("worker")
    site.start("web")
    try:
        wait_for(lambda: Visitor(site.address).answers("/health"))
        yield site
    finally:
        site.end()


def a_student(site: ProductionSite) -> Visitor:
    """Somebody who has just signed up."""
    visitor = Visitor(site.address)
    name = f"dora-{uuid.uuid4().hex[:8]}"
    form = {"username": name, "display_name": "Dora", "password1": PASSWORD, "password2": PASSWORD}
    assert visitor.send("/accounts/sign-up/", form) == "/courses/small/"
    return visitor


def hand_in(student: Visitor, code: str) -> str:
    """Submit ``code``; the path of the submission's page."""
    form = {"purpose": "submit", "code": code}
    return student.send("/courses/small/exercises/twice/", form, to="/courses/small/exercises/twice/submissions")


@pytest.mark.needs("postgresql", "docker-compose")
def test_from_a_click_to_a_verdict(site: ProductionSite) -> None:
    student = a_student(site)
    submission = hand_in(student, RIGHT)
    heard = student.listen(f"{submission}events")
    assert [name for name, _ in heard][-2:] == ["verdict", "end"]
    assert dict(heard)["verdict"] == {"outcome": "passed", "score": 3.0, "max_score": 3.0}
    assert "Random values and factors." in student.get(submission)


@pytest.mark.needs("postgresql", "docker-compose")
def test_a_wrong_answer_is_told_and_nobody_else_may_see_it(site: ProductionSite) -> None:
    student, classmate = a_student(site), a_student(site)
    submission = hand_in(student, RIGHT.replace("*", "+"))
    assert dict(student.listen(f"{submission}events"))["verdict"]["outcome"] == "wrong_answer"
    assert student.answers(submission)
    assert not classmate.answers(submission)
    assert not classmate.answers(f"{submission}events")
    assert not Visitor(site.address).answers(f"{submission}events")


@pytest.mark.needs("postgresql", "docker-compose")
def test_a_database_that_goes_away_while_a_verdict_is_due(site: ProductionSite, database: str) -> None:
    student = a_student(site)
    submission = hand_in(student, SLOW)
    name = urlsplit(database).path.removeprefix("/")
    with psycopg.connect(needs.POSTGRESQL, autocommit=True) as operator:
        wait_for(lambda: state_of(database, submission) == "running")
        operator.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        operator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        time.sleep(4)
        operator.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    wait_for(lambda: state_of(database, submission) == "done")
    with psycopg.connect(database) as connection:
        counted = connection.execute(
            "SELECT count(*) FROM grading_verdict JOIN grading_gradingjob job ON job.id = job_id"
            " WHERE submission_id = %s",
            [submission.split("/")[2]],
        ).fetchone()
    assert counted == (1,)


def state_of(database: str, submission: str) -> str:
    """The state of a submission's job, read past the site."""
    with psycopg.connect(database) as connection:
        query = "SELECT state FROM grading_gradingjob WHERE submission_id = %s"
        row = connection.execute(query, [submission.split("/")[2]]).fetchone()
    return str(row[0]) if row else ""
