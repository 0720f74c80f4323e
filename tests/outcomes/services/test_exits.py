"""Customers exit once, in every program as it says, and an exit can be taken back; two at once, one effect."""

import pytest
from django.core.exceptions import ValidationError

from careerplan.services.edit_service import edit_service
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote
from casework.cases.services.edit_enrollment import edit_enrollment
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from casework.core.events import scores_changed
from outcomes.models import Exit
from outcomes.services.exit_customer import exit_customer
from outcomes.services.undo_exit import undo_exit
from tests.factories.exits import ExitFactory, ready_to_exit, wish
from tests.factories.notes import note
from tests.factories.people import days_ago, enrolled, former, member, organisation_running
from tests.factories.plan import started
from tests.support.races import one_after_the_other

AI = "apprenticeship_illinois"
pytestmark = pytest.mark.django_db
at_once = pytest.mark.django_db(transaction=True)


@pytest.fixture
def apprentice():
    enrollment = enrolled(organisation_running(AI), program=AI)
    ready_to_exit(enrollment)
    return enrollment


@pytest.fixture
def worker(apprentice):
    return member(organisation=apprentice.organisation, program=AI)


@pytest.mark.parametrize(
    ("program", "status", "completion"),
    [
        (AI, "exited", "successful"),
        ("isets", "exited", "successful"),
        ("illinois_works", "exited", "successful"),
        ("youth_apprenticeship", "enrolled", "successful"),
    ],
)
def test_an_exit_writes_what_the_program_says(program, status, completion):
    enrollment = enrolled(program=program)
    ready_to_exit(enrollment)
    row = exit_customer(None, enrollment, **wish(program))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.completion_status) == (status, completion)
    assert enrollment.exited_on == (row.exited_on if status == "exited" else None)
    assert (enrollment.exit_status, enrollment.completed_on) == (row.exit_status, row.exited_on)
    assert enrollment.last_touched_on == clock.today()
    event = AuditEvent.objects.get(action="exit_customer")
    assert (event.enrollment_id, event.detail["exited_on"]) == (enrollment.pk, row.exited_on.isoformat())


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"exited_on": days_ago(-1)}, "exited_on"),
        ({"exited_on": days_ago(61)}, "exited_on"),
        ({"exit_status": "nothing"}, "exit_status"),
        ({"exit_reason": ""}, "exit_reason"),
        ({"exit_reason": "withdrew"}, "exit_reason"),
        ({"exit_reason": "other"}, "reason_text"),
        ({"school_status": "on the moon"}, "school_status"),
        ({"sub_program": "snap_jp"}, "sub_program"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_saved(apprentice, worker, changed, field):
    with pytest.raises(ValidationError) as refused:
        exit_customer(worker, apprentice, **wish(AI, **changed))
    assert list(refused.value.message_dict) == [field]
    assert not Exit.objects.exists()


def test_the_checklist_holds_the_exit_back(apprentice, worker):
    started(apprentice, service_type="mentoring")
    with pytest.raises(ValidationError) as refused:
        exit_customer(worker, apprentice, **wish(AI))
    assert "All services to have a complete status" in refused.value.messages[0]


def test_leaving_early_needs_no_checklist_and_enters_its_note(worker, apprentice):
    started(apprentice, service_type="mentoring")
    early = wish(AI, exit_status="left_early", exit_reason="moved")
    with pytest.raises(ValidationError) as refused:
        exit_customer(worker, apprentice, **early)
    assert list(refused.value.message_dict) == ["note_text"]
    row = exit_customer(worker, apprentice, note_text="Moved to Ohio.", **early)
    assert row.left_early and row.case_note.text == "Moved to Ohio."
    assert (row.case_note.task, row.case_note.subject) == (
        "left_early",
        "Customer left program before completion",
    )
    apprentice.refresh_from_db()
    assert apprentice.completion_status == "withdrew"


def test_a_note_that_says_it_already_may_be_chosen(worker, apprentice):
    told = note(worker, apprentice, "She moved.")
    early = wish(AI, exit_status="left_early", exit_reason="moved")
    assert exit_customer(worker, apprentice, note=told, **early).case_note == told
    assert CaseNote.objects.count() == 1


def test_when_the_exit_is_refused_no_note_stays(worker, apprentice):
    early = wish(AI, exit_status="left_early", exit_reason="moved", exited_on=days_ago(-1))
    with pytest.raises(ValidationError):
        exit_customer(worker, apprentice, note_text="Moved to Ohio.", **early)
    assert not CaseNote.objects.exists()


def test_the_same_exit_twice_is_one_and_another_is_told_who_was_first(worker, apprentice):
    first = exit_customer(worker, apprentice, **wish(AI))
    again = exit_customer(worker, apprentice, **wish(AI))
    assert (again.pk, again.already_saved, first.already_saved) == (first.pk, True, False)
    with pytest.raises(ValidationError) as refused:
        exit_customer(worker, apprentice, **wish(AI, exited_on=days_ago(2)))
    assert refused.value.code == "exited" and worker.get_full_name() in refused.value.messages[0]
    assert AuditEvent.objects.filter(action="exit_customer").count() == 1


def test_isets_ends_when_every_program_inside_is_exited():
    enrollment = enrolled(program="isets", sub_programs=["snap_jp", "earnfare"])
    ready_to_exit(enrollment)
    exit_customer(None, enrollment, **wish("isets", exited_on=days_ago(3)))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on, enrollment.completion_status) == (
        "enrolled",
        None,
        "not_complete",
    )
    with pytest.raises(ValidationError) as refused:
        exit_customer(None, enrollment, **wish("isets", sub_program="snap_to_success"))
    assert list(refused.value.message_dict) == ["sub_program"]
    last = exit_customer(None, enrollment, **wish("isets", sub_program="earnfare"))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on) == ("exited", clock.today())
    assert undo_exit(None, last)
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on, enrollment.exit_status) == ("enrolled", None, "")


