"""The committed build: budgets of UX-40, no stray maps, every icon there, nothing older than its source."""

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import django_htmx
import pytest

from tests.support.house import ROOT

STATIC = ROOT / "static"
HTMX = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-4.min.js"


def test_scripts_stay_within_the_budget():
    scripts = [STATIC / "js/casework.js", HTMX]
    assert sum(path.stat().st_size for path in scripts) <= 100_000
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) <= 35_000


def test_styles_stay_within_the_budget():
    assert len(gzip.compress((STATIC / "css/casework.css").read_bytes())) <= 40_000


def test_everything_a_customer_page_loads_stays_within_the_budget():
    loaded = [STATIC / "css/casework.css", STATIC / "js/casework.js", STATIC / "img/icons.svg", HTMX]
    fonts = sum(path.stat().st_size for path in (STATIC / "fonts").glob("*.woff2"))
    assert sum(len(gzip.compress(path.read_bytes())) for path in loaded) + fonts <= 120_000


@pytest.mark.parametrize("path", ["css/casework.css", "js/casework.js"])
def test_no_source_map_is_promised(path):
    assert "sourceMappingURL" not in (STATIC / path).read_text()


def test_every_file_the_styles_name_is_there():
    named = re.findall(r'url\("?([^")]+)"?\)', (STATIC / "css/casework.css").read_text())
    missing = [name for name in named if name and not (STATIC / "css" / name).resolve().exists()]
    assert missing == []


def test_every_icon_a_template_asks_for_is_in_the_sprite():
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "img/icons.svg").read_text()))
    asked = set()
    for template in (ROOT / "templates").rglob("*.html"):
        asked |= set(re.findall(r'{% icon "([^"]+)"', template.read_text()))
    assert asked - drawn == set()


@pytest.mark.skipif(
    not (shutil.which("node") and (ROOT / "node_modules/sass").is_dir()),
    reason="npm ci has not been run here; the build check needs it",
)
def test_the_committed_build_is_the_build_of_its_source():
    check = subprocess.run(
        ["node", "static/source/build.mjs", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stderr
