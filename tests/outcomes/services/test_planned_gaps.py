"""Planned gaps are added once, corrected, removed and put back; they share no day."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from casework.audit.models import AuditEvent
from casework.cases.services.undo_act import undo_act
from outcomes.models import PlannedGap
from outcomes.services.add_planned_gap import add_planned_gap
from outcomes.services.edit_planned_gap import edit_planned_gap
from outcomes.services.remove_planned_gap import remove_planned_gap
from outcomes.services.restore_planned_gap import restore_planned_gap
from tests.factories.exits import PlannedGapFactory
from tests.factories.people import days_ago, enrolled, member

pytestmark = pytest.mark.django_db


def values(**changed):
    given = {
        "starts_on": days_ago(5),
        "ends_on": days_ago(-20),
        "reason": "health",
        "note": " Surgery  in May ",
    }
    return given | changed


def test_a_form_sent_twice_is_one_gap_and_the_log_tells_its_days():
    enrollment, key = enrolled(), uuid4()
    first = add_planned_gap(None, enrollment, key=key, **values())
    assert add_planned_gap(None, enrollment, key=key, **values()).pk == first.pk
    assert first.note == "Surgery in May"
    assert " – " in AuditEvent.objects.get(action="add_planned_gap").detail["gap"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"ends_on": days_ago(6)}, "ends_on"),
        ({"starts_on": days_ago(61)}, "starts_on"),
        ({"note": "  "}, "note"),
        ({"starts_on": days_ago(-27)}, "ends_on"),
        ({"ends_on": days_ago(-200), "starts_on": days_ago(-27)}, "starts_on"),
    ],
)
def test_what_is_wrong_is_named(changed, field):
    enrollment = enrolled()
    PlannedGapFactory(enrollment=enrollment, starts_on=days_ago(-25), ends_on=days_ago(-27))
    with pytest.raises(ValidationError) as refused:
        add_planned_gap(None, enrollment, **values(**changed))
    assert list(refused.value.message_dict) == [field]


def test_it_is_corrected_on_the_version_that_was_seen():
    gap = PlannedGapFactory()
    saved = edit_planned_gap(None, gap, version=1, **values())
    assert (saved.ends_on, saved.version) == (days_ago(-20), 2)
    with pytest.raises(ValidationError) as refused:
        edit_planned_gap(None, gap, version=1, **values(note="Other"))
    assert refused.value.code == "stale"


def test_it_is_removed_and_put_back_unless_another_took_its_days():
    gap = PlannedGapFactory()
    assert remove_planned_gap(None, gap) and not remove_planned_gap(None, gap)
    gap.refresh_from_db()
    assert restore_planned_gap(None, gap)
    remove_planned_gap(None, gap)
    gap.refresh_from_db()
    add_planned_gap(None, gap.enrollment, **values())
    with pytest.raises(ValidationError):
        restore_planned_gap(None, gap)
    assert PlannedGap.objects.kept().count() == 1


def test_what_was_corrected_or_removed_today_can_be_undone_from_the_recent_changes():
    gap = PlannedGapFactory()
    worker = member(organisation=gap.organisation)
    edit_planned_gap(worker, gap, version=1, **values())
    undo_act(worker, gap.enrollment, AuditEvent.objects.get(action="edit_planned_gap").pk)
    gap.refresh_from_db()
    assert gap.note == "Surgery, back in four weeks"
    remove_planned_gap(worker, gap)
    undo_act(worker, gap.enrollment, AuditEvent.objects.get(action="remove_planned_gap").pk)
    assert PlannedGap.objects.kept().exists()
