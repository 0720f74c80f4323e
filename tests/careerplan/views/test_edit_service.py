"""The tab "Status (Default)" of a service and the frame around all its tabs (F334-F341, F353)."""

import pytest
from django.urls import reverse

from careerplan.models import Barrier, Service
from careerplan.services.add_service import add_service
from casework.accounts.enums import Role
from casework.core import clock
from programs.registry import all_programs, get_program
from tests.factories.people import UserFactory, days_ago, enrolled, member
from tests.factories.plan import GoalFactory, ServiceFactory, started
from tests.factories.services import ServiceCostFactory, paid_support
from tests.factories.worksites import PlacementFactory

pytestmark = pytest.mark.django_db
SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


def address(service, name="edit_service"):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id])


def open_tab(client, service, name="edit_service"):
    client.force_login(member(organisation=service.organisation, program=service.enrollment.program))
    return client.get(address(service, name))


def text_of(answer):
    return answer.content.decode()


def filled(service, **changes):
    return {
        "goal": "none",
        "status": service.status,
        "started_on": service.started_on.isoformat(),
        "due_on": service.due_on.isoformat(),
        "weekly_hours": "10",
        "notes": "",
        "version": service.version,
    } | changes


def tabs_of(answer):
    return [tab["label"] for tab in answer.context["service_tabs"]]


@SPECS
def test_a_service_has_the_tabs_of_its_program_under_one_heading(client, spec):
    service = started(enrolled(program=spec.code))
    answer = open_tab(client, service)
    assert answer.context["page_title"] == "Edit Customer Service"
    labels = [tab.text for tab in spec.service_tabs]
    found = tabs_of(answer)
    assert found == [label for label in labels if label in found]
    assert found[:2] == labels[:2] and answer.context["tab_title"] == "Status (Default)"
    trail = [crumb["label"] for crumb in answer.context["breadcrumbs"]]
    assert trail[-1] == "Edit Customer Service" and len(trail) == 4
    assert ("Total Subsidized days for all items:" in text_of(answer)) == bool(spec.subsidy)


def test_a_tab_stands_only_where_the_kind_of_service_has_it(client):
    enrollment = enrolled(program="isets")
    activity = tabs_of(open_tab(client, started(enrollment, service_type="job_readiness")))
    assert "Dollar Value of Service" not in activity and "Worksite Placement" not in activity
    support = tabs_of(open_tab(client, started(enrollment, service_type="clothing")))
    assert "Dollar Value of Service" in support
    worksite = tabs_of(open_tab(client, started(enrollment, service_type="community_workfare")))
    assert "Worksite Placement" in worksite
    referral = tabs_of(open_tab(client, started(enrollment, service_type="referral_housing")))
    assert referral == ["Status (Default)", "Service Provider", "Earned Credentials"] or referral == [
        "Status (Default)",
        "Service Provider",
    ]


@SPECS
def test_who_may_only_read_sees_the_tabs_that_open(client, spec):
    service = started(enrolled(program=spec.code))
    client.force_login(member(Role.LWIA_CAREER_PLANNER, service.organisation, program=spec.code))
    tabs = client.get(address(service, "show_attendance")).context["service_tabs"]
    assert tabs[0]["label"] == "Attendance" and tabs[-1]["label"] == "Earned Credentials"
    assert {client.get(tab["url"]).status_code for tab in tabs} == {200}


def test_who_may_only_read_is_not_sent_to_a_form(client):
    service = ServiceFactory(enrollment=enrolled(program="isets"))
    client.force_login(member(Role.LWIA_CAREER_PLANNER, service.organisation, program="isets"))
    page = text_of(client.get(address(service, "show_attendance")))
    assert "while the status is Started/Open" in page and "Change the status or goal" not in page


def test_the_hint_about_costs_stands_on_activities_of_isets_only(client):
    hint = "Costs associated with activities are added to Support Services."
    enrollment = enrolled(program="isets")
    assert hint in text_of(open_tab(client, started(enrollment, service_type="job_readiness")))
    assert hint not in text_of(open_tab(client, started(enrollment, service_type="clothing")))
    other = started(enrolled(program="illinois_works"))
    assert get_program("illinois_works").cost_policy.note not in text_of(open_tab(client, other))


def test_situations_of_the_customer_come_first_and_the_others_are_folded(client):
    service = started(enrolled(program="isets"))
    for situation in ("housing", "english"):
        Barrier.objects.create(
            **Barrier.belonging_to(service.enrollment), situation=situation, noted_by=UserFactory()
        )
    Barrier.objects.create(
        **Barrier.belonging_to(service.enrollment),
        situation="health",
        noted_by=UserFactory(),
        resolved_on=clock.today(),
    )
    page = text_of(open_tab(client, service))
    legend, fold = (
        page.index("Service addresses the following situations"),
        page.index("Show More Situations"),
    )
    assert legend < page.index('value="housing"') < page.index('value="english"') < fold
    assert fold < page.index('value="health"')
    client.post(address(service), filled(service, situations=["english", "digital"]))
    service.refresh_from_db()
    assert service.situations == ["english", "digital"]
    page = text_of(client.get(address(service)))
    assert page.index('value="digital"') < page.index("Show More Situations")


def test_a_situation_outside_the_list_is_refused(client):
    service = started(enrolled(program="isets"))
    open_tab(client, service)
    answer = client.post(address(service), filled(service, situations=["weather"]))
    assert "situations" in answer.context["form"].errors