def test_two_providers_exit_separately():
    first = enrolled(program="isets")
    second = enrolled(customer=first.customer, program="isets")
    for enrollment in (first, second):
        ready_to_exit(enrollment)
    exit_customer(None, first, **wish("isets"))
    second.refresh_from_db()
    assert second.status == "enrolled"
    exit_customer(None, second, **wish("isets"))
    assert Exit.objects.count() == 2


def test_an_exit_taken_back_opens_the_enrollment_and_keeps_the_reason(worker, apprentice):
    row = exit_customer(worker, apprentice, **wish(AI))
    assert undo_exit(worker, row, reason="A service began again")
    assert not undo_exit(worker, row, reason="Twice")
    apprentice.refresh_from_db()
    assert (apprentice.status, apprentice.exited_on, apprentice.completion_status) == (
        "enrolled",
        None,
        "not_complete",
    )
    assert AuditEvent.objects.get(action="undo_exit").reason == "A service began again"
    exit_customer(worker, apprentice, **wish(AI))
    assert Exit.objects.kept().count() == 1


def test_an_exit_stays_when_a_later_enrollment_is_open(worker, apprentice):
    row = exit_customer(worker, apprentice, **wish(AI))
    enrolled(apprentice.organisation, customer=apprentice.customer, program=AI)
    with pytest.raises(ValidationError) as refused:
        undo_exit(worker, row)
    assert refused.value.code == "later"
    assert Exit.objects.kept().exists()
    apprentice.refresh_from_db()
    assert apprentice.status == "exited"


def test_a_stale_form_over_the_enrollment_does_not_open_it_again(worker, apprentice):
    version = apprentice.version
    exit_customer(worker, apprentice, **wish(AI))
    with pytest.raises(ValidationError) as refused:
        edit_enrollment(worker, apprentice, version=version, values={"status": "enrolled"})
    assert refused.value.code == "stale"


def reopened(worker, service):
    edit_service(
        worker,
        service,
        version=service.version,
        goal=None,
        notes="",
        status="started",
        started_on=service.started_on,
        due_on=service.due_on,
        completed_on=None,
        weekly_hours=service.weekly_hours,
    )


