"""The SQL of a year answers what the pure rules answer, person by person; a count is the length of its list."""

from collections import Counter
from datetime import date
from statistics import median

import pytest
from django.db import connection

from casework.cases.models import Enrollment
from outcomes.measures.facts import measure_facts
from outcomes.measures.sql import statement
from outcomes.measures.year import count_year, people_in
from programs.measures.answers import State, denominator_states
from programs.measures.decide import answers_of
from programs.registry import get_program, program_codes
from tests.factories.measures import many_participations
from tests.factories.people import organisation_running

pytestmark = pytest.mark.django_db
PEOPLE = 100
DAYS = (date(2024, 7, 1), date(2025, 6, 30), date(2025, 12, 31), date(2026, 11, 22))
every_program = pytest.mark.parametrize("program", program_codes())


def generate(program, count, seed):
    """Participations, and statistics of their tables, as an installation in use has them."""
    many_participations(program, count, organisation_running(program), seed)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def answered_by_sql(spec, year, as_of):
    text, parameters = statement(spec, year, as_of, Enrollment.objects.filter(program=spec.code))
    with connection.cursor() as cursor:
        cursor.execute(text, parameters)
        rows = cursor.fetchall()
    measures = spec.measures.measures
    return {
        (pk, measure.code): (reason, amount if measure.is_median else None)
        for pk, reasons, amount in rows
        for measure, reason in zip(measures, reasons, strict=True)
        if reason is not None
    }


def answered_by_rules(spec, year, as_of, facts):
    answers = {
        (pk, answer.measure.code): answer
        for pk, fact in facts.items()
        for answer in answers_of(spec.measures, fact, year, as_of)
    }
    return {key: answer for key, answer in answers.items() if answer.state is not State.OUT}


@every_program
def test_the_statement_says_what_the_rules_say(program, django_assert_num_queries):
    spec = get_program(program)
    generate(program, PEOPLE, seed=program)
    rows = list(Enrollment.objects.select_related("customer"))
    with django_assert_num_queries(5):
        facts = measure_facts(rows)
    seen = Counter()
    for as_of in DAYS:
        for year in (2024, 2025, 2026):
            expected = answered_by_rules(spec, year, as_of, facts)
            found = answered_by_sql(spec, year, as_of)
            differing = {
                key: (expected[key].reason if key in expected else None, found.get(key))
                for key in expected.keys() | found.keys()
                if key not in expected or found.get(key) != (expected[key].reason.value, expected[key].amount)
            }
            assert not differing
            seen.update((answer.measure.rule, answer.reason) for answer in expected.values())
    assert len(seen) > 9, seen


@every_program
def test_a_count_is_the_length_of_its_list_and_the_median_is_that_of_its_people(program):
    spec, as_of = get_program(program), date(2026, 3, 1)
    generate(program, 60, seed=7)
    rows = Enrollment.objects.filter(program=program)
    facts = measure_facts(rows.select_related("customer"))
    for count in count_year(spec, 2025, as_of, rows):
        listed = {
            state: set(
                people_in(spec, 2025, as_of, rows, count.measure, [state]).values_list("pk", flat=True)
            )
            for state in State
        }
        assert {state: len(pks) for state, pks in listed.items() if pks} == count.by_state
        if count.measure.is_median:
            answers = answered_by_rules(spec, 2025, as_of, facts).values()
            amounts = [answer.amount for answer in answers if answer.amount]
            assert len(amounts) == count.denominator
            assert count.median == (pytest.approx(median(amounts), abs=1) if amounts else None)
            assert count.rate is None
        else:
            assert count.denominator == sum(len(listed[state]) for state in denominator_states(count.measure))
            assert count.rate == (count.numerator / count.denominator if count.denominator else None)


def test_nobody_is_counted_of_no_enrollments():
    spec = get_program("isets")
    nobody = Enrollment.objects.none()

    assert all(count.by_state == {} for count in count_year(spec, 2025, date(2026, 3, 1), nobody))
    measure = spec.measures.measures["skill_gains"]
    assert not people_in(spec, 2025, date(2026, 3, 1), nobody, measure, [State.COUNTS]).exists()
