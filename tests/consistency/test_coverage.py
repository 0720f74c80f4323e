"""docs/coverage.md speaks of tests that exist, and of each inventory row once."""

import ast
import re

from tests.support.house import ROOT

ROW = re.compile(r"^\| (F\d{3}) \| (\w+) \| (.*?) \| (.*?) \| (.*?) \|$")


def _rows():
    lines = (ROOT / "docs/coverage.md").read_text().splitlines()
    return [match.groups() for match in map(ROW.match, lines) if match]


def _tests_of(path):
    tree = ast.parse((ROOT / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_row_is_well_formed_and_stands_once():
    rows = _rows()
    assert len(rows) == len({row[0] for row in rows}) > 100
    assert {row[1] for row in rows} <= {"ok", "part", "missing"}


def test_every_test_named_exists():
    named = {test for _row, _state, _tried, test, _missing in _rows()}
    lost = [test for test in named if test.partition("::")[2] not in _tests_of(test.partition("::")[0])]
    assert lost == []


def test_what_is_not_whole_says_what_is_missing():
    assert [row[0] for row in _rows() if row[1] != "ok" and not row[4].strip()] == []
