"""The pages of a worksite job: picker, form, effect, history, follow-ups, ledger, and the lists over many customers."""

import pytest
from django.urls import reverse

from careerplan.models import FollowUp, Placement, Service, SubsidyOverride
from casework.accounts.enums import Role
from casework.worksites.models import Job
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.worksites import (
    ISETS,
    PayrollFactory,
    PlacementFactory,
    follow_up_of,
    job_at,
    verified,
)

pytestmark = pytest.mark.django_db


def typed(day):
    return f"{day.month}/{day.day}/{day.year}"


KEY = "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a31"
FORM = {
    "position_type": "full_time",
    "status": "started",
    "minimum_wage": "15.00",
    "hourly_wage": "18.50",
    "subsidized_wage": "15.00",
    "employer_wage": "",
    "weekly_hours": "30",
    "service_version": "1",
}


@pytest.fixture
def service():
    home = organisation_running(ISETS)
    return ServiceFactory(enrollment=enrolled(home, program=ISETS), service_type="work_experience")


@pytest.fixture
def worker(client, service):
    user = member(organisation=service.organisation, program=ISETS)
    client.force_login(user)
    return user


def form(**changes):
    return FORM | {"started_on": typed(days_ago(10)), "due_on": typed(days_ago(-90))} | changes


def page_of(service, name="edit_placement", *more):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, *more])


