"""A delivery of IES takes effect once and whole: what is newest stays, what is wrong is set aside, nothing is lost."""

from datetime import timedelta

import pytest

from casework.core import clock
from casework.core.ciphers import decrypt
from casework.exchange.models import Delivery, IesPerson, QuarantinedRow
from tests.factories.people import enrolled
from tests.factories.state import ies_row, linked_to_ies, row_of, take

pytestmark = pytest.mark.django_db

SECOND = ies_row(individual_number="I1000002", last_name="Otherperson")


def day(ago):
    return clock.today() - timedelta(days=ago)


def office():
    return IesPerson.objects.get(individual_number="I1000001").dhs_office


def test_the_rows_of_a_delivery_are_kept_with_their_day():
    report = take(ies_row(), SECOND, as_of=day(1))
    assert (report.read, report.taken, report.unchanged, report.quarantined) == (2, 2, 0, [])
    row = IesPerson.objects.get(individual_number="I1000001")
    assert (row.snap_active, row.tanf, row.snap_through, row.as_of) == (True, False, None, day(1))
    assert row.delivery.rows_taken == 2 and row.delivery.taken_at


def test_the_same_bytes_are_taken_once():
    take(ies_row(), as_of=day(1))
    again = take(ies_row(), as_of=day(1), name="again.csv")
    assert again.is_repeat and (again.read, again.taken) == (1, 1)
    assert Delivery.objects.count() == 1


def test_an_older_delivery_that_comes_later_changes_nothing():
    take(ies_row(dhs_office="New"), as_of=day(1))
    late = take(ies_row(dhs_office="Old"), as_of=day(8))
    assert (late.taken, late.unchanged) == (0, 1) and office() == "New"


def test_a_correction_of_the_same_day_takes_effect():
    take(ies_row(dhs_office="Wrong"), as_of=day(1))
    assert take(ies_row(dhs_office="Right"), as_of=day(1)).taken == 1
    assert office() == "Right"


def test_a_row_that_comes_twice_counts_once_and_two_that_contradict_count_not_at_all():
    report = take(ies_row(), ies_row(), SECOND, SECOND | {"dhs_office": "Elsewhere"}, said=3)
    assert report.taken == 1
    assert [(line, problems) for line, problems, _row in report.quarantined] == [
        (5, ["individual_number.contradicts"]),
        (6, ["individual_number.contradicts"]),
    ]


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"individual_number": ""}, "individual_number.empty"),
        ({"individual_number": "x 1"}, "individual_number.not_in_its_form"),
        ({"first_name": ""}, "first_name.empty"),
        ({"last_name": "x" * 81}, "last_name.too_long"),
        ({"birth_date": "1990-02-30"}, "birth_date.not_a_date"),
        ({"birth_date": "04/05/1990"}, "birth_date.not_a_date"),
        ({"ssn_last4": "123456789"}, "ssn_last4.not_in_its_form"),
        ({"snap_active": "maybe"}, "snap_active.not_yes_or_no"),
        ({"snap_through": "2025-12-31"}, "snap_through.before_its_start"),
        ({"dhs_office": "x" * 121}, "dhs_office.too_long"),
    ],
)
def test_a_row_that_breaks_a_rule_is_set_aside_and_the_others_are_taken(changed, problem):
    report = take(SECOND, ies_row(**changed))
    assert report.taken == 1
    kept = QuarantinedRow.objects.get()
    assert (kept.line, kept.problems) == (4, [problem])
    assert "C77" not in kept.row and "C77" in decrypt(kept.row)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("I1000001,too,few", "row.cells"),
        ('I1000001,C77,"Casey,Rowperson', "row.quotes"),
        ("I1000001,C77,Cas\udcffey,Row,1990-04-05,4321,yes,,,no,,", "row.not_utf8"),
    ],
)
def test_a_line_that_is_no_row_is_set_aside_and_the_others_are_taken(line, problem):
    report = take(line, SECOND)
    assert (report.taken, [found[:2] for found in report.quarantined]) == (1, [(3, [problem])])


def test_a_quotation_mark_that_swallows_lines_loses_none():
    rows = [
        'I1000001,C77,"Casey,Row,1990-04-05,4321,yes,,,no,,',
        SECOND,
        'I1000003,C77,Casey",Row,1990-04-05,4321,yes,,,no,,',
    ]  # fmt: skip
    report = take(*rows)
    assert report.read == 3 and report.taken == 2
    assert [line for line, *_rest in report.quarantined] == [3]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"said": 5}, "truncated"),
        ({"said": 1}, "too_many_rows"),
        ({"as_of": clock.today() + timedelta(days=400)}, "from_the_future"),
    ],
)
def test_a_delivery_that_is_wrong_as_a_whole_changes_nothing_and_may_come_again(options, problem):
    report = take(ies_row(), SECOND, **options)
    assert report.problem == problem and not IesPerson.objects.exists()
    assert Delivery.objects.get().taken_at is None
    take(ies_row(), SECOND, **options)
    assert Delivery.objects.count() == 1


def test_open_enrollments_of_linked_customers_follow_and_others_do_not():
    mine, other = enrolled(program="isets"), enrolled(program="isets")
    linked_to_ies(mine, redetermination_on="2027-01-31", dhs_office="Old office")
    mine.refresh_from_db()
    seen = mine.version
    rows = [row_of(each.customer, dhs_office="New office", redetermination_on="") for each in (mine, other)]
    take(*rows)
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.dhs_office, other.dhs_office) == ("New office", "")
    assert mine.version == seen, "an open form, which does not edit the office, is not stale"
    take(row_of(mine.customer, redetermination_on="2027-03-31"), as_of=clock.today())
    mine.refresh_from_db()
    assert mine.version == seen + 1