@SPECS
def test_wioa_funding_is_asked_where_the_program_asks(client, spec):
    service = started(enrolled(program=spec.code))
    answer = open_tab(client, service)
    assert ("WIOA funded" in text_of(answer)) == spec.asks_wioa_funded
    client.post(address(service), filled(service, wioa_funded="on"))
    service.refresh_from_db()
    assert service.wioa_funded == spec.asks_wioa_funded


def test_the_second_writer_sees_both_values_of_the_new_fields(client):
    service = started(enrolled(program="youth_apprenticeship"))
    open_tab(client, service)
    client.post(address(service), filled(service, situations=["housing"], wioa_funded="on"))
    answer = client.post(address(service), filled(service, situations=["english"]))
    assert answer.status_code == 409
    stale = answer.context["form"].stale_values
    assert (stale["situations"], stale["wioa_funded"]) == ("Homeless or unstable housing", "Yes")


def test_the_stamp_says_who_updated_it(client):
    service = started(enrolled(program="isets"))
    open_tab(client, service)
    client.post(address(service), filled(service, notes="Moved"))
    assert "This Customer Service was updated by Pat" in text_of(client.get(address(service)))


def test_only_one_support_service_is_open_in_isets_and_the_open_one_is_named_with_a_link(client):
    enrollment = enrolled(program="isets")
    first = started(enrollment, service_type="clothing")
    second = ServiceFactory(enrollment=enrollment, service_type="transportation")
    page = text_of(open_tab(client, second))
    assert f'href="{address(first)}"' in page and "Open Clothing" in page
    answer = client.post(address(second), filled(second, status="started"))
    assert "Clothing is open. Only one support service can be open at a time" in text_of(answer)
    assert Service.objects.get(pk=second.pk).status == "not_started"
    client.post(address(first), filled(first, status="successful", completed_on="today"))
    assert client.post(address(second), filled(second, status="started")).status_code == 302


def test_a_new_support_service_cannot_be_started_beside_an_open_one(client):
    enrollment = enrolled(program="isets")
    started(enrollment, service_type="clothing")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    url = reverse("careerplan:add_service", args=[enrollment.public_id, "transportation"])
    sent = filled(ServiceFactory.build(enrollment=enrollment), status="started")
    assert "Clothing is open" in text_of(client.post(url, sent))
    assert Service.objects.count() == 1


def test_an_activity_and_a_support_service_are_open_together(client):
    enrollment = enrolled(program="isets")
    started(enrollment, service_type="clothing")
    service = ServiceFactory(enrollment=enrollment, service_type="job_readiness")
    open_tab(client, service)
    assert client.post(address(service), filled(service, status="started")).status_code == 302


def test_what_was_open_beside_another_can_still_be_edited(client):
    enrollment = enrolled(program="isets")
    started(enrollment, service_type="clothing")
    service = started(enrollment, service_type="transportation")
    open_tab(client, service)
    assert client.post(address(service), filled(service, notes="Bus pass")).status_code == 302


def test_several_support_services_are_open_in_other_programs():
    enrollment, support = enrolled(program="illinois_works"), []
    for row in get_program("illinois_works").catalogue:
        if row.kind == "support":
            support.append(row.code)
    plan = {"status": "started", "started_on": days_ago(1), "due_on": days_ago(-9), "completed_on": None}
    for code in support[:2]:
        add_service(UserFactory(), enrollment, service_type=code, weekly_hours=1, **plan)
    assert Service.objects.count() == len(support[:2])


def test_a_service_with_payments_stays_in_the_plan(client):
    goal = GoalFactory(enrollment=enrolled(program="illinois_works"))
    service = ServiceFactory(enrollment=goal.enrollment, goal=goal)
    ServiceCostFactory(service=service)
    open_tab(client, service)
    page = text_of(client.post(address(service, "remove_service"), follow=True))
    assert "Payments are entered for it" in page
    assert Service.objects.kept().filter(pk=service.pk).exists()


def test_the_banner_sums_subsidized_days_over_all_placements_as_the_ledger_does(client):
    enrollment = enrolled(program="isets")
    PlacementFactory(enrolled=enrollment, started_on=days_ago(40), subsidized_to=days_ago(31))
    PlacementFactory(enrolled=enrollment, started_on=days_ago(4))
    answer = open_tab(client, paid_support(enrollment))
    assert "Total Subsidized days for all items: <strong>15</strong>" in text_of(answer)
    ledger = client.get(reverse("careerplan:show_subsidized_days", args=[enrollment.public_id]))
    assert "Total Subsidized days for all items: <strong>15</strong> = 10 + 5" in text_of(ledger)


def test_where_a_worksite_job_is_held_the_tab_shows_its_status_and_leads_to_its_page(client):
    placement = PlacementFactory()
    service = placement.service
    page = text_of(open_tab(client, service))
    assert "Status and dates are those of the worksite job" in page
    assert address(service, "edit_placement") in page
    assert 'name="status"' not in page and 'name="started_on"' not in page
    sent = {"goal": "none", "weekly_hours": "12", "notes": "Bus 4", "version": service.version}
    answer = client.post(address(service), sent | {"status": "successful", "due_on": "1/1/2020"})
    service.refresh_from_db()
    assert answer.status_code == 302
    assert (service.status, service.due_on, service.weekly_hours) == ("started", placement.due_on, 12)
    assert service.notes == "Bus 4"


def test_the_status_tab_costs_at_most_20_queries(client, django_assert_max_num_queries):
    service = started(enrolled(program="isets"), service_type="clothing")
    open_tab(client, service)
    with django_assert_max_num_queries(20):
        client.get(address(service))
