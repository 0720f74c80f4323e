"""IWDS on a customer's record: linked by a person, synced with its day, requests asked and closed, entries compared."""

import pytest
from django.urls import reverse

from careerplan.services.edit_service import edit_service
from casework.core import clock
from casework.exchange.models import IwdsApart, IwdsPerson, IwdsRequest, IwdsService, StateLink
from tests.factories.iwds import (
    linked_to_iwds,
    person_row,
    request_for,
    service_row,
    take_people,
    take_services,
)
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory, started
from tests.factories.planners import contact_of, enrolled_in, planner_in

pytestmark = pytest.mark.django_db
PROGRAMS = ("youth_apprenticeship", "apprenticeship_illinois")


def at(enrollment, name="show_iwds", *more):
    return reverse(f"exchange:{name}", args=[enrollment.public_id, *more])


def text(answer):
    return answer.content.decode()


def desk(client, enrollment):
    return client.get(at(enrollment)).context["desk"]


def decide(client, enrollment, verb, ours, theirs=None):
    sent = {"verb": verb, "kind": "service", "ours": str(ours.public_id)}
    sent |= {"theirs": str(theirs.public_id)} if theirs else {}
    return client.post(at(enrollment, "decide_iwds"), sent, follow=True)


def undo(client, enrollment, answer):
    """Press the first Undo of the page."""
    change = answer.context["recent_changes"]()[0]
    url = reverse("cases:undo_act", args=[enrollment.public_id])
    client.post(url, {"act": change.event.pk, "next": at(enrollment)})


def update(worker, service, status="started", **changed):
    values = {
        "status": status,
        "started_on": service.started_on,
        "due_on": service.due_on,
        "completed_on": service.completed_on,
        "weekly_hours": service.weekly_hours,
    }
    return edit_service(worker, service, version=service.version, goal=None, notes="", **(values | changed))


@pytest.fixture
def enrollment(client):
    found = enrolled_in("north", iwds_status="")
    client.force_login(member(organisation=found.organisation))
    return found


@pytest.fixture
def planner(enrollment):
    found = planner_in("north")
    contact_of(enrollment, found)
    return found


@pytest.fixture
def worker(enrollment):
    return member(organisation=enrollment.organisation)


@pytest.mark.parametrize("program", PROGRAMS)
def test_sync_proposes_who_agrees_in_three_fields_and_links_when_a_person_confirms(client, program):
    enrollment = enrolled(organisation_running(program), program=program, iwds_status="")
    client.force_login(member(organisation=enrollment.organisation, program=program))
    take_people(person_row(enrollment.customer, status="inquirant"), as_of=days_ago(3))
    assert client.post(at(enrollment, "sync_iwds")).url == at(enrollment, "link_iwds")
    page = client.get(at(enrollment, "link_iwds"))
    assert text(page).count("Agrees") == 3 and not StateLink.objects.exists()
    chosen = {"person": str(IwdsPerson.objects.get().public_id)}
    assert "Confirm that you compared the two" in text(client.post(at(enrollment, "link_iwds"), chosen))
    client.post(at(enrollment, "link_iwds"), chosen | {"confirm": "on"})
    enrollment.refresh_from_db()
    assert (enrollment.iwds_status, enrollment.iwds_status_since) == ("inquirant", days_ago(3))
    assert StateLink.objects.get().external_id == IwdsPerson.objects.get().external_id
    page = client.get(at(enrollment))
    assert [step["word"] for step in page.context["history"]] == ["Inquirant"]


def test_the_last_four_alone_propose_nobody_and_two_fields_are_compared_but_not_linked(client, enrollment):
    who = enrollment.customer
    take_people(person_row(who, first_name="Other", last_name="Person", birth_date="1999-01-01"))
    assert client.get(at(enrollment, "link_iwds")).context["found"] == []
    take_people(person_row(who, ssn_last4="0000" if who.ssn_last4 != "0000" else "1111"))
    page = client.get(at(enrollment, "link_iwds"))
    assert [each["may_link"] for each in page.context["found"]] == [False]
    assert "Other digits" in text(page) and "Differs" in text(page)
    sent = {"person": str(IwdsPerson.objects.get().public_id), "confirm": "on"}
    client.post(at(enrollment, "link_iwds"), sent)
    assert not StateLink.objects.exists()


