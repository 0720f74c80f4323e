"""Templates: each one is used, none holds inline script or style, none switches escaping off."""

import re

from tests.support.house import ROOT, name_of, python_files

TEMPLATES = ROOT / "templates"
OVERRIDES = ("account/", "mfa/", "allauth/", "uswds/", "403", "404", "409", "429", "500")


def _templates():
    return sorted(path for path in TEMPLATES.rglob("*") if path.suffix in (".html", ".txt"))


def _name(path):
    return path.relative_to(TEMPLATES).as_posix()


def _mentions():
    texts = [path.read_text() for path in python_files()]
    texts += [path.read_text() for path in _templates()]
    return "\n".join(texts)


def test_no_template_is_unused():
    mentioned = _mentions()
    unused = [
        name
        for name in map(_name, _templates())
        if not name.startswith(OVERRIDES) and f'"{name}' not in mentioned and f"'{name}" not in mentioned
    ]
    assert unused == []


def test_no_inline_script_style_or_handler():
    inline = (
        r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>",
        r"<style\b",
        r"\sstyle=",
        r"\son[a-z]+=\"",
    )
    found = [
        (name_of(path), pattern)
        for path in _templates()
        for pattern in inline
        if re.search(pattern, path.read_text())
    ]
    assert found == []


def test_escaping_is_never_switched_off():
    switches = {".html": ("|safe", "autoescape off"), ".txt": ("|safe",)}
    found = [
        (name_of(path), switch)
        for path in _templates()
        for switch in switches[path.suffix]
        if switch in path.read_text()
    ]
    assert found == []


def test_no_code_marks_text_as_safe():
    assert [name_of(path) for path in python_files() if "mark_safe" in path.read_text()] == []
