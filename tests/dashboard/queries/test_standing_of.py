"""The SQL of standing equals the reference evaluator, for every program and for a program that uses everything."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casework.cases.models import Enrollment
from casework.core.types import Period
from dashboard.queries.standing_of import COLUMNS, codes_of_line, first_day, section_column, standing_of
from programs.lines import ENROLLMENT_FIELDS, Section
from programs.periods import AfterWorkingDays, DaysBefore, NextProgramYear
from programs.registry import get_program, program_codes
from programs.standing import blank_facts, layout, lines_on, stand, unpack
from tests.factories.dashboard import DAY, facts, facts_of, inventive_spec, line
from tests.factories.people import CustomerFactory, EnrollmentFactory, organisation_running
from tests.programs.test_standing_programs import PROGRAMS, facts_in
from tests.programs.test_standing_programs import rows_of as program_rows

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning"),
]
PEOPLE = 14
slowly = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


@pytest.fixture(params=["inventive", *program_codes()])
def spec(request):
    """Each program, and one that uses every part of the language of lines."""
    return inventive_spec() if request.param == "inventive" else get_program(request.param)


@pytest.fixture
def enrollments(spec):
    organisation = organisation_running(spec.code)
    return [
        EnrollmentFactory(
            program=spec.code, organisation=organisation, customer=CustomerFactory(organisation=organisation)
        )
        for _ in range(PEOPLE)
    ]


def rows_of(spec, as_of):
    """{enrollment id: row by column} as the database computes it."""
    found = standing_of(spec, as_of)
    with connection.cursor() as cursor:
        cursor.execute(found.text, found.params)
        return {row[0]: dict(zip(COLUMNS, row, strict=True)) for row in cursor.fetchall()}


def hold(enrollments, drawn):
    """Write drawn facts to the enrollments; whoever has no rows drawn keeps the facts they have."""
    for enrollment, values in zip(enrollments, drawn, strict=False):
        for name, value in values.items():
            setattr(enrollment, name, value)
    Enrollment.objects.bulk_update(enrollments, sorted(drawn[0]))


def assert_equal(spec, enrollments, as_of, reference=None):
    rows = rows_of(spec, as_of)
    for enrollment in enrollments:
        row, expected = rows[enrollment.pk], stand(reference or spec, facts_of(enrollment), as_of)
        assert row["vec"] == expected.vec
        assert row["next_change_on"] == expected.next_change_on
        for section in spec.sections:
            slots = layout(spec).of(section.code)
            width = sum(slot.width for slot in slots)
            assert row[section_column(spec, section)] == row["vec"] >> slots[0].shift & ((1 << width) - 1)


@slowly
@given(drawn=st.lists(facts, min_size=PEOPLE, max_size=PEOPLE), late=st.integers(0, 400))
def test_the_database_and_the_reference_agree_on_every_code_and_the_next_change(
    spec, enrollments, drawn, late
):
    hold(enrollments, drawn)
    assert_equal(spec, enrollments, DAY)
    assert_equal(spec, enrollments, DAY + timedelta(days=late))


@slowly
@given(drawn=st.lists(facts, min_size=PEOPLE, max_size=PEOPLE))
def test_the_answer_changes_on_the_next_change_and_not_the_day_before(spec, enrollments, drawn):
    hold(enrollments, drawn)
    rows = rows_of(spec, DAY)
    for day in {row["next_change_on"] for row in rows.values()} - {None}:
        before, on = rows_of(spec, day - timedelta(days=1)), rows_of(spec, day)
        for pk, row in rows.items():
            if row["next_change_on"] == day:
                assert before[pk]["vec"] == row["vec"]
                assert on[pk]["vec"] != row["vec"]
    forever = rows_of(spec, DAY + timedelta(days=4000))
    assert all(forever[pk]["vec"] == row["vec"] for pk, row in rows.items() if row["next_change_on"] is None)


@slowly
@given(drawn=st.lists(facts, min_size=PEOPLE, max_size=PEOPLE))
def test_the_codes_of_a_line_find_exactly_those_who_stand_on_it(spec, enrollments, drawn):
    hold(enrollments, drawn)
    rows = rows_of(spec, DAY)
    for section in spec.live_sections:
        for found in section.lines:
            column, codes = codes_of_line(spec, found.code)
            listed = {pk for pk, row in rows.items() if row[column] in codes}
            assert listed == {pk for pk, row in rows.items() if found.code in lines_on(spec, row["vec"])}


def test_a_rule_that_is_a_day_off_is_noticed(enrollments, spec):
    """The comparison can fail: a 30-day clock that turns a day early differs from the declared one."""
    youth = get_program("youth_apprenticeship")
    if spec is not youth:
        pytest.skip("one program is enough")
    section = youth.section("case_notes")
    early = tuple(
        replace(part, after=Period(days=30)) if part.code == "note_30" else part for part in section.lines
    )
    sections = tuple(replace(part, lines=early) if part is section else part for part in youth.sections)
    hold(enrollments, [{"last_staff_note_on": DAY - timedelta(days=30)}])
    assert_equal(youth, enrollments, DAY)
    with pytest.raises(AssertionError):
        assert_equal(replace(youth, sections=sections), enrollments, DAY, reference=youth)


def test_more_sections_than_columns_are_refused():
    crowd = replace(inventive_spec(), sections=inventive_spec().sections * 9)
    with pytest.raises(ValueError, match="does not fit"):
        standing_of(crowd, DAY)


def cases(name):
    """The rows of a table of `tests/programs` that program staff read."""
    text = (Path(__file__).parents[2] / "programs" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


TABLES = [
    ("standing_youth.csv", ("progress", "case_notes")),
    ("standing_intake.csv", ("application", "review", "enrollment")),
]


@pytest.mark.parametrize(("table", "sections"), TABLES)
def test_the_table_that_program_staff_read_holds_in_the_database(db, table, sections):
    """Each row as one enrollment, asked on the row's day."""
    youth = get_program("youth_apprenticeship")
    organisation = organisation_running(youth.code)
    slots = {slot for section in sections for slot in layout(youth).of(section)}
    for case in cases(table):
        facts = {
            name: value or (None if name.endswith(("_on", "_since")) else "")
            for name, value in case.items()
            if name in ENROLLMENT_FIELDS
        }
        enrollment = EnrollmentFactory(
            organisation=organisation,
            customer=CustomerFactory(organisation=organisation),
            **{"status": "ready"} | facts | dates_a_status_needs(facts),
        )
        row = rows_of(youth, date.fromisoformat(case["as_of"]))[enrollment.pk]
        found = {line for slot in slots for line in slot.read(row["vec"])}
        assert found == {case[name] for name in sections} - {""}, case["case"]
        if "next_change_on" in case:
            assert str(row["next_change_on"] or "") == case["next_change_on"], case["case"]


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_tables_of_the_other_programs_hold_in_the_database(program):
    """Each row as one enrollment, asked on the row's day, of the row's section."""
    spec, organisation = get_program(program), organisation_running(program)
    for case in program_rows(program):
        facts = {name: value for name, value in facts_in(case).items() if value is not None}
        if facts["status"] == "enrolled":
            facts = {"enrolled_on": date(2026, 1, 5)} | facts
        if facts["status"] == "exited":
            facts = {"exited_on": date(2026, 11, 20)} | facts
        enrollment = EnrollmentFactory(
            program=program,
            organisation=organisation,
            customer=CustomerFactory(organisation=organisation),
            **blank_facts() | facts,
        )
        row = rows_of(spec, date.fromisoformat(case["as_of"]))[enrollment.pk]
        found = [code for code in unpack(spec, row["vec"]) if spec.section_of(code).code == case["section"]]
        assert " ".join(found) == case["lines"], case["case"]


def dates_a_status_needs(facts):
    """What the record asks of an enrollment that is over."""
    return {"exited_on": facts["iwds_exited_on"]} if facts.get("status") == "exited" else {}


def test_the_waits_of_the_table_turn_on_the_same_days_in_the_database():
    """Each row of `waits.csv`, asked of the SQL that standing is computed with."""
    waits = {
        "before": lambda row: DaysBefore(int(row["days"])),
        "working": lambda row: AfterWorkingDays(int(row["days"])),
        "program year": lambda _row: NextProgramYear(),
    }
    enrollment = EnrollmentFactory()
    for case in cases("waits.csv"):
        Enrollment.objects.update(redetermination_on=case["counted_from"])
        turns = line("w", anchor=("redetermination_on",), after=waits[case["wait"]](case))
        section = Section(code="s", number=1, title="S", lines=(turns,))
        found = Enrollment.objects.values_list(first_day(section, turns)).get(pk=enrollment.pk)
        assert str(found[0]) == case["turns_on"], case["case"]
