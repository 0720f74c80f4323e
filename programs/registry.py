"""The programs we know. Adding one is a folder and a line in `_CODES`."""

from functools import cache
from importlib import import_module

from programs.types import ProgramSpec

_CODES = ("isets", "youth_apprenticeship", "illinois_works", "apprenticeship_illinois")


class UnknownProgram(KeyError):
    """No program has this code."""

    def __init__(self, code: object) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return f"Unknown program {self.code!r}. Known programs: {', '.join(_CODES)}."


@cache
def get_program(code: str) -> ProgramSpec:
    """Return the spec of a program by its code; UnknownProgram (a KeyError) when there is none."""
    if code not in _CODES:
        raise UnknownProgram(code)
    return import_module(f"programs.{code}").SPEC


def all_programs() -> tuple[ProgramSpec, ...]:
    """Return every program in the order shown."""
    return tuple(get_program(code) for code in _CODES)


def program_codes() -> tuple[str, ...]:
    """Return the codes of all programs without loading their specs."""
    return _CODES


def program_choices() -> list[tuple[str, str]]:
    """Return (code, name) pairs for form fields and model choices."""
    return [(spec.code, spec.name) for spec in all_programs()]


choices = program_choices
