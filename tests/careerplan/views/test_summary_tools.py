"""The tab "Summary Tools": what each Participant Summary Tool holds (F094, F302, F306)."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory
from tests.factories.people import YOUTH, enrolled, member
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db


def tab(enrollment):
    return reverse("careerplan:show_summary_tools", args=[enrollment.public_id])


@pytest.fixture
def case(client):
    found = enrolled(program=ISETS)
    client.force_login(member(organisation=found.organisation, program=ISETS))
    return found


def test_the_tools_of_the_seeds_to_the_letter_each_leading_on(client, case):
    page = client.get(tab(case))
    tools = [row[0] for row in page.context["tools"]["rows"]]
    assert [tool.text for tool in tools] == [
        "Assessments",
        "Case Notes",
        "Change in Activity",
        "Services",
        "Worksites",
        "Uploads",
        "Attendance",
    ]
    assert all(client.get(tool.url).status_code == 200 for tool in tools)
    assert [found["label"] for found in page.context["tabs"] if found["current"]] == ["Summary Tools"]


def test_each_tool_says_how_much_there_is_and_the_latest_day(client, case, django_assert_max_num_queries):
    keys = {"enrollment": case, "customer": case.customer, "organisation": case.organisation}
    AssessmentResultFactory(**keys, taken_on=date(2026, 3, 2))
    SkillScoreFactory(**keys, taken_on=date(2026, 5, 4))
    AssessmentResultFactory(taken_on=date(2026, 9, 9))
    with django_assert_max_num_queries(10):
        rows = client.get(tab(case)).context["tools"]["rows"]
    told = {tool.text: cells for tool, *cells in rows}
    assert told["Assessments"] == [2, "May 4, 2026"] and told["Uploads"] == [0, "–"]


def test_a_program_without_the_tab_and_a_case_of_others_have_no_such_page(client, case):
    assert client.get(tab(enrolled(program=ISETS))).status_code == 404
    youth = enrolled(program=YOUTH)
    client.force_login(member(organisation=youth.organisation, program=YOUTH))
    assert client.get(tab(youth)).status_code == 404
