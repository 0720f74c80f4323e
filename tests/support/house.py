"""The house as the consistency tests see it: its apps, files and addresses."""

import ast
from functools import cache
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[2]
APPS = {
    "accounts": ROOT / "casework/accounts",
    "audit": ROOT / "casework/audit",
    "cases": ROOT / "casework/cases",
    "intake": ROOT / "casework/intake",
    "worksites": ROOT / "casework/worksites",
    "exchange": ROOT / "casework/exchange",
    "careerplan": ROOT / "careerplan",
    "outcomes": ROOT / "outcomes",
    "dashboard": ROOT / "dashboard",
}
CODE = ("casework", "careerplan", "outcomes", "dashboard", "programs")


def python_files(*folders):
    """Every Python file below `folders` (all of our code without them), migrations left out."""
    found = []
    for folder in folders or CODE:
        found += [path for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts]
    return sorted(found)


def name_of(path):
    """A file's path from the root, for messages and test ids."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path):
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text())


def our_urls():
    """(full name, URLPattern) of every address that is routed by one of our apps."""
    return [(name, pattern) for name, pattern in all_urls() if name.partition(":")[0] in APPS]


def all_urls():
    """(full name, URLPattern) of every address of the product."""
    return list(_walk(get_resolver(), ()))


def _walk(resolver, namespaces):
    for part in resolver.url_patterns:
        if isinstance(part, URLResolver):
            inner = (*namespaces, part.namespace) if part.namespace else namespaces
            yield from _walk(part, inner)
        elif isinstance(part, URLPattern):
            yield ":".join([*namespaces, part.name or "-"]), part
