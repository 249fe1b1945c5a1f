"""docker-compose.yml keeps what docs/operations.md says: least rights, one door, a doorbell that forgets nothing."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import dj_database_url
import pytest
import yaml

from tests.faults.production import FILLED_IN, ROOT, compose

PROFILE = ROOT / "deploy" / "worker-seccomp.json"
Services = dict[str, dict[str, Any]]
OURS = ("web", "worker", "prepare")

pytestmark = pytest.mark.needs("docker-compose")


@pytest.fixture(scope="module")
def services() -> Services:
    return dict(compose()["services"])


def test_the_services(services: Services) -> None:
    assert set(services) == {"proxy", "web", "worker", "prepare", "postgres", "redis"}
    assert services["web"]["command"] == "python manage.py web"
    assert services["worker"]["command"] == "python manage.py worker"


@pytest.mark.parametrize("variable", FILLED_IN)
def test_a_secret_that_was_not_filled_in_is_asked_for(variable: str) -> None:
    environment = {"PATH": os.environ["PATH"], **FILLED_IN, variable: ""}
    answer = subprocess.run(
        ["docker-compose", "--file", str(ROOT / "docker-compose.yml"), "config"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode != 0
    assert "see .env.example" in answer.stderr


@pytest.mark.parametrize("name", OURS)
def test_our_containers_have_no_right_they_do_not_need(services: Services, name: str) -> None:
    service = services[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["read_only"] is True
    assert "no-new-privileges:true" in service["security_opt"]
    assert service.get("cap_add", []) == (["CHOWN", "SETGID", "SETUID"] if name == "worker" else [])
    assert service.get("user") == (None if name == "worker" else "hebb"), "the worker's entrypoint gives root up"


def test_nobody_is_privileged_or_holds_dockers_socket(services: Services) -> None:
    for service in services.values():
        assert not {"privileged", "devices", "pid", "ipc", "network_mode", "userns_mode"} & set(service)
        assert not any("docker.sock" in volume for volume in service.get("volumes", []))
        assert "seccomp:unconfined" not in service.get("security_opt", [])


def test_the_worker_may_do_what_sandboxes_need_and_is_bounded(services: Services) -> None:
    worker = services["worker"]
    assert set(worker["security_opt"]) == {
        "no-new-privileges:true",
        "seccomp:deploy/worker-seccomp.json",
        "apparmor:unconfined",
        "systempaths=unconfined",
        "writable-cgroups=true",
    }
    assert worker["mem_limit"]
    assert worker["pids_limit"]
    assert worker["environment"]["HEBB_ISOLATION"] == "strict"


def test_only_the_proxy_is_reached_from_outside(services: Services) -> None:
    networks = compose()["networks"]
    assert {name for name, service in services.items() if service.get("ports")} == {"proxy"}
    assert {name for name, service in services.items() if "outside" in service["networks"]} == {"proxy"}
    assert [name for name, network in networks.items() if not (network or {}).get("internal")] == ["outside"]
    assert list(services["worker"]["networks"]) == ["services"], "the worker has no way out"


def test_the_doorbell_is_kept_and_nothing_is_evicted(services: Services) -> None:
    command = services["redis"]["command"]
    assert "--appendonly yes" in command
    assert "--maxmemory-policy noeviction" in command


def test_what_comes_in_is_capped() -> None:
    assert "max_size 8MB" in (ROOT / "deploy" / "Caddyfile").read_text()


@pytest.mark.needs("caddy")
@pytest.mark.parametrize("hosts", ["hebb.example.org", "a.example.org,b.example.org", "a.example.org, b.example.org"])
def test_the_proxy_answers_to_every_host(services: Services, hosts: str, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "HEBB_DOMAIN": hosts}
    script = services["proxy"]["command"][-1].replace("$$", "$").replace("caddy run", "caddy adapt")
    script = script.replace("/etc/caddy/Caddyfile", f"{ROOT}/deploy/Caddyfile --adapter caddyfile")
    answer = subprocess.run(["sh", "-c", script], env=environment, capture_output=True, text=True, check=True)
    server = json.loads(answer.stdout)["apps"]["http"]["servers"]["srv0"]
    assert server["listen"] == [":443"]
    assert server["routes"][0]["match"] == [{"host": hosts.replace(" ", "").split(",")}]
    assert '"max_size":8000000' in answer.stdout


def defaults() -> dict[str, str]:
    """What .env.example shows as the defaults of the variables that one may set there."""
    text = (ROOT / ".env.example").read_text().partition("# Set by docker-compose.yml")[0]
    return dict(re.findall(r"^# ([A-Z_]+)=(.*)$", text, re.MULTILINE))


def test_every_variable_of_the_example_reaches_a_service_with_the_default_that_it_shows() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    used = dict(re.findall(r"\$\{([A-Z_]+):-([^}]*)\}", text))
    assert used == defaults()


@pytest.mark.parametrize("name", OURS)
def test_what_is_set_reaches_the_process(name: str) -> None:
    chosen = {variable: "7" for variable in defaults() if variable not in ("HEBB_COURSES", "HEBB_WORKER_MEMORY")}
    environment = compose(chosen)["services"][name]["environment"]
    own = {"web": {"HEBB_WEB_PROCESSES"}, "worker": {"HEBB_ISOLATION"}, "prepare": set()}
    elsewhere = set().union(*own.values()) - own[name]
    assert {key: environment.get(key) for key in chosen.keys() - elsewhere} == dict.fromkeys(
        chosen.keys() - elsewhere, "7"
    )


def test_a_password_may_have_any_character() -> None:
    password = "a@b:c/d#e%f?g h"
    environment = compose({"POSTGRES_PASSWORD": password})["services"]["web"]["environment"]
    assert environment["PGPASSWORD"] == password
    assert dj_database_url.parse(environment["DATABASE_URL"])["PASSWORD"] == "", "libpq takes it from PGPASSWORD"


def test_a_secret_between_single_quotes_may_have_any_character(tmp_path: Path) -> None:
    secret = 'a$b$$c#d e@f"g'
    example = (ROOT / ".env.example").read_text()
    filled_in = re.sub(r"^(SECRET_KEY|POSTGRES_PASSWORD)=$", rf"\1='{secret}'", example, flags=re.MULTILINE)
    (tmp_path / ".env").write_text(filled_in)
    command = [
        "docker-compose",
        "--env-file",
        str(tmp_path / ".env"),
        "--file",
        str(ROOT / "docker-compose.yml"),
        "config",
    ]
    text = subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=True).stdout
    services = yaml.safe_load(text)["services"]
    read = {
        name: {key: value.replace("$$", "$") for key, value in services[name]["environment"].items()}
        for name in (*OURS, "postgres")
    }
    assert {read[name]["PGPASSWORD"] for name in OURS} == {read["postgres"]["POSTGRES_PASSWORD"]} == {secret}
    assert {read[name]["SECRET_KEY"] for name in OURS} == {secret}


@pytest.mark.parametrize("name", OURS)
def test_courses_are_mounted_where_the_processes_look(name: str) -> None:
    mounted = compose({"HEBB_COURSES": "/home/me/courses"})["services"][name]["volumes"]
    assert any("/home/me/courses" in str(volume) and "/srv/courses" in str(volume) for volume in mounted)


def test_workers_elsewhere_reach_both_services_and_nobody_else_does() -> None:
    extra = yaml.safe_load((ROOT / "deploy" / "compose.workers-elsewhere.yml").read_text())
    assert set(extra["services"]) == {"postgres", "redis"}
    for service in extra["services"].values():
        assert service["networks"] == ["services", "workers"]
        assert all(port.startswith("${HEBB_PRIVATE_ADDRESS:?") for port in service["ports"])


def test_where_mail_is_sent_the_web_server_alone_gets_a_way_out() -> None:
    extra = yaml.safe_load((ROOT / "deploy" / "compose.mail.yml").read_text())
    assert extra == {"services": {"web": {"networks": ["site", "services", "outside"]}}}


def allowed(profile: dict[str, Any]) -> set[str]:
    return {name for rule in profile["syscalls"] if rule["action"] == "SCMP_ACT_ALLOW" for name in rule["names"]}


def test_the_profile_refuses_what_it_does_not_name() -> None:
    profile = json.loads(PROFILE.read_text())
    assert profile["defaultAction"] == "SCMP_ACT_ERRNO"
    dangerous = {
        "add_key", "bpf", "delete_module", "finit_module", "fsopen", "init_module", "io_uring_setup", "kexec_load",
        "keyctl", "mknod", "mknodat", "move_mount", "open_by_handle_at", "open_tree", "perf_event_open",
        "process_vm_readv",
        "process_vm_writev", "ptrace", "reboot", "request_key", "setns", "swapon", "syslog", "userfaultfd",
    }  # fmt: skip
    assert allowed(profile) & dangerous == set()


GRADE_ONE = """
import sys
from pathlib import Path

