"""The pages of services: catalogue, one service, the list by goal."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from careerplan.models import ProgressConfirmation, Service
from careerplan.services.remove_goal import remove_goal
from casework.core import clock
from programs.registry import all_programs, get_program
from tests.factories.people import UserFactory, days_ago, enrolled, member
from tests.factories.plan import GoalFactory, ServiceFactory, completed, plan_with, started
from tests.factories.services import ServiceCostFactory, paid_support

pytestmark = pytest.mark.django_db

SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


@pytest.fixture
def enrollment():
    return enrolled()


@pytest.fixture
def signed_in(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation))
    return client


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def filled(**changes):
    values = {
        "goal": "none",
        "status": "not_started",
        "started_on": "today",
        "due_on": days_ago(-30).isoformat(),
        "weekly_hours": "7.5",
        "notes": "",
        "key": "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a11",
    }
    return values | changes


@SPECS
def test_the_list_stands_under_the_words_of_the_program(client, spec):
    enrollment = enrolled(program=spec.code)
    goal = GoalFactory(enrollment=enrollment)
    ServiceFactory(enrollment=enrollment, goal=goal)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    page = client.get(address("list_services", enrollment)).content.decode()
    assert f"{spec.words.steps_for.format(goal=goal.statement)} (1)" in page
    assert spec.words.assign_steps in page and spec.words.manage_steps in page
    assert ("STEP 1: Add Services / Activities" in page) == (spec.code == "isets")
    for button in spec.add_buttons:
        assert f"?kind={button.code}" in page and button.label in page


@SPECS
def test_every_row_of_the_catalogue_can_be_reached_by_a_button_and_its_page_opens(client, spec):
    enrollment = enrolled(program=spec.code)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    pages = [
        client.get(address("choose_service", enrollment) + f"?kind={button.code}").content.decode()
        for button in spec.add_buttons
    ]
    for row in spec.catalogue:
        link = f'href="{address("add_service", enrollment, row.code)}"'
        assert sum(link in page for page in pages) == row.offered_on(clock.today())
    assert client.get(address("add_service", enrollment, spec.catalogue.codes[0])).status_code == 200


def test_the_filter_finds_by_label_code_and_alias(client):
    enrollment = enrolled(program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    url = address("choose_service", enrollment)
    for words in ("supervised", "SJS", "sj "):
        page = client.get(url, {"q": words}).content.decode()
        assert "Supervised Job Search" in page and "Community Workfare" not in page
    assert "Nothing in the list matches" in client.get(url, {"q": "xyzzy"}).content.decode()


def test_what_the_program_does_not_offer_is_not_found(signed_in, enrollment):
    assert signed_in.get(address("add_service", enrollment, "earnfare")).status_code == 404


def test_a_service_is_added_under_the_goal_the_worker_came_from(signed_in, enrollment):
    GoalFactory(enrollment=enrollment)
    goal = GoalFactory(enrollment=enrollment)
    url = address("add_service", enrollment, "mentoring")
    form = signed_in.get(url, {"goal": str(goal.public_id)}).context["form"]
    assert form["goal"].value() == str(goal.public_id)
    signed_in.post(url, filled(goal=str(goal.public_id), notes="Bus pass"))
    service = Service.objects.get()
    assert (service.goal, service.status, service.notes) == (goal, "not_started", "Bus pass")
    assert (service.started_on, service.weekly_hours) == (clock.today(), Decimal("7.5"))


@SPECS
def test_after_adding_the_case_note_is_asked_for_where_the_program_has_it(client, spec):
    enrollment = enrolled(program=spec.code)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    row = spec.catalogue.codes[0]
    answer = client.post(address("add_service", enrollment, row), filled())
    prompt = reverse("cases:add_case_note", args=[enrollment.public_id])
    assert answer.url.startswith(prompt) == spec.note_prompt_after_step
    if spec.note_prompt_after_step:
        form = client.get(answer.url).context["form"]
        assert (form["task"].value(), form["subject"].value()) == ("service", spec.catalogue[row].label)


def test_a_form_sent_twice_is_one_service(signed_in, enrollment):
    url = address("add_service", enrollment, "mentoring")
    signed_in.post(url, filled())
    answer = signed_in.post(url, filled(), follow=True)
    assert "saved already" in answer.content.decode()
    assert Service.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"goal": ""}, ["goal"]),
        ({"started_on": "", "due_on": "", "weekly_hours": ""}, ["started_on", "due_on", "weekly_hours"]),
        ({"started_on": "31/31/2026"}, ["started_on"]),
        ({"due_on": "yesterday"}, ["due_on"]),
        ({"weekly_hours": "200"}, ["weekly_hours"]),
        ({"weekly_hours": "many"}, ["weekly_hours"]),
        ({"status": "successful"}, ["completed_on"]),
        ({"status": "started", "completed_on": "today"}, ["completed_on"]),
        ({"goal": "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a12"}, ["goal"]),
    ],
)
def test_what_is_wrong_stands_beside_its_field(signed_in, enrollment, changes, fields):
    answer = signed_in.post(address("add_service", enrollment, "mentoring"), filled(**changes))
    form = answer.context["form"]
    assert sorted(form.errors) == sorted(fields)
    for name, value in changes.items():
        assert form[name].value() == value
    assert not Service.objects.exists()


def test_without_javascript_evaluated_as_not_required_needs_one_date_only(signed_in, enrollment):
    sent = filled(status="not_required", started_on="", weekly_hours="", due_on="3/15/2026")
    signed_in.post(address("add_service", enrollment, "mentoring"), sent)
    service = Service.objects.get()
    assert (service.started_on, service.due_on, service.weekly_hours) == (
        date(2026, 3, 15),
        date(2026, 3, 15),
        0,
    )


def test_completing_needs_the_date_and_the_stamp_names_who_and_when(signed_in, enrollment):
    service = started(enrollment, service_type="mentoring")
    url = address("edit_service", enrollment, service.public_id)
    sent = filled(status="successful", started_on="3/2/2026", due_on="4/2/2026", version="1")
    assert "completed_on" in signed_in.post(url, sent).context["form"].errors
    answer = signed_in.post(url, sent | {"completed_on": "today"}, follow=True)
    assert "Adult mentoring was updated." in answer.content.decode()
    page = signed_in.get(url).content.decode()
    assert "This Customer Service was updated by Pat Sample" in page
    assert "Remove from the plan" not in page


def test_the_page_has_the_labels_and_the_trail_of_the_source(client):
    enrollment = enrolled(program="isets")
    service = ServiceFactory(enrollment=enrollment)
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    answer = client.get(address("edit_service", enrollment, service.public_id))
    page = answer.content.decode()
    for words in (
        "Planned Start Date",
        "Planned Completion Date",
        "How many hours a week are you planning on working on this?",
        "Other Notes",
        "Update Customer Service",
    ):
        assert words in page
    assert [crumb["label"] for crumb in answer.context["breadcrumbs"]] == [
        "Customers",
        "IEP/Case Management",
        "Add Activities/Services",
        "Edit Customer Service",
    ]


def test_the_second_of_two_people_sees_both_texts(signed_in, enrollment):
    service = started(enrollment, service_type="mentoring", notes="Theirs", version=2)
    url = address("edit_service", enrollment, service.public_id)
    answer = signed_in.post(url, filled(status="started", notes="Mine", version="1"))
    assert answer.status_code == 409
    assert "Mine" in answer.content.decode() and "Theirs" in answer.content.decode()
    assert answer.context["form"]["version"].value() == "2"


def test_a_goal_removed_while_the_page_was_open_is_an_error_beside_the_goal(signed_in, enrollment):
    goal = GoalFactory(enrollment=enrollment)
    remove_goal(UserFactory(), goal)
    answer = signed_in.post(address("add_service", enrollment, "mentoring"), filled(goal=str(goal.public_id)))
    assert "no longer in the plan" in str(answer.context["form"].errors["goal"])


def test_a_service_is_removed_and_put_back_from_the_page(signed_in, enrollment):
    service = ServiceFactory(enrollment=enrollment)
    page = signed_in.post(
        address("remove_service", enrollment, service.public_id), follow=True
    ).content.decode()
    undo = address("restore_service", enrollment, service.public_id)
    assert f'action="{undo}"' in page and "Recent changes" not in page
    assert "back in the plan" in signed_in.post(undo, follow=True).content.decode()
    assert Service.objects.kept().get() == service


def test_what_started_is_not_removed(signed_in, enrollment):
    service = started(enrollment)
    answer = signed_in.post(address("remove_service", enrollment, service.public_id), follow=True)
    assert "Only what has not started" in answer.content.decode()


def test_a_late_step_says_so_with_its_date(signed_in, enrollment):
    started(enrollment, due_on=days_ago(3))
    completed(enrollment, started_on=days_ago(20), due_on=days_ago(3))
    page = signed_in.get(address("list_services", enrollment)).content.decode()
    assert page.count("Past due") == 1
    assert "3 days ago" in page


def test_confirming_on_the_overview(signed_in):
    enrollment = enrolled(confirmed=33)
    signed_in.force_login(member(organisation=enrollment.organisation))
    url = address("confirm_progress", enrollment)
    page = signed_in.get(address("show_overview", enrollment)).content.decode()
    assert "Progress not confirmed for 33 days" in page
    unchecked = signed_in.post(url, {})
    assert "Check the box to confirm" in str(unchecked.context["form"].errors["is_current"])
    assert not ProgressConfirmation.objects.exists()
    done = signed_in.post(url, {"is_current": "on"}, follow=True).content.decode()
    assert "Confirmed: the plan is current and accurate" in done
    assert "by Pat Sample" in done
    again = signed_in.post(url, {"is_current": "on"}, follow=True).content.decode()
    assert "confirmed this plan today already" in again
    assert signed_in.get(url).url.endswith("#confirm")


@pytest.mark.parametrize(
    ("name", "budget"), [("list_services", 12), ("show_overview", 20), ("print_plan", 20)]
)
def test_twenty_rows_cost_as_many_queries_as_two(
    signed_in, enrollment, django_assert_max_num_queries, name, budget
):
    url = address(name, enrollment)
    plan_with(enrollment, goals=2, steps=1)
    with django_assert_max_num_queries(budget) as few:
        signed_in.get(url)
    plan_with(enrollment, goals=10, steps=2)
    with django_assert_max_num_queries(budget) as many:
        signed_in.get(url)
    assert len(many) == len(few)


@SPECS
def test_no_page_links_to_a_page_that_is_not_there(client, spec):
    enrollment = enrolled(program=spec.code)
    plan_with(enrollment)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    context = client.get(address("show_overview", enrollment)).context
    for tab in context["plan_tabs"]:
        assert client.get(tab["url"]).status_code == 200
    assert get_program(spec.code).plan_tabs


def test_confirming_from_the_list_of_customers_leads_back_to_it(client):
    enrollment = enrolled()
    client.force_login(member(organisation=enrollment.organisation))
    address = reverse("careerplan:confirm_progress", args=[enrollment.public_id])
    page = client.get(f"{address}?next=/customers/%3Fpage%3D2", follow=True).content.decode()
    assert f'action="{address}?next=/customers/%3Fpage%3D2"' in page
    response = client.post(f"{address}?next=/customers/%3Fpage%3D2", {"is_current": "on"})
    assert response.url == "/customers/?page=2"
    away = client.post(f"{address}?next=//elsewhere.example", {"is_current": "on"})
    assert away.url == reverse("careerplan:show_overview", args=[enrollment.public_id])


def test_a_service_with_payments_carries_their_sum_and_leads_to_them(client):
    service = paid_support()
    ServiceCostFactory(service=service)
    ServiceCostFactory(service=service, unit_cost="40", quantity=2)
    decided = {"decided_by": UserFactory(), "decided_at": clock.now(), "decision_reason": "Too much."}
    ServiceCostFactory(service=service, unit_cost="500", approval="refused", **decided)
    client.force_login(member(organisation=service.organisation, program=service.enrollment.program))
    costs = reverse("careerplan:list_costs", args=[service.enrollment.public_id, service.public_id])
    for page in ("careerplan:list_services", "outcomes:show_outcomes"):
        html = client.get(reverse(page, args=[service.enrollment.public_id])).content.decode()
        assert f'href="{costs}">$205<' in html