def of_case(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def test_the_picker_lists_jobs_with_an_opening_of_the_own_organization(client, service, worker):
    free = job_at(service.organisation, title="Laundry worker", openings=8, taken=1)
    job_at(service.organisation, title="Full job", openings=1, taken=1)
    job_at(service.organisation, title="Ended job", ended_on=days_ago(1))
    job_at(organisation_running(ISETS), title="Foreign job")
    page = client.get(page_of(service))
    assert [job.title for job in page.context["jobs"]] == ["Laundry worker"]
    assert page_of(service, "add_placement", free.public_id) in page.content.decode()
    assert "No job with an opening matches" in client.get(page_of(service), {"q": "welder"}).content.decode()


def test_without_jobs_the_way_leads_to_the_worksite_tool(client, service, worker):
    page = client.get(page_of(service)).content.decode()
    assert "No job with an opening is listed" in page
    assert reverse("worksites:list_employers") in page


def test_a_customer_is_added_with_the_wages_of_job_and_table(client, service, worker):
    job = job_at(service.organisation)
    page = client.get(page_of(service, "add_placement", job.public_id))
    first = page.context["form"].initial
    assert (str(first["hourly_wage"]), str(first["minimum_wage"])) == ("18.50", "15.00")
    answer = client.post(page_of(service, "add_placement", job.public_id), form(), follow=True)
    text = answer.content.decode()
    assert "The customer was added to the worksite." in text
    assert "Total Subsidized days for all items:</" not in text
    assert "11" in text
    assert "30 Days Follow-Up Due on" in text
    placement = Placement.objects.get()
    assert str(placement.employer_wage) == "3.50"
    assert Job.objects.get().taken == 1


@pytest.mark.parametrize(
    ("status", "offered"),
    [("started", "started"), ("not_started", "not_started"), ("not_required", "not_started")],
)
def test_a_placement_opens_with_the_status_its_service_has(client, service, worker, status, offered):
    Service.objects.filter(pk=service.pk).update(status=status)
    url = page_of(service, "add_placement", job_at(service.organisation).public_id)
    assert client.get(url).context["form"].initial["status"] == offered


def test_who_lost_the_last_opening_keeps_what_was_typed_and_sends_it_for_another_job(client, service, worker):
    lost = job_at(service.organisation, openings=1)
    other = job_at(service.organisation, title="Presser")
    url = page_of(service, "add_placement", lost.public_id)
    Job.objects.filter(pk=lost.pk).update(taken=1)
    page = client.post(url, form(notes="Bus 4 at seven."))
    text = page.content.decode()
    assert "Someone else took the last opening of this job a moment ago. Choose another job." in text
    assert "Bus 4 at seven." in text
    assert page_of(service, "add_placement", other.public_id) in text
    client.post(page_of(service, "add_placement", other.public_id), form(notes="Bus 4 at seven."))
    assert Placement.objects.get().job == other


def test_another_organizations_job_is_not_found(client, service, worker):
    foreign = job_at(organisation_running(ISETS))
    assert client.get(page_of(service, "add_placement", foreign.public_id)).status_code == 404


def test_a_service_without_a_worksite_says_so(client, service, worker):
    other = ServiceFactory(enrollment=service.enrollment, service_type="transportation")
    assert "This service has no worksite placement" in client.get(page_of(other)).content.decode()
    assert client.post(page_of(other), form()).status_code == 200
    job = job_at(service.organisation)
    assert client.get(page_of(other, "add_placement", job.public_id)).status_code == 404


def test_errors_stand_beside_their_fields_with_what_was_typed(client, service, worker):
    job = job_at(service.organisation)
    page = client.post(page_of(service, "add_placement", job.public_id), form(hourly_wage="12.345"))
    assert "hourly_wage" in page.context["form"].errors
    assert 'value="12.345"' in page.content.decode()
    page = client.post(
        page_of(service, "add_placement", job.public_id),
        form(subsidized_wage="16", return_on=typed(days_ago(1))),
    )
    assert set(page.context["form"].errors) == {"inactive_on", "subsidized_wage"}


@pytest.fixture
def placement(service):
    service.status = "started"
    service.save()
    return PlacementFactory(enrolled=service.enrollment, service=service)


def edit_form(placement, **changes):
    return (
        form(
            started_on=typed(placement.started_on),
            due_on=typed(placement.due_on),
            subsidized_from=typed(placement.subsidized_from),
            version=str(placement.version),
        )
        | changes
    )


def test_the_effect_is_shown_before_anything_is_saved(client, service, worker, placement):
    page = client.post(
        page_of(service), edit_form(placement, subsidized_to=typed(days_ago(-20)), check="Show the effect")
    )
    text = page.content.decode()
    assert "What these dates do" in text
    assert "Uses 41 days" in text
    placement.refresh_from_db()
    assert (placement.version, placement.subsidized_to) == (1, None)


def test_a_placement_is_changed_and_its_history_told(client, service, worker, placement):
    text = client.post(
        page_of(service), edit_form(placement, inactive_on=typed(days_ago(5))), follow=True
    ).content.decode()
    assert "The placement was saved." in text
    assert str(worker) in text
    assert "STATUS HISTORY" in text
    assert "<strong>15</strong>" in text


def test_the_second_of_two_who_save_is_shown_both_texts(client, service, worker, placement):
    data = edit_form(placement, hourly_wage="19.00")
    assert client.post(page_of(service), data).status_code == 302
    answer = client.post(page_of(service), data | {"hourly_wage": "20.00"})
    assert answer.status_code == 409
    assert "19.00" in answer.content.decode()
    placement.refresh_from_db()
    assert str(placement.hourly_wage) == "19.00"


def test_hours_that_someone_changed_on_the_status_tab_are_not_overwritten_unseen(
    client, service, worker, placement
):
    service.weekly_hours, service.version = 20, 2
    service.save()
    answer = client.post(page_of(service), edit_form(placement))
    assert answer.status_code == 409
    assert client.post(page_of(service), edit_form(placement, service_version="2")).status_code == 302


def test_a_started_job_has_no_remove_button_and_a_planned_one_is_removed_and_put_back(
    client, service, worker, placement
):
    assert page_of(service, "remove_placement") not in client.get(page_of(service)).content.decode()
    page = client.post(page_of(service, "remove_placement"), follow=True).content.decode()
    assert "Only what has not started can be removed" in page
    Placement.objects.update(status="not_started")
    Service.objects.filter(pk=service.pk).update(
        status="not_started", started_on=placement.started_on, due_on=placement.due_on
    )
    assert page_of(service, "remove_placement") in client.get(page_of(service)).content.decode()
    page = client.post(page_of(service, "remove_placement"), follow=True).content.decode()
    assert "Its opening is free again." in page
    undo = page_of(service, "restore_placement", placement.public_id)
    assert undo in page and "Removed today: " in page
    assert "The worksite job is back." in client.post(undo, follow=True).content.decode()
    client.post(page_of(service, "remove_placement"))
    page = client.post(page_of(service, "remove_placement"), follow=True).content.decode()
    assert "There is no worksite job here any more." in page


def test_a_due_follow_up_is_verified_and_one_that_is_not_says_when_it_opens(
    client, service, worker, placement
):
    due, early = follow_up_of(placement, 30), follow_up_of(placement, 60, due=-30)
    page = client.get(page_of(service)).content.decode()
    assert of_case("verify_follow_up", service.enrollment, due.public_id) in page
    assert of_case("verify_follow_up", service.enrollment, early.public_id) not in page
    url = of_case("verify_follow_up", service.enrollment, due.public_id)
    unticked = client.post(url, {"is_employed": "yes", "subsidized_wage": "15", "version": "1"})
    assert "is_verified" in unticked.context["form"].errors
    data = {
        "is_employed": "yes",
        "subsidized_wage": "15",
        "is_verified": "on",
        "version": "1",
        "note": "Pay stub",
    }
    assert "The follow-up was verified." in client.post(url, data, follow=True).content.decode()
    again = client.post(url, data)
    assert again.status_code == 409
    assert str(worker) in client.get(page_of(service)).content.decode()
    url = of_case("verify_follow_up", service.enrollment, early.public_id)
    assert "This follow-up opens on" in client.get(url).content.decode()
    client.post(url, data)
    early.refresh_from_db()
    assert early.verified_at is None


def test_the_list_of_follow_ups_shows_what_is_due_and_each_worker_their_own(client, service, worker):
    mine = PlacementFactory(enrolled=enrolled(service.organisation, program=ISETS, assigned_worker=worker))
    theirs = PlacementFactory(enrolled=enrolled(service.organisation, program=ISETS))
    foreign = PlacementFactory(enrolled=enrolled(organisation_running(ISETS), program=ISETS))
    for placement in (mine, theirs, foreign):
        follow_up_of(placement, 30, due=2)
        follow_up_of(placement, 60, due=-28)
        verified(placement, 90)
    url = reverse("careerplan:list_follow_ups")

    def found(**query):
        rows = client.get(url, query).context["list"].objects
        return sorted((row.placement_id, row.point) for row in rows)

    assert found() == [(mine.pk, 30), (theirs.pk, 30)]
    assert found(worker="me") == [(mine.pk, 30)]
    assert found(when="soon", worker="me") == [(mine.pk, 30), (mine.pk, 60)]


def test_positions_taken_lead_to_the_list_of_who_took_them(client, service, worker, placement):
    PlacementFactory(enrolled=enrolled(service.organisation, program=ISETS))
    page = client.get(reverse("worksites:list_jobs")).content.decode()
    url = f"{reverse('careerplan:list_placements')}?job={placement.job.public_id}"
    assert url in page
    rows = client.get(url).context["list"].objects
    assert [row.pk for row in rows] == [placement.pk]


def test_the_ledger_shows_the_formula_and_only_a_manager_adds_days(client, service, worker, placement):
    other = ServiceFactory(
        enrollment=service.enrollment,
        service_type="internship",
        status="successful",
        started_on=days_ago(40),
        completed_on=days_ago(30),
    )
    PlacementFactory(
        enrolled=service.enrollment,
        service=other,
        status="successful",
        started_on=days_ago(40),
        ended_on=days_ago(30),
        subsidized_to=days_ago(30),
    )
    elsewhere = PlacementFactory(
        enrolled=enrolled(customer=service.customer, program=ISETS), started_on=days_ago(2)
    )
    text = client.get(of_case("show_subsidized_days", service.enrollment)).content.decode()
    assert "<strong>32</strong> = 11 + 21." in text
    assert "Another enrollment of the customer" in text
    assert elsewhere.job.title not in text
    assert elsewhere.job.worksite.employer.name not in text
    url = of_case("override_subsidy", service.enrollment, "six_months_calendar_year")
    assert url not in text
    assert client.get(url).status_code == 403
    client.force_login(member(Role.PROGRAM_MANAGER, service.organisation, program=ISETS))
    assert url in client.get(of_case("show_subsidized_days", service.enrollment)).content.decode()
    days = {"extra_days": "14", "reason": "Rehired by the same employer", "key": KEY}
    page = client.post(url, days, follow=True)
    assert "14 days, by" in page.content.decode()
    assert "were added already, once" in client.post(url, days, follow=True).content.decode()
    assert "with 14 added" in page.content.decode()
    assert SubsidyOverride.objects.get().customer == service.customer


@pytest.mark.parametrize("limit", ["placement_90_days", "no-such-limit"])
def test_days_are_added_to_limits_that_block_alone(client, service, limit):
    client.force_login(member(Role.PROGRAM_MANAGER, service.organisation, program=ISETS))
    assert client.get(of_case("override_subsidy", service.enrollment, limit)).status_code == 404


def test_a_manager_elsewhere_does_not_find_the_customer(client, service, placement):
    client.force_login(member(Role.PROGRAM_MANAGER, organisation_running(ISETS), program=ISETS))
    url = of_case("override_subsidy", service.enrollment, "six_months_calendar_year")
    assert client.post(url, {"extra_days": "14", "reason": "x"}).status_code == 404
    follow_up = follow_up_of(placement)
    assert client.get(of_case("verify_follow_up", service.enrollment, follow_up.public_id)).status_code == 404


def test_a_follow_up_of_another_customer_is_not_found_through_the_own(client, service, worker):
    foreign = follow_up_of(PlacementFactory())
    url = of_case("verify_follow_up", service.enrollment, foreign.public_id)
    assert client.post(url, {"is_verified": "on"}).status_code == 404
    assert FollowUp.objects.get().verified_at is None


def test_pages_stay_within_their_budget(client, service, worker, placement, django_assert_max_num_queries):
    for point in (30, 60, 90, 180, 270):
        follow_up_of(placement, point)
    for number in range(5):
        PayrollFactory(
            enrollment=service.enrollment,
            job=placement.job,
            paid_from=days_ago(20 + 7 * number),
            paid_to=days_ago(14 + 7 * number),
        )
    for _number in range(8):
        PlacementFactory(
            enrolled=service.enrollment,
            service=ServiceFactory(enrollment=service.enrollment, service_type="internship"),
        )
    for url in (
        page_of(service),
        of_case("show_subsidized_days", service.enrollment),
        reverse("careerplan:list_placements"),
        reverse("careerplan:list_follow_ups"),
    ):
        client.get(url)
        budget = 20 if "cases" in url else 12
        with django_assert_max_num_queries(budget):
            client.get(url)


def test_a_program_without_worksites_says_so_on_its_tool(client):
    enrollment = enrolled(program="illinois_works")
    client.force_login(member(organisation=enrollment.organisation, program="illinois_works"))
    url = reverse("careerplan:show_subsidized_days", args=[enrollment.public_id])
    page = client.get(url).content.decode()
    tools = "Assessments, Attendance, Case Notes, Credentials, Training/Services, Uploads, Worksites"
    assert all(f">{tool}<" in page for tool in tools.split(", "))
    assert "No service of this program includes a worksite." in page


def test_the_worksite_tool_leads_back_to_the_plan_that_opened_it(client, service, worker):
    job = job_at(service.organisation)
    plan, pages = (
        page_of(service),
        [
            reverse("worksites:list_employers"),
            reverse("worksites:show_employer", args=[job.worksite.employer.public_id]),
            reverse("worksites:show_job", args=[job.public_id]),
        ],
    )
    back = "Back to the worksite placement in the plan"
    for wrong in ("https://elsewhere.example/", "/cases/", ""):
        client.get(pages[0], {"plan": wrong})
    assert not any(back in client.get(page).content.decode() for page in pages)
    opened = f"{pages[0]}?plan={plan}"
    assert opened in client.get(plan).content.decode()
    client.get(opened)
    for page in pages:
        assert f'<a href="{plan}">{back}</a>' in client.get(page).content.decode()
