"""Standing is kept in step: at saves, by the daily job however late, by the rebuild, and watched by the check."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from dashboard.models import DailyCount, Standing
from dashboard.services.catch_up_standing import catch_up_standing
from dashboard.services.check_standing import check_standing
from dashboard.services.count_day import count_day
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.recompute_due import recompute_due
from dashboard.services.refresh_standing import refresh_standing
from programs.registry import get_program
from programs.standing import lines_on
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, enrolled, organisation_running

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


def lines_of(enrollment):
    return lines_on(get_program(YOUTH), Standing.objects.get(enrollment=enrollment).vec)


def everything():
    return list(Standing.objects.order_by("pk").values_list())


def a_caseload(count=60):
    """People whose last notes and confirmations are spread over the last two months."""
    organisation = organisation_running(YOUTH)
    people = [enrolled(organisation, last_note=n, confirmed=count - n) for n in range(count)]
    rebuild_standing(YOUTH)
    return people


def test_a_note_turns_the_red_line_green_in_the_transaction_of_the_note():
    enrollment = enrolled(last_note=40)
    refresh_standing([enrollment.pk])
    assert {"note_35", "note_30"} <= lines_of(enrollment)
    with transaction.atomic():
        move_anchors(enrollment, last_staff_note_on=DAY)
        assert "note_current" in lines_of(enrollment)
    assert Standing.objects.get().next_change_on == DAY + timedelta(days=31)


def test_a_note_that_is_rolled_back_leaves_standing_as_it_was():
    enrollment = enrolled(last_note=40)
    refresh_standing([enrollment.pk])
    before = everything()
    try:
        with transaction.atomic():
            move_anchors(enrollment, last_staff_note_on=DAY)
            raise LookupError
    except LookupError:
        pass
    assert everything() == before


def test_refreshing_what_is_right_writes_nothing_and_a_change_writes_that_row_alone():
    people = a_caseload(6)
    ids = [person.pk for person in people]
    assert refresh_standing(ids) == 0
    Enrollment.objects.filter(pk=ids[0]).update(
        iwds_status="exited", iwds_exited_on=DAY - timedelta(days=400)
    )
    assert refresh_standing(ids) == 1
    assert refresh_standing([]) == 0


def test_organisation_program_and_name_follow():
    enrollment, other = enrolled(), organisation_running("isets")
    refresh_standing([enrollment.pk])
    Enrollment.objects.filter(pk=enrollment.pk).update(organisation=other, name_key="new,name")
    refresh_standing([enrollment.pk])
    row = Standing.objects.get()
    assert (row.organisation, row.name_key) == (other, "new,name")


@pytest.mark.parametrize("late", [1, 11, 400])
def test_a_job_that_is_late_equals_a_full_rebuild_and_writes_exactly_the_rows_due(late):
    a_caseload()
    before = {row[0]: row for row in everything()}
    day = DAY + timedelta(days=late)
    due = Standing.objects.filter(next_change_on__lte=day).count()
    assert recompute_due(YOUTH, day) == due
    differing = {row[0] for row in everything() if row != before[row[0]]}
    assert len(differing) == due
    by_the_job = everything()
    Standing.objects.all().delete()
    rebuild_standing(YOUTH, day)
    assert everything() == by_the_job
    assert recompute_due(YOUTH, day) == 0
    assert rebuild_standing(YOUTH, day) == 0


def test_batches_give_what_one_statement_gives():
    a_caseload()
    day = DAY + timedelta(days=40)
    due = Standing.objects.filter(next_change_on__lte=day).count()
    assert due > 20
    assert recompute_due(YOUTH, day, batch=7) == due
    assert rebuild_standing(YOUTH, day) == 0


def test_the_first_reader_of_a_new_day_catches_up_and_the_next_asks_one_question():
    a_caseload()
    with clock.frozen(DAY + timedelta(days=9)):
        assert catch_up_standing([YOUTH]) > 0
        with CaptureQueriesContext(connection) as queries:
            assert catch_up_standing([YOUTH]) == 0
        assert len(queries) == 1
        assert not check_standing([YOUTH])[0].any


def test_the_check_finds_what_is_missing_late_and_wrong_and_changes_nothing():
    people = a_caseload()
    clean = check_standing([YOUTH])[0]
    assert (clean.rows, clean.any) == (60, False)
    Standing.objects.filter(pk=people[0].pk).delete()
    Standing.objects.filter(pk=people[1].pk).update(vec=0)
    before = everything()
    with clock.frozen(DAY + timedelta(days=1)):
        found = check_standing([YOUTH])[0]
    late = Standing.objects.filter(next_change_on=DAY + timedelta(days=1)).count()
    assert (found.missing, found.wrong, found.late) == (1, 1, late)
    assert found.examples["wrong"] == [people[1].pk]
    assert everything() == before


def test_a_days_count_equals_the_rows_and_a_second_count_replaces_it():
    people = a_caseload()
    count_day()
    red = DailyCount.objects.get(line="note_35")
    assert red.count == sum("note_35" in lines_of(person) for person in people)
    before = list(DailyCount.objects.values_list("day", "line", "count").order_by("line"))
    count_day()
    assert list(DailyCount.objects.values_list("day", "line", "count").order_by("line")) == before