@at_once
def test_two_exits_at_once_are_one():
    enrollment = enrolled(program=AI)
    ready_to_exit(enrollment)
    first, second = (member(organisation=enrollment.organisation, program=AI) for _ in range(2))
    refused = one_after_the_other(
        lambda: exit_customer(first, enrollment, **wish(AI)),
        lambda: exit_customer(second, enrollment, **wish(AI, exited_on=days_ago(1))),
    )
    assert refused.code == "exited" and Exit.objects.count() == 1


@at_once
def test_an_exit_waits_for_an_activity_that_is_reopened_and_is_then_refused():
    enrollment = enrolled(program=AI)
    service = ready_to_exit(enrollment)
    worker = member(organisation=enrollment.organisation, program=AI)
    refused = one_after_the_other(
        lambda: reopened(worker, service), lambda: exit_customer(worker, enrollment, **wish(AI))
    )
    assert "All services to have a complete status" in refused.messages[0]
    assert not Exit.objects.exists()


def test_an_exit_of_today_can_be_undone_from_the_recent_changes(worker, apprentice):
    exit_customer(worker, apprentice, **wish(AI))
    undo_act(worker, apprentice, AuditEvent.objects.get(action="exit_customer").pk)
    apprentice.refresh_from_db()
    assert (apprentice.status, Exit.objects.kept().count()) == ("enrolled", 0)


def test_youth_completion_is_told_after_the_exit_from_iwds_as_well():
    enrollment = former(program="youth_apprenticeship", iwds_status="exited", iwds_exited_on=days_ago(30))
    ready_to_exit(enrollment, days=40)
    row = exit_customer(None, enrollment, **wish("youth_apprenticeship", exited_on=days_ago(35)))
    enrollment.refresh_from_db()
    ended = ("exited", days_ago(30))
    assert (enrollment.status, enrollment.exited_on) == ended
    assert (enrollment.completion_status, enrollment.completed_on) == ("successful", days_ago(35))
    undo_exit(None, row)
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on, enrollment.completion_status) == (*ended, "not_complete")


def test_the_exit_from_iwds_computes_gains_anew():
    enrollment = enrolled(program="youth_apprenticeship")
    asked = []

    def hear(sender, enrollment_ids, **kwargs):
        asked.extend(enrollment_ids)

    scores_changed.connect(hear)
    edit_enrollment(None, enrollment, version=1, values={"training_program": "CNA"})
    assert asked == []
    ended = {"iwds_status": "exited", "iwds_exited_on": days_ago(1)}
    edit_enrollment(None, enrollment, version=2, values=ended)
    assert asked == [enrollment.pk]


def test_a_change_of_the_programs_inside_settles_whether_the_enrollment_is_over():
    enrollment = enrolled(program="isets", sub_programs=["snap_jp", "earnfare"])
    ready_to_exit(enrollment)
    exit_customer(None, enrollment, **wish("isets", exited_on=days_ago(3)))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on) == ("enrolled", None)
    inside = {"sub_programs": ["snap_jp"]}
    found = edit_enrollment(None, enrollment, version=enrollment.version, values=inside)
    found.refresh_from_db()
    assert (found.status, found.exited_on, found.exit_status) == ("exited", days_ago(3), "successful")
    inside = {"sub_programs": ["snap_jp", "earnfare"]}
    found = edit_enrollment(None, found, version=found.version, values=inside)
    found.refresh_from_db()
    assert (found.status, found.exited_on, found.exit_status) == ("enrolled", None, "")


def test_a_change_of_the_programs_inside_ends_nothing_without_an_exit():
    for given in ({}, {"status": "exited", "exited_on": days_ago(2)}, {"status": "not_enrolled"}):
        enrollment = enrolled(program="isets", **given)
        inside = {"sub_programs": ["earnfare"]}
        edit_enrollment(None, enrollment, version=1, values=inside)
        enrollment.refresh_from_db()
        assert (enrollment.status, enrollment.exited_on) == (
            given.get("status", "enrolled"),
            given.get("exited_on"),
        )


def test_a_delivered_exit_of_somebody_never_enrolled_can_be_taken_back():
    enrollment = enrolled(program=AI, status="exited", enrolled_on=None, exited_on=days_ago(5))
    undo_exit(None, ExitFactory(enrollment=enrollment))
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.exited_on) == ("applying", None)
