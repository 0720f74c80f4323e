"""What services decide of an enrollment is one rule, whether the app writes it or an import begins or changes it."""

import pytest

from careerplan.queries import last_service_on
from careerplan.queries.services import FAMILIES, service_anchors
from careerplan.services.move_service_anchors import move_service_anchors
from casework.cases.models import Enrollment
from casework.core import clock
from casework.exchange.services.import_caseload import import_caseload
from tests.factories.people import days_ago
from tests.support.caseloads import NOTE, small_caseload, write_caseload

pytestmark = pytest.mark.django_db


def service(key, status, started=None, due=None, completed=None):
    """A line of services.csv; the days are so many days ago."""
    days = {"started_on": started, "due_on": due, "completed_on": completed}
    return {
        "key": key,
        "enrollment": "E-1",
        "service_type": "mentoring",
        "status": status,
        "status_since": days_ago(200).isoformat(),
        **{name: "" if ago is None else days_ago(ago).isoformat() for name, ago in days.items()},
    }


SITUATIONS = {
    "open and past its due date": ([service("S-1", "started", 100, 40)], 0),
    "open and due later": ([service("S-1", "started", 100, -40)], 0),
    "marked open but begins later": ([service("S-1", "started", -3, -40)], None),
    "completed": (
        [service("S-1", "successful", 100, 40, 60), service("S-2", "unsuccessful", 90, 40, 20)],
        20,
    ),
    "completed, with a plan for later": (
        [service("S-1", "successful", 100, 40, 60), service("S-2", "not_started", 5, -5)],
        60,
    ),
    "not required": ([service("S-1", "not_required", 100, 40, 60)], None),
    "none": ([service("S-1", "not_started")], None),
}


@pytest.mark.parametrize("named", SITUATIONS)
def test_a_new_enrollment_a_known_one_and_the_app_agree(tmp_path, named):
    services, ago = SITUATIONS[named]
    expected = None if ago is None else days_ago(ago)
    assert import_caseload(small_caseload(tmp_path / "a", services=services), actor=None).problems == []
    begun = Enrollment.objects.get()
    Enrollment.objects.update(last_service_on=days_ago(300))
    more = write_caseload(tmp_path / "b", case_notes=[NOTE | {"key": "N-2"}])
    assert import_caseload(more, actor=None).problems == []
    changed = Enrollment.objects.get()
    Enrollment.objects.update(last_service_on=days_ago(300))
    move_service_anchors([changed])
    moved = Enrollment.objects.get()
    dates = {begun.last_service_on, changed.last_service_on, moved.last_service_on}
    assert dates == {last_service_on(begun, clock.today())} == {expected}


def test_the_first_day_of_a_family_of_services_is_one_rule(tmp_path):
    """Started, open and complete ones count, planned ones do not (002:105-107)."""
    services = [
        service("S-1", "not_started", 120, -5),
        service("S-2", "successful", 100, 40, 60),
        service("S-3", "started", 30, -5),
    ]
    assert import_caseload(small_caseload(tmp_path / "a", services=services), actor=None).problems == []
    found = [_first_days()]
    Enrollment.objects.update(career_served_on=None, training_served_on=days_ago(3))
    more = write_caseload(tmp_path / "b", case_notes=[NOTE | {"key": "N-2"}])
    assert import_caseload(more, actor=None).problems == []
    found.append(_first_days())
    Enrollment.objects.update(career_served_on=None, training_served_on=days_ago(3))
    move_service_anchors([Enrollment.objects.get()])
    found.append(_first_days())
    stated = service_anchors(Enrollment.objects.get(), clock.today())
    found.append(tuple(stated[fact] for fact in FAMILIES.values()))

    assert found == [(days_ago(100), None, None)] * 4


def _first_days():
    return Enrollment.objects.values_list(*FAMILIES.values()).get()
