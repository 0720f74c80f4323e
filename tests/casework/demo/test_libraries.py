"""What a visitor reads when PDFs cannot be made."""

import pytest

from casework.demo import libraries


def test_nothing_to_say_when_all_is_there(monkeypatch):
    monkeypatch.setattr(libraries, "_loads", lambda file: True)
    assert libraries.pdf_advice() is None


@pytest.mark.parametrize(("tool", "command"), libraries.INSTALL_COMMANDS.items())
def test_the_missing_library_is_named_with_its_command(monkeypatch, tool, command):
    monkeypatch.setattr(libraries, "_loads", lambda file: "pangoft2" not in file)
    monkeypatch.setattr(libraries.shutil, "which", lambda name: name == tool)
    advice = libraries.pdf_advice()
    assert "PangoFT2 is not installed" in advice
    assert command in advice


def test_an_absent_file_does_not_load():
    assert not libraries._loads("libthis-does-not-exist.so.0")