from graders import Engine
from graders.exercise import Course
from graders.quality.fresh import write_exercise
from tests.unit.test_compose import confine

confine()
course = Course(Path(sys.argv[1]))
write_exercise("01-first/twice", course)
exercise = course.exercise("twice")
with Engine(("numpy",)) as engine:
    print(engine.grade(exercise, {"submission.py": exercise.solution}, seed=7).outcome)
"""


def test_sandboxes_work_under_the_profile_without_any_right(tmp_path: Path) -> None:
    """The worker's container in small: an ordinary user, no capability, this filter; a submission is graded."""
    program = tmp_path / "grade_one.py"
    program.write_text(GRADE_ONE)
    ordinary_user = ["unshare", "--user", "--map-user=64001", "--map-group=64001"]
    answer = subprocess.run(
        [*ordinary_user, sys.executable, str(program), str(tmp_path)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.stdout.strip() == "passed", answer.stderr


def confine() -> None:
    """Live under the worker's seccomp profile from now on."""
    assert "CapEff:\t0000000000000000\n" in Path("/proc/self/status").read_text()
    _load(json.loads(PROFILE.read_text()))


class _Comparison(ctypes.Structure):
    """libseccomp's ``struct scmp_arg_cmp``."""

    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


def _load(profile: dict[str, Any]) -> None:
    """Apply a profile in Docker's format to this process, as runc does, by libseccomp."""
    allow, errno, equal = 0x7FFF0000, 0x00050000, 4
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint, ctypes.POINTER(_Comparison),
    ]  # fmt: skip
    context = library.seccomp_init(errno | profile["defaultErrnoRet"])
    for rule in profile["syscalls"]:
        action = allow if rule["action"] == "SCMP_ACT_ALLOW" else errno | rule["errnoRet"]
        tests = [_Comparison(arg["index"], equal, arg["value"], 0) for arg in rule.get("args", [])]
        for name in rule["names"]:
            number = library.seccomp_syscall_resolve_name(name.encode())
            if number < 0:
                continue  # not of this architecture
            array = (_Comparison * len(tests))(*tests)
            assert library.seccomp_rule_add_array(context, action, number, len(tests), array) == 0, name
    library.seccomp_load.argtypes = [ctypes.c_void_p]
    assert library.seccomp_load(context) == 0
