"""The layout of the house: files, sizes, names and doors, as ARCHITECTURE and docs/adr say."""

import ast
import statistics
import subprocess

import pytest

from tests.support.house import APPS, CODE, ROOT, all_urls, name_of, our_urls, python_files, tree_of

LONGEST_FILE = 400
LONGEST_VIEW = 40
MEDIAN_FILE = 100
TOP_LEVEL = {
    ".ci", ".dockerignore", ".gitattributes", ".gitignore", "Dockerfile", "README.md", "bench",
    "careerplan", "casework", "dashboard", "docker-compose.yml", "docs", "locale", "manage.py",
    "outcomes", "package-lock.json", "package.json", "programs", "pyproject.toml",
    "requirements-demo.lock", "requirements.lock", "static", "templates", "tests", "uv.lock",
}  # fmt: skip
FILE_KINDS = {
    "__init__.py", "access.py", "admin.py", "apps.py", "enums.py", "forms", "management",
    "migrations", "models", "models.py", "notifications", "notifications.py", "queries", "queries.py", "services",
    "tasks.py", "urls", "urls.py", "views", "words", "words.py",
}  # fmt: skip
OWN_FILES = {
    "accounts": {"adapters.py", "middleware.py", "validators.py", "context.py", "sessions.py"},
    "exchange": {"formats", "ports"},
    "outcomes": {"measures", "registry"},
}


def test_nothing_new_stands_at_the_top_of_the_house():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.partition("/")[0] for line in listed.stdout.splitlines()} <= TOP_LEVEL


@pytest.mark.parametrize("app", APPS)
def test_an_app_holds_only_the_known_kinds_of_files(app):
    found = {path.name for path in APPS[app].iterdir() if path.name != "__pycache__"}
    assert found <= FILE_KINDS | OWN_FILES.get(app, set())


def test_no_file_is_longer_than_the_house_allows():
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in python_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_the_median_file_is_short():
    lengths = [len(path.read_text().splitlines()) for path in python_files()]
    assert statistics.median(lengths) < MEDIAN_FILE


def _views():
    return [path for folder in APPS.values() for path in (folder / "views").glob("*.py")]


def test_no_view_is_longer_than_a_screen():
    long = [
        f"{node.name} in {name_of(path)}"
        for path in _views()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_VIEW
    ]
    assert long == []


def _services():
    return [
        path
        for folder in APPS.values()
        for path in (folder / "services").glob("*.py")
        if path.name != "__init__.py"
    ]


def test_a_service_file_has_the_public_function_it_is_named_after():
    others = {}
    for path in _services():
        names = {
            node.name
            for node in tree_of(path).body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        }
        if names != {path.stem} and not (path.stem == "record_event" and names == {"recording"}):
            others[name_of(path)] = names
    assert others == {}


def test_every_address_of_ours_declares_its_audience():
    silent = [name for name, pattern in our_urls() if not getattr(pattern.callback, "audience", None)]
    assert silent == [], "not made by route()"


def test_an_address_is_named_after_its_view():
    views = [(name, pattern.callback.__name__) for name, pattern in our_urls()]
    assert [(name, view) for name, view in views if name.partition(":")[2] != view] == []


def test_every_address_has_a_name():
    assert [name for name, _pattern in all_urls() if name.endswith("-")] == []


def _layers_that_may_not_query():
    kinds = ("views", "forms")
    files = [path for folder in APPS.values() for kind in kinds for path in (folder / kind).glob("*.py")]
    return files + [folder / "tasks.py" for folder in APPS.values() if (folder / "tasks.py").exists()]


def test_views_forms_and_tasks_open_records_only_through_doors():
    reached = [
        f"{node.value.id}.{node.attr} in {name_of(path)}, line {node.lineno}"
        for path in _layers_that_may_not_query()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("objects", "_base_manager", "_default_manager")
        and isinstance(node.value, ast.Name)
        and node.value.id[:1].isupper()
    ]
    assert reached == []


def test_views_forms_and_tasks_do_not_write():
    writes = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete"}
    calls = [
        f"{node.func.attr} in {name_of(path)}, line {node.lineno}"
        for path in _layers_that_may_not_query()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writes
    ]
    assert calls == []


def test_business_dates_come_from_the_one_clock():
    calls = ("date.today(", "datetime.now(", "datetime.utcnow(", "timezone.now(", "localdate(")
    others = [path for path in python_files() if path.name not in ("clock.py", "bootstrap.py")]
    assert [(name_of(path), call) for path in others for call in calls if call in path.read_text()] == []


def test_public_functions_and_classes_say_what_they_are_for():
    silent = [
        f"{node.name} in {name_of(path)}, line {node.lineno}"
        for path in python_files()
        for node in tree_of(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not node.name.endswith("Config")
        and not ast.get_docstring(node)
        and not (isinstance(node, ast.ClassDef) and node.name.endswith("QuerySet"))
    ]
    assert silent == []


def test_every_module_says_what_it_holds():
    others = [path for path in python_files() if path.name not in ("__init__.py", "apps.py")]
    assert [name_of(path) for path in others if not ast.get_docstring(tree_of(path))] == []


def test_all_code_is_below_known_folders():
    assert {path.relative_to(ROOT).parts[0] for path in python_files()} == set(CODE)
