"""The Outcomes tab: the program's action items, what made each so, and who may look."""

from datetime import timedelta

import pytest
from django.urls import reverse

from careerplan.models import Service
from casework.cases.models import CaseNote
from casework.core import clock
from outcomes.models import Credential, Employment, SkillGain
from programs.registry import program_codes
from tests.factories.jobs import EmploymentFactory
from tests.factories.people import days_ago, enrolled, former, member, organisation_running
from tests.factories.plan import GoalFactory, ServiceFactory

pytestmark = pytest.mark.django_db


def _page(client, enrollment, user=None):
    user = user or member(organisation=enrollment.organisation, program=enrollment.program)
    client.force_login(user)
    return client.get(reverse("outcomes:show_outcomes", args=[enrollment.public_id]))


def _summary(response):
    return {row["action"]: (row["result"], row["status"]["word"]) for row in response.context["summary"]}


@pytest.mark.parametrize("program", program_codes())
def test_everything_stands_at_not_complete_before_anything_is_entered(client, program):
    enrollment = enrolled(organisation_running(program), program=program)
    response = _page(client, enrollment)
    assert response.status_code == 200
    assert set(_summary(response).values()) == {("Not Completed", "Not Complete")}


def test_isets_counts_retained_days_over_joined_jobs(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    common = {"job_title": "Baker", "weekly_hours": 30, **Employment.belonging_to(enrollment)}
    Employment.objects.create(employer="A", started_on=days_ago(111), ended_on=days_ago(50), **common)
    Employment.objects.create(employer="B", started_on=days_ago(49), **common)
    found = _summary(_page(client, enrollment))
    assert found["4. Retained employment for 90 Days."] == ("Complete (111 Days)", "Complete")
    assert found["3. Gained employment."] == ("At least 1 employment entered.", "Complete")


def test_a_job_that_ended_before_the_enrollment_is_not_retained(client):
    enrollment = enrolled(organisation_running("isets"), program="isets", enrolled_on=days_ago(40))
    common = {"job_title": "Baker", "weekly_hours": 30, **Employment.belonging_to(enrollment)}
    Employment.objects.create(employer="A", started_on=days_ago(900), ended_on=days_ago(41), **common)
    Employment.objects.create(employer="B", started_on=days_ago(19), **common)
    page = _page(client, enrollment)
    assert _summary(page)["4. Retained employment for 90 Days."][1] == "Not Complete"
    assert "Not complete (19 Days)" in page.content.decode()
    Employment.objects.filter(employer="B").delete()
    found = _summary(_page(client, enrollment))
    assert {found["3. Gained employment."][1], found["4. Retained employment for 90 Days."][1]} == {
        "Not Complete"
    }


@pytest.mark.parametrize("kind", ["apprenticeship", "military"])
def test_a_subsidized_apprenticeship_or_military_service_is_employment(client, kind):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    EmploymentFactory(enrollment=enrollment, kind=kind, started_on=days_ago(91), is_subsidized=True)
    page = _page(client, enrollment)
    found = _summary(page)
    assert found["3. Gained employment."][1] == "Complete"
    assert found["4. Retained employment for 90 Days."] == ("Complete (91 Days)", "Complete")
    assert "it counts for no measure" not in page.content.decode()


def test_subsidized_work_is_not_employment(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    Employment.objects.create(
        employer="A",
        job_title="Baker",
        started_on=days_ago(200),
        weekly_hours=30,
        is_subsidized=True,
        **Employment.belonging_to(enrollment),
    )
    assert _summary(_page(client, enrollment))["3. Gained employment."][1] == "Not Complete"


def test_all_services_must_be_closed(client):
    program = "apprenticeship_illinois"
    enrollment = enrolled(organisation_running(program), program=program)
    item = "1. All services marked as complete (successfully/unsuccessfully)."
    kinds = {"service_type": "case_management", **Service.belonging_to(enrollment)}
    Service.objects.create(status="successful", started_on=days_ago(9), completed_on=days_ago(2), **kinds)
    assert _summary(_page(client, enrollment))[item][1] == "Complete"
    Service.objects.create(status="started", started_on=days_ago(9), **kinds)
    response = _page(client, enrollment)
    assert _summary(response)[item][1] == "Not Complete"
    assert "1 of 2 services are complete." in response.content.decode()


def test_follow_up_needs_a_note_on_or_after_the_exit(client):
    program = "apprenticeship_illinois"
    enrollment = former(organisation_running(program), ended=10, program=program)
    note = {"task": "follow_up", "text": "Spoke about the job.", **CaseNote.belonging_to(enrollment)}
    CaseNote.objects.create(contact_on=days_ago(11), **note)
    assert _summary(_page(client, enrollment))["5. Follow-up is complete."][1] == "Not Complete"
    CaseNote.objects.create(contact_on=days_ago(10), **note)
    found = _summary(_page(client, enrollment))
    assert found["5. Follow-up is complete."][1] == found["4. Customer is exited."][1] == "Complete"


def test_achievements_are_listed_in_the_programs_words(client):
    program = "apprenticeship_illinois"
    enrollment = enrolled(organisation_running(program), program=program)
    keys = SkillGain.belonging_to(enrollment)
    SkillGain.objects.create(
        skill_type="training_milestone", attained_on=clock.today(), comment="OJT done", **keys
    )
    Credential.objects.create(
        title="OSHA-10",
        institution="Prairie College",
        credential_type="certification",
        credential_source="certificate_copy",
        attained_on=clock.today() - timedelta(days=3),
        **keys,
    )
    page = _page(client, enrollment).content.decode()
    for text in ("Training Milestone", "OSHA-10", "Occupational Certification", "Copy of Certificate"):
        assert text in page


def test_another_organisations_enrollment_is_not_there(client):
    own, other = enrolled(), enrolled()
    user = member(organisation=own.organisation)
    assert _page(client, own, user).status_code == 200
    assert _page(client, other, user).status_code == 404


def test_more_rows_cost_no_more_queries(client, django_assert_max_num_queries):
    enrollment = enrolled()
    address = reverse("outcomes:show_outcomes", args=[enrollment.public_id])
    keys = {"service_type": "case_management", **Service.belonging_to(enrollment)}
    Service.objects.bulk_create(Service(**keys) for _ in range(2))
    assert _page(client, enrollment).status_code == 200
    with django_assert_max_num_queries(20) as few:
        client.get(address)
    Service.objects.bulk_create(Service(**keys) for _ in range(18))
    with django_assert_max_num_queries(20) as many:
        client.get(address)
    assert len(few) == len(many)


def test_a_page_below_the_tab_leads_back_to_it(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    tab = reverse("outcomes:show_outcomes", args=[enrollment.public_id])
    below = client.get(reverse("outcomes:add_employment", args=[enrollment.public_id]))
    assert [crumb["url"] for crumb in below.context["breadcrumbs"]][1:] == [tab, ""]
    assert [crumb["label"] for crumb in client.get(tab).context["breadcrumbs"]][1:] == ["Outcomes"]


@pytest.mark.parametrize(
    ("program", "titles"),
    [
        (
            "apprenticeship_illinois",
            "Services, Goals, Measurable Skill Gains, Earned Credentials, Success Stories, Exit, Employment, Follow-up",
        ),
        (
            "isets",
            "Activities, Measurable Skill Gains, Credentials Earned, Employment, Completed / Exited, "
            "POST-EXIT OPTIONS, Success Stories, Follow-up",
        ),
    ],
)
def test_the_sections_stand_in_the_sources_order(client, program, titles):
    enrollment = enrolled(organisation_running(program), program=program)
    response = _page(client, enrollment)
    assert [section.title for section in response.context["sections"]] == titles.split(", ")


def test_an_open_item_leads_to_its_section_and_to_the_act_that_moves_it(client):
    enrollment = enrolled(organisation_running("apprenticeship_illinois"), program="apprenticeship_illinois")
    rows = _page(client, enrollment).context["summary"]
    assert [row["url"] for row in rows] == [
        "#services",
        "#skill_gains",
        "#credentials",
        "#exit",
        "#follow_up",
    ]
    acts = [row["act"] for row in rows]
    assert [act and act["label"] for act in acts] == [
        "Add Step/Service",
        "See what could count",
        "Add Credential",
        "See what an exit needs",
        None,
    ]
    assert {client.get(act["url"]).status_code for act in acts if act} == {200}


def test_a_reader_is_offered_no_act(client):
    enrollment = enrolled(organisation_running("youth_apprenticeship"), program="youth_apprenticeship")
    reader = member(
        organisation=enrollment.organisation, program="youth_apprenticeship", role="lwia_career_planner"
    )
    assert {row["act"] for row in _page(client, enrollment, reader).context["summary"]} == {None}


def test_isets_links_to_the_instructions_of_the_plan(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    html = _page(client, enrollment).content.decode()
    assert "IEP Case Management Instructions" in html and "Acronyms" in html


def test_isets_goes_to_the_plan_by_the_sources_button(client):
    page = _page(client, enrolled(organisation_running("isets"), program="isets")).content.decode()
    assert ">Go To Customer EP Page</a>" in page


def test_an_empty_table_says_how_many_entries_it_shows(client):
    page = _page(client, enrolled(organisation_running("isets"), program="isets")).content.decode()
    assert page.count("Showing 0 to 0 of 0 entries") == page.count("No data available in table.")


def test_a_goal_on_the_tab_offers_add_and_edit(client):
    enrollment = enrolled(organisation_running("apprenticeship_illinois"), program="apprenticeship_illinois")
    goal = GoalFactory(enrollment=enrollment)
    page = _page(client, enrollment).content.decode()
    assert (
        f"{reverse('careerplan:choose_service', args=[enrollment.public_id])}?goal={goal.public_id}" in page
    )
    assert reverse("careerplan:edit_goal", args=[enrollment.public_id, goal.public_id]) in page


@pytest.mark.parametrize(("count", "words"), [(1, "1 credential entered."), (2, "2 credentials entered.")])
def test_the_reason_counts_in_words_that_fit(client, count, words):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    for number in range(count):
        Credential.objects.create(
            title=f"Welder {number}", attained_on=days_ago(3), **Credential.belonging_to(enrollment)
        )
    assert words in _page(client, enrollment).content.decode()


def test_who_was_not_enrolled_has_nothing_to_exit(client):
    organisation = organisation_running("apprenticeship_illinois")
    enrollment = enrolled(
        organisation, program="apprenticeship_illinois", status="not_enrolled", enrolled_on=None
    )
    page = _page(client, enrollment).content.decode()
    assert "The customer was not enrolled, so there is nothing to exit." in page
    assert "What the exit means" not in page


def test_a_wide_table_of_a_section_scrolls_by_itself(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    EmploymentFactory(enrollment=enrollment)
    page = _page(client, enrollment).content.decode()
    assert page.count('class="cw-table-wrap cw-scroll"') == 1


def test_the_steps_of_a_goal_are_searched_and_paged_in_their_own_table(client):
    enrollment = enrolled(program="isets")
    goal = GoalFactory(enrollment=enrollment)
    for _row in range(11):
        ServiceFactory(enrollment=enrollment, goal=goal, service_type="job_readiness")
    ServiceFactory(enrollment=enrollment, goal=goal, service_type="basic_education")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    page = reverse("outcomes:show_outcomes", args=[enrollment.public_id])
    assert "Showing 1 to 10 of 12 entries" in client.get(page).content.decode()
    found = client.get(page, {"steps-1-q": "basic education"}).content.decode()
    assert "Showing 1 to 1 of 1 entries" in found