def test_searching_in_vain_too_often_is_stopped(client, enrollment, monkeypatch):
    monkeypatch.setattr("casework.exchange.access.MOST_MISSES", 2)
    for _time in range(2):
        client.get(at(enrollment, "link_iwds"))
    take_people(person_row(enrollment.customer))
    page = client.get(at(enrollment, "link_iwds"))
    assert "You searched in vain too often" in text(page) and page.context["found"] == []


def test_a_status_that_went_back_is_shown_with_a_finding(client, enrollment):
    linked_to_iwds(enrollment, as_of=days_ago(9), status="registrant")
    take_people(person_row(enrollment.customer, status="applicant"), as_of=days_ago(2))
    assert "Went back from Registrant to Applicant" in text(client.get(at(enrollment)))


def test_updating_a_status_asks_the_planner_once_and_iwds_closes_it(client, enrollment, planner, worker):
    linked_to_iwds(enrollment, status="applicant")
    service = ServiceFactory(enrollment=enrollment, service_type="case_management")
    update(worker, service)
    request = IwdsRequest.objects.get()
    enrollment.refresh_from_db()
    assert (request.planner, request.name, request.starts_on) == (planner, "Case Management", days_ago(10))
    assert enrollment.iwds_requested_on == clock.today()
    service.refresh_from_db()
    update(worker, service, "successful", completed_on=clock.today())
    assert IwdsRequest.objects.count() == 1
    done = {"status": "complete", "ends_on": str(clock.today()), "starts_on": str(days_ago(10))}
    take_services(service_row(enrollment.customer, **done))
    request.refresh_from_db()
    enrollment.refresh_from_db()
    assert (request.outcome, enrollment.iwds_requested_on) == ("matched", None)


def test_without_a_planner_among_the_contacts_nobody_is_asked_and_the_page_says_so(
    client, enrollment, worker
):
    linked_to_iwds(enrollment, status="applicant")
    planner_in("north")
    update(worker, ServiceFactory(enrollment=enrollment))
    page = text(client.get(at(enrollment)))
    assert not IwdsRequest.objects.exists() and "nobody is asked to enter services in IWDS" in page
    assert reverse("cases:list_contacts", args=[enrollment.public_id]) in page
    plan = text(client.get(reverse("careerplan:list_services", args=[enrollment.public_id])))
    assert "nobody is asked to enter services in IWDS" in plan


def test_a_program_without_requests_asks_nobody(client):
    enrollment = enrolled_in("north", "apprenticeship_illinois", iwds_status="applicant")
    contact_of(enrollment, planner_in("north", program="apprenticeship_illinois"))
    update(member(organisation=enrollment.organisation), ServiceFactory(enrollment=enrollment))
    assert not IwdsRequest.objects.exists()


@pytest.fixture
def mismatch(enrollment, planner):
    """Ours and theirs are three days apart, and the planner was asked eight days ago."""
    linked_to_iwds(enrollment, status="registrant")
    ours = started(enrollment, service_type="case_management")
    request = request_for(ours, planner, days=8)
    take_services(service_row(enrollment.customer, starts_on=str(days_ago(13))))
    return ours, IwdsService.objects.get(), request


def test_a_mismatch_is_guessed_and_looking_changes_nothing(client, enrollment, mismatch):
    _ours, theirs, request = mismatch
    (row,) = desk(client, enrollment)
    assert (row.words, row.is_pair, row.waits_for) == (
        "Same service, start date differs by 3 days.",
        False,
        "us",
    )
    theirs.refresh_from_db()
    request.refresh_from_db()
    assert theirs.service is None and request.closed_at is None


def test_use_theirs_corrects_ours_closes_the_request_and_can_be_undone(client, enrollment, mismatch):
    ours, theirs, request = mismatch
    answer = decide(client, enrollment, "theirs", ours, theirs)
    for row in (ours, request, enrollment):
        row.refresh_from_db()
    assert (ours.started_on, request.outcome) == (days_ago(13), "corrected")
    assert enrollment.iwds_requested_on is None and not answer.context["desk"][0].waits_for
    undo(client, enrollment, answer)
    for row in (ours, request, theirs, enrollment):
        row.refresh_from_db()
    assert (ours.started_on, request.closed_at, theirs.service) == (days_ago(10), None, None)
    assert enrollment.iwds_requested_on == days_ago(8)


