"""Putting off an item of the worklist: how long, how often, and what brings it back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.services.add_case_note import add_case_note
from casework.core import clock
from dashboard.models import Snooze
from dashboard.queries.worklist import items_of
from dashboard.services.end_snooze import end_snooze
from dashboard.services.rebuild_standing import rebuild_standing
from dashboard.services.snooze_line import snooze_line
from tests.factories.dashboard import DAY
from tests.factories.people import YOUTH, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_the_day():
    with clock.frozen(DAY):
        yield


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


@pytest.fixture
def row(home, worker):
    found = enrolled(home, last_note=40, assigned_worker=worker)
    rebuild_standing(YOUTH)
    return found


def after(days):
    return DAY + timedelta(days=days)


def put_off(worker, row, days=3, line="note_35", **fields):
    return snooze_line(worker, row, line=line, until=after(days), reason="away", **fields)


def snoozed(row, day):
    """The lines of `row` that are put off on `day`."""
    rebuild_standing(YOUTH)
    fresh = type(row).objects.select_related("standing", "customer").get(pk=row.pk)
    return {item.need.line.code for item in items_of([fresh], day) if item.snooze}


def test_it_comes_back_on_its_date_and_not_before(row, worker):
    put_off(worker, row)
    with clock.frozen(after(2)):
        assert snoozed(row, after(2)) == {"note_35"}
    with clock.frozen(after(3)):
        assert snoozed(row, after(3)) == set()


@pytest.mark.parametrize(
    ("days", "word"), [(0, "after today"), (-1, "after today"), (15, "up to Dec 6, 2026")]
)
def test_fourteen_days_are_the_most(row, worker, days, word):
    with pytest.raises(ValidationError, match=word):
        put_off(worker, row, days)
    assert put_off(worker, row, 14).until == after(14)


def test_what_is_not_red_yet_cannot_be_put_off_beyond_the_day_it_turns_red(home, worker):
    row = enrolled(home, last_note=33)
    with pytest.raises(ValidationError, match=r"up to Nov 25, 2026"):
        put_off(worker, row, 4, line="note_30")
    put_off(worker, row, 3, line="note_30")
    with clock.frozen(after(3)):
        assert snoozed(row, after(3)) == set()


def test_a_changed_line_ends_the_snooze_and_so_does_the_same_line_entered_anew(row, worker):
    put_off(worker, row, 14)
    add_case_note(worker, row, contact_on=DAY, text="We talked.")
    assert snoozed(row, DAY) == set()
    type(row).objects.filter(pk=row.pk).update(last_staff_note_on=DAY - timedelta(days=35))
    with clock.frozen(after(1)):
        assert snoozed(row, after(1)) == set()


def test_a_second_time_is_for_a_manager(row, worker, home):
    put_off(worker, row)
    with pytest.raises(ValidationError) as refused:
        put_off(worker, row, 5)
    assert refused.value.code == "repeated"
    put_off(member(Role.PROGRAM_MANAGER, home), row, 5, may_repeat=True)
    assert Snooze.objects.on(DAY).get().until == after(5)


def test_the_same_snooze_twice_is_one(row, worker):
    assert put_off(worker, row).already_saved is False
    assert put_off(worker, row).already_saved is True
    assert Snooze.objects.count() == 1


def test_what_is_cleared_cannot_be_put_off(row, worker):
    add_case_note(worker, row, contact_on=DAY, text="We talked.")
    with pytest.raises(ValidationError) as refused:
        put_off(worker, row)
    assert refused.value.code == "gone"


def test_ending_it_twice_changes_it_once(row, worker):
    snooze = put_off(worker, row)
    assert end_snooze(worker, snooze) is True
    assert end_snooze(worker, snooze) is False
    assert snoozed(row, DAY) == set()
    told = AuditEvent.objects.filter(object_type="snooze").order_by("pk")
    assert list(told.values_list("action", flat=True)) == ["snooze_line", "end_snooze"]


def address(row, line="note_35"):
    return reverse("dashboard:snooze_line", args=[row.public_id, line])


def test_on_the_page_the_worker_says_why_until_when_and_can_undo_it_there(client, row, worker):
    back = f"/worklist/?did={row.public_id}.note_35"
    page = f"{address(row)}?next={back}"
    assert 'href="/worklist/"' in client.get(page).text
    wrong = client.post(page, {"until": "+20", "reason": "away"})
    assert "Enter a date up to Dec 6, 2026" in wrong.text
    landed = client.post(page, {"until": "+3", "reason": "away"}, follow=True)
    assert landed.redirect_chain[-1][0] == back
    assert "Snoozed until Nov 25, 2026 for Casey" in landed.text
    change = landed.context["cleared"].change
    assert change.sentence.startswith("Snoozed on the worklist: Add Case Note")
    undo = reverse("cases:undo_act", args=[row.public_id])
    undone = client.post(undo, {"act": change.event.pk, "next": "/worklist/"}, follow=True)
    assert "Undone: Snoozed on the worklist" in undone.text
    assert undone.context["worklist"].snoozed == []


def test_a_worker_is_refused_the_second_time_on_the_page_and_a_manager_is_not(client, row, worker, home):
    put_off(worker, row)
    assert "for a manager to decide" in client.post(address(row), {"until": "+5", "reason": "away"}).text
    client.force_login(member(Role.PROGRAM_MANAGER, home))
    assert client.post(address(row), {"until": "+5", "reason": "away"}).status_code == 302


def test_it_is_woken_on_the_worklist_by_who_may_write_there(client, row, worker, home):
    snooze = put_off(worker, row)
    end = reverse("dashboard:end_snooze", args=[row.public_id, snooze.public_id])
    client.force_login(member(Role.LWIA_CAREER_PLANNER, home))
    assert client.post(end).status_code == 403
    client.force_login(member(organisation=organisation_running(YOUTH)))
    assert client.post(end).status_code == 404
    client.force_login(worker)
    assert "back on the worklist" in client.post(end, follow=True).text
    assert "over already" in client.post(end, follow=True).text


def test_a_snooze_of_somebody_elses_enrollment_is_not_found(client, row, worker, home):
    other = put_off(worker, enrolled(home, last_note=50))
    end = reverse("dashboard:end_snooze", args=[row.public_id, other.public_id])
    assert client.post(end).status_code == 404
