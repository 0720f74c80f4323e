"""Programs are found by their code, and an unknown code says what there is."""

import pytest

from programs.registry import UnknownProgram, all_programs, get_program, program_choices, program_codes


def test_the_four_programs():
    assert [spec.code for spec in all_programs()] == list(program_codes())
    assert set(program_codes()) == {
        "isets",
        "youth_apprenticeship",
        "illinois_works",
        "apprenticeship_illinois",
    }
    assert program_choices() == [(spec.code, spec.name) for spec in all_programs()]


def test_a_program_is_one_object():
    assert get_program("isets") is get_program("isets")


@pytest.mark.parametrize("code", ["", "ISETS", "snap", None, "os"])
def test_an_unknown_program_is_named(code):
    with pytest.raises(UnknownProgram, match=r"Known programs: isets, youth") as raised:
        get_program(code)
    assert isinstance(raised.value, KeyError)