def test_correcting_our_date_by_hand_closes_the_request(enrollment, worker, mismatch):
    ours, theirs, request = mismatch
    update(worker, ours, started_on=theirs.starts_on)
    for row in (request, theirs, enrollment):
        row.refresh_from_db()
    assert (request.outcome, theirs.service, enrollment.iwds_requested_on) == ("corrected", ours, None)


def test_deleting_a_duplicate_request_moves_the_clock_and_can_be_undone(client, enrollment, mismatch):
    _ours, _theirs, request = mismatch
    answer = client.post(at(enrollment, "delete_iwds_request", request.public_id), follow=True)
    request.refresh_from_db()
    assert request.outcome == "deleted"
    again = client.post(at(enrollment, "delete_iwds_request", request.public_id), follow=True)
    assert "closed already" in text(again)
    undo(client, enrollment, answer)
    enrollment.refresh_from_db()
    assert IwdsRequest.objects.open().count() == 1 and enrollment.iwds_requested_on == days_ago(8)


def test_not_the_same_keeps_them_apart_and_can_be_undone(client, enrollment, mismatch):
    ours, theirs, _request = mismatch
    answer = decide(client, enrollment, "apart", ours, theirs)
    decide(client, enrollment, "apart", ours, theirs)
    assert IwdsApart.objects.filter(removed_at=None).count() == 1
    assert {row.words for row in answer.context["desk"]} == {
        "Only in IWDS.",
        "The career planner was asked and IWDS does not show it yet.",
    }
    undo(client, enrollment, answer)
    assert len(desk(client, enrollment)) == 1


def test_use_ours_asks_the_planner_to_change_it(client, enrollment, planner):
    linked_to_iwds(enrollment, status="registrant")
    ours = started(enrollment, service_type="case_management")
    take_services(service_row(enrollment.customer, starts_on=str(days_ago(10)), status="closed"))
    (row,) = desk(client, enrollment)
    assert row.is_pair and row.differs == ("status",)
    for _time in range(2):
        decide(client, enrollment, "ask", ours)
    assert IwdsRequest.objects.get().planner == planner
    (row,) = desk(client, enrollment)
    assert (row.waits_for, row.words) == ("planner", "The career planner was asked to change it.")


def test_another_customers_row_is_never_taken(client, enrollment, mismatch):
    ours, theirs, _request = mismatch
    other = enrolled(enrollment.organisation, iwds_status="")
    take_people(person_row(other.customer, external_id="A-77"))
    take_services(service_row(external_id="S-77", application="A-77"))
    stranger = IwdsService.objects.get(external_id="S-77")
    assert decide(client, enrollment, "theirs", ours, stranger).status_code == 404
    assert theirs.pk != stranger.pk


def test_the_lists_show_planners_and_staff_what_waits(client, enrollment, planner, mismatch):
    for user in (None, planner):
        if user:
            client.force_login(user)
        page = text(client.get(reverse("exchange:list_iwds_requests")))
        assert "Case Management" in page and "8 days" in page and str(planner) in page
        page = text(client.get(reverse("exchange:list_iwds_differences")))
        assert "start date differs by 3 days" in page
    assert client.post(at(enrollment, "sync_iwds")).status_code == 403


def test_lists_and_page_keep_within_their_queries(
    client, enrollment, mismatch, django_assert_max_num_queries
):
    client.get(at(enrollment))
    with django_assert_max_num_queries(20):
        client.get(at(enrollment))
    for name in ("list_iwds_requests", "list_iwds_differences"):
        with django_assert_max_num_queries(12):
            client.get(reverse(f"exchange:{name}"))


def test_the_plan_keeps_the_earliest_planned_service(enrollment, worker):
    late = ServiceFactory(enrollment=enrollment, started_on=days_ago(-5))
    early = ServiceFactory(enrollment=enrollment, started_on=days_ago(4))
    update(worker, late, "not_started", due_on=days_ago(-40))
    enrollment.refresh_from_db()
    assert enrollment.service_planned_on == days_ago(4)
    update(worker, early)
    enrollment.refresh_from_db()
    assert enrollment.service_planned_on == days_ago(-5)
