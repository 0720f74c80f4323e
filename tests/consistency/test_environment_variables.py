"""The operations guide lists every environment variable that the code reads, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/operations/environment.md"
READ = re.compile(
    r"""(?:environ|environ\.get|getenv|env(?:\.\w+)?|require)[(\[]\s*(?:"\w+",\s*)*"([A-Z][A-Z0-9_]+)\""""
)
NAME = re.compile(r"`((?:CASEWORK_|SECRET_KEY|DATABASE_URL|REDIS_URL)\w*)[`:]")
PARTS = ("settings", "embedded", "demo")
NOT_OURS = {"PATH", "HOME", "PYENV_ROOT", "VIRTUAL_ENV", "DJANGO_SETTINGS_MODULE", "PYTEST_XDIST_WORKER"}


def variables_read():
    """Return the names of variables that settings and start-up code read."""
    files = [
        *(ROOT / "casework").glob("*.py"),
        ROOT / "manage.py",
    ]
    files += [file for part in PARTS for file in (ROOT / "casework" / part).glob("*.py")]
    files.append(ROOT / "tests/support/chromium.py")
    return {name for file in files for name in READ.findall(file.read_text())} - NOT_OURS


def test_each_variable_is_in_the_guide():
    documented = set(NAME.findall(GUIDE.read_text()))
    assert variables_read() - documented == set()


def test_the_guide_invents_none():
    code = "".join(file.read_text() for file in ROOT.glob("casework/**/*.py"))
    code += (ROOT / "tests/support/chromium.py").read_text()
    assert {name for name in NAME.findall(GUIDE.read_text()) if f'"{name}"' not in code} == set()
