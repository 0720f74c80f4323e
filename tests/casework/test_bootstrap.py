"""Setting up the environment: which Python, which tool, when again, and what a person reads when it fails."""

import ast
import stat
import sys
from pathlib import Path

import pytest

from casework import bootstrap

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder that plays the project: a lock, no environment, and nothing installed around it."""
    (tmp_path / "uv.lock").write_text("one")
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "VENV_PYTHON": tmp_path / ".venv/bin/python",
        "STAMP": tmp_path / ".venv/casework-ready",
        "BOOT": tmp_path / ".local/boot",
    }.items():
        monkeypatch.setattr(bootstrap, name, str(value))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("PYENV_ROOT", raising=False)
    monkeypatch.delenv("CASEWORK_ENVIRONMENT", raising=False)
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """The commands that would have been run; each succeeds unless its program's name is in ``calls.broken``."""

    class Calls(list):
        broken: set[str] = set()

    made = Calls()

    def run(command, env=None):
        made.append([str(part) for part in command])
        if Path(command[0]).name in made.broken:
            raise OSError
        if command[1:3] == ["sync", "--frozen"] or command[1:3] == ["-m", "venv"]:
            make_program(Path(bootstrap.VENV_PYTHON), "exit 0")

    def succeeds(command, env=None):
        made.append([str(part) for part in command])
        missing = command[0] == bootstrap.VENV_PYTHON and not Path(command[0]).exists()
        return not missing and Path(command[0]).name not in made.broken

    monkeypatch.setattr(bootstrap, "_run", run)
    monkeypatch.setattr(bootstrap, "_succeeds", succeeds)
    return made


def make_program(path, script):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def mark_ready(home, scope):
    make_program(home / ".venv/bin/python", "exit 0")
    (home / ".venv/casework-ready").write_text(f"{bootstrap.lock_digest()} {scope}\n")


@pytest.mark.parametrize("name", ["manage.py", "casework/__init__.py", "casework/bootstrap.py"])
def test_what_runs_first_is_valid_on_python_3_8(name):
    tree = ast.parse((ROOT / name).read_text(), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported <= set(sys.stdlib_module_names) | {"pytest"}


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("echo 3 13", (3, 13)),
        ("echo 2 7", (2, 7)),
        ("echo pyenv: not found; exit 127", None),
        ("exit 1", None),
    ],
)
def test_python_version_runs_the_program(tmp_path, script, expected):
    assert bootstrap.python_version(make_program(tmp_path / "python3.13", script)) == expected


def test_python_version_of_nothing(tmp_path):
    assert bootstrap.python_version(str(tmp_path / "absent")) is None


def test_find_python_passes_over_shims_and_other_versions(home, monkeypatch):
    monkeypatch.setattr(bootstrap.sys, "_base_executable", make_program(home / "bin/python3", "echo 3 8"))
    make_program(home / "bin/python3.13", "exit 127")
    make_program(home / "bin/python3.14", "echo 3 15")
    good = make_program(home / ".pyenv/versions/3.12.1/bin/python3", "echo 3 12")
    assert bootstrap.find_python() == good


def test_find_python_prefers_the_one_that_runs(home, monkeypatch):
    running = make_program(home / "bin/python3", "echo 3 12")
    monkeypatch.setattr(bootstrap.sys, "_base_executable", running)
    make_program(home / "bin/python3.13", "echo 3 13")
    assert bootstrap.find_python() == running


def test_find_python_finds_none(home, monkeypatch):
    monkeypatch.setattr(bootstrap.sys, "_base_executable", make_program(home / "bin/python3", "echo 3 11"))
    monkeypatch.setattr(bootstrap.glob, "glob", lambda pattern: [])
    assert bootstrap.find_python() is None


def test_a_fresh_folder_is_not_ready(home):
    assert not bootstrap.is_ready(bootstrap.Scope.DEMO)


@pytest.mark.parametrize(
    ("installed", "asked", "ready"),
    [("demo", "demo", True), ("everything", "demo", True), ("demo", "everything", False)],
)
def test_ready_for_what_was_installed(home, installed, asked, ready):
    mark_ready(home, installed)
    assert bootstrap.is_ready(asked) is ready


def test_a_changed_lock_is_not_ready(home):
    mark_ready(home, "everything")
    (home / "uv.lock").write_text("two")
    assert not bootstrap.is_ready("demo")


def test_set_up_uses_uv_with_an_absolute_python(home, calls, monkeypatch):
    monkeypatch.setattr(bootstrap, "find_python", lambda: "/opt/python3.13")
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "/bin/uv")
    bootstrap.set_up(bootstrap.Scope.DEMO)
    (command,) = calls
    assert command[:6] == ["/bin/uv", "sync", "--frozen", "--inexact", "--python", "/opt/python3.13"]
    assert command[-3:] == ["--no-default-groups", "--group", "embedded"]
    assert bootstrap.is_ready(bootstrap.Scope.DEMO)
    assert not bootstrap.is_ready(bootstrap.Scope.EVERYTHING)


def test_set_up_falls_back_to_pip_with_hashes(home, calls, monkeypatch):
    calls.broken = {"uv"}
    monkeypatch.setattr(bootstrap, "find_python", lambda: "/opt/python3.13")
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "/bin/uv")
    bootstrap.set_up(bootstrap.Scope.EVERYTHING)
    assert calls[-1][-3:] == ["--require-hashes", "-r", "requirements.lock"]
    assert bootstrap.is_ready(bootstrap.Scope.EVERYTHING)


def test_no_python_anywhere_is_said_plainly(home, calls, monkeypatch):
    calls.broken = {"uv"}
    monkeypatch.setattr(bootstrap, "find_python", lambda: None)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "/bin/uv")
    with pytest.raises(SystemExit) as exit_:
        bootstrap.hand_over(["manage.py", "demo"])
    assert "needs Python 3.12, 3.13 or 3.14" in exit_.value.code


def test_a_failing_installation_is_said_plainly(home, calls, monkeypatch):
    calls.broken = {"uv", "python"}
    monkeypatch.setattr(bootstrap, "find_python", lambda: sys.executable)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "/bin/uv")
    monkeypatch.setattr(bootstrap, "_check_venv", lambda python: None)
    with pytest.raises(SystemExit) as exit_:
        bootstrap.hand_over(["manage.py", "demo"])
    assert "could not be installed" in exit_.value.code
    assert not (home / ".venv/casework-ready").exists()


def test_hand_over_continues_in_the_environment(home, monkeypatch):
    mark_ready(home, "demo")
    taken_over = []
    monkeypatch.setattr(bootstrap.os, "execv", lambda *call: taken_over.append(call))
    bootstrap.hand_over(["manage.py", "demo", "--port", "9000"])
    python = bootstrap.VENV_PYTHON
    assert taken_over == [(python, [python, "manage.py", "demo", "--port", "9000"])]


def test_hand_over_stays_where_packages_are_installed_by_other_means(home, monkeypatch):
    monkeypatch.setenv("CASEWORK_ENVIRONMENT", "ready")
    bootstrap.hand_over(["manage.py", "migrate"])
    assert not (home / ".venv").exists()
