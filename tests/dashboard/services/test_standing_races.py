"""A save and a job at the same moment: the save's facts stand, whoever comes first."""

from datetime import timedelta

import pytest
from django.db import connection, transaction

from casework.cases.services.move_anchors import move_anchors
from casework.core import clock
from dashboard.models import Standing
from dashboard.services import rebuild_standing as rebuilding
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.recompute_due import recompute_due
from programs.registry import get_program
from programs.standing import lines_on
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, enrolled
from tests.support.races import finish, start, until_somebody_waits

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def due():
    """An enrollment that turned yellow overnight, and whose standing does not know yet."""
    with clock.frozen(DAY):
        enrollment = enrolled(last_note=30)
        rebuild_standing(YOUTH)
    with clock.frozen(DAY + timedelta(days=1)):
        yield enrollment


def while_a_note_is_saved(enrollment, job):
    """Run `job` in another connection while a save has written and not yet committed; wait until it waits."""
    with transaction.atomic():
        move_anchors(enrollment, last_staff_note_on=clock.today())
        other = start(job)
        until_somebody_waits()
    finish(other)


def lines():
    return lines_on(get_program(YOUTH), Standing.objects.get().vec)


@pytest.mark.parametrize("job", [recompute_due, rebuild_standing])
def test_a_job_that_waited_for_a_save_keeps_the_saves_answer(due, job):
    day = clock.today()
    while_a_note_is_saved(due, lambda: job(YOUTH, day))
    assert "note_current" in lines()


def test_without_its_lock_the_rebuild_would_bring_old_facts_back(due):
    """The tests above can fail: the same statement without the lock writes what it read before the save."""
    day = clock.today()

    def careless():
        with connection.cursor() as cursor:
            rebuilding._rebuild(cursor, YOUTH, day)

    while_a_note_is_saved(due, careless)
    assert "note_30" in lines()
