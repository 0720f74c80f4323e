"""Packing loses nothing, and folding counts people as the seed's sample does."""

from collections import Counter

import pytest
from django.db.models import Q
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.core.types import Colour
from programs.lines import Line, Section
from programs.packing import Counts, figures, fold, layout, lines_on, pack, percent, unpack
from programs.registry import all_programs, get_program
from programs.youth_apprenticeship.rules import rule

YOUTH = get_program("youth_apprenticeship")
PROGRAMS = [spec for spec in all_programs() if spec.sections]


@st.composite
def standings(draw, spec):
    """Line codes an enrollment could stand on: at most one of each coded slot, any of the flags."""
    found = []
    for slot in layout(spec).slots:
        if slot.coded:
            found += draw(st.sampled_from([[], *([line] for line in slot.lines)]))
        else:
            found += sorted(draw(st.sets(st.sampled_from(slot.lines))), key=slot.lines.index)
    return tuple(found)


@pytest.mark.parametrize("spec", PROGRAMS, ids=lambda spec: spec.code)
def test_unpack_returns_what_was_packed(spec):
    @settings(max_examples=200, deadline=None)
    @given(lines=standings(spec))
    def check(lines):
        vec = pack(spec, lines)
        assert unpack(spec, vec) == lines
        assert 0 <= vec < 1 << layout(spec).bits

    check()


@pytest.mark.parametrize("spec", PROGRAMS, ids=lambda spec: spec.code)
def test_fold_counts_each_person_on_every_line_whose_list_shows_them(spec):
    @settings(max_examples=50, deadline=None)
    @given(people=st.lists(standings(spec), max_size=30))
    def check(people):
        vectors = Counter(pack(spec, lines) for lines in people)
        counts = fold(spec, vectors)
        for section in spec.sections:
            for line in section.lines:
                shown = set(section.covering(line.code))
                assert counts.lines[line.code] == sum(bool(shown & set(lines)) for lines in people)
            members = {line.code for line in section.lines}
            flagged = sum(bool(members & set(lines)) for lines in people)
            assert counts.totals[section.code] == flagged

    check()


def test_slots_do_not_overlap_and_youth_fits_one_integer():
    for spec in PROGRAMS:
        taken = 0
        for slot in layout(spec).slots:
            assert taken == slot.shift
            taken += slot.width
        assert taken == layout(spec).bits
    assert layout(YOUTH).bits == 31


def test_the_layout_of_youth_is_part_of_the_stored_data():
    """A change here needs all standing recomputed: see programs/README.md, "Change a line"."""
    assert [(slot.section, slot.shift, slot.width, slot.coded) for slot in layout(YOUTH).slots] == [
        ("application", 0, 4, True),
        ("review", 4, 3, True),
        ("enrollment", 7, 4, True),
        ("progress", 11, 3, True),
        ("case_notes", 14, 3, True),
        ("services", 17, 8, False),
        ("completion", 25, 3, True),
        ("completion", 28, 3, False),
    ]
    assert layout(YOUTH).of("case_notes")[0].lines == (
        "note_30",
        "note_35",
        "note_current",
        "note_not_required",
    )


def test_the_number_of_a_section_is_its_span():
    vec = pack(YOUTH, ["note_35", "progress_due", "completed_successfully", "completed_with_employment"])

    assert layout(YOUTH).value("case_notes", vec) == 2
    assert layout(YOUTH).value("progress", vec) == 1
    assert layout(YOUTH).value("completion", vec) == 2 | 0b010 << 3
    with pytest.raises(KeyError):
        layout(YOUTH).span("weather")


def test_red_stands_inside_yellow():
    assert lines_on(YOUTH, pack(YOUTH, ["note_35"])) == {"note_35", "note_30"}
    assert lines_on(YOUTH, pack(YOUTH, ["note_30"])) == {"note_30"}


def test_two_lines_of_one_slot_are_refused():
    with pytest.raises(ValueError, match="exclude each other"):
        pack(YOUTH, ["note_30", "note_current"])
    with pytest.raises(ValueError, match="has no lines"):
        pack(YOUTH, ["note_31"])
    with pytest.raises(ValueError, match="has no code"):
        unpack(YOUTH, 7 << 14)


def _sample():
    """The block of seed 002:41-46: white 2, yellow 2 with red 2 inside, green 4, grey 2."""

    def line(code, colour, **more):
        return Line(
            code=code,
            label=code,
            colour=colour,
            information=(),
            rule=rule("YA-X", "002:39"),
            when=Q(),
            **more,
        )

    return Section(
        code="topic",
        number=1,
        title="1. Topic",
        lines=(
            line("white", Colour.WHITE),
            line("yellow", Colour.YELLOW),
            line("red", Colour.RED, part_of="yellow"),
            line("green", Colour.GREEN),
            line("grey", Colour.GREY),
        ),
    )


def test_the_sample_of_the_seed_to_the_digit():
    counts = Counts({"white": 2, "yellow": 2, "red": 2, "green": 4, "grey": 2}, {"topic": 10})

    found = figures(_sample(), counts)

    assert {code: (row.percent, row.loss_rate, row.pass_rate) for code, row in found.items()} == {
        "white": (20, None, None),
        "yellow": (20, None, None),
        "red": (20, None, None),
        "green": (40, None, 67),
        "grey": (20, 33, None),
    }
    assert sum(found[line.code].count for line in _sample().counted) == 10


def test_parts_and_overlapping_lines_do_not_enter_the_rates():
    completion, services = YOUTH.section("completion"), YOUTH.section("services")
    people = Counter(
        {
            pack(
                YOUTH, ["completed_successfully", "completed_with_credential", "completed_with_employment"]
            ): 3,
            pack(YOUTH, ["withdrew", "have_credential", "have_case_management"]): 1,
        }
    )
    counts = fold(YOUTH, people)

    found = figures(completion, counts)
    assert (found["completed_successfully"].pass_rate, found["withdrew"].loss_rate) == (75, 25)
    assert found["completed_with_credential"].pass_rate == 75
    assert counts.totals["completion"] == 4
    assert counts.totals["services"] == 1
    assert {row.pass_rate for row in figures(services, counts).values()} == {None}


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, None), (0, 5, 0), (1, 8, 13), (1, 200, 1), (1, 201, 0), (4, 6, 67), (2, 6, 33), (5, 5, 100)],
)
def test_percent_rounds_half_up(part, whole, expected):
    assert percent(part, whole) == expected
