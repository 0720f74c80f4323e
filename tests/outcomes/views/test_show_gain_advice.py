"""The advisor's page: a verdict, a reason, papers, sources and one act for each type of gain (beyond N7)."""

import pytest
import time_machine
from django.urls import reverse

from programs.registry import get_program
from tests.factories.outcomes import SkillGainFactory, paper_of
from tests.factories.people import days_ago, enrolled, former, member, organisation_running
from tests.factories.plan import started

pytestmark = pytest.mark.django_db


@pytest.fixture
def november():
    """A day in program year 2026 and in federal fiscal year 2027."""
    with time_machine.travel("2026-11-22T18:00:00Z"):
        yield


@pytest.fixture
def enrollment(november, client):
    found = enrolled(organisation_running("isets"), program="isets", enrolled_on=days_ago(60))
    found.education_at_entry, found.school_status_at_entry = "hs_junior", "in_secondary"
    found.save()
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


def page(client, enrollment, **query):
    return client.get(reverse("outcomes:show_gain_advice", args=[enrollment.public_id], query=query))


def verdicts(found):
    return {line["kind"].code: str(line["word"]) for line in found.context["lines"]}


def test_it_starts_from_the_person_and_this_year_of_the_measures(client, enrollment):
    found = page(client, enrollment)
    text = found.content.decode()
    assert "What could count in FFY 2027 (Oct 1, 2026 – Sep 30, 2027)" in text
    assert verdicts(found) == {
        "efl": "Cannot yet",
        "secondary_transcript": "Can count",
        "postsecondary_transcript": "Cannot yet",
        "training_milestone": "Cannot yet",
        "skills_progression": "Can count",
    }
    assert "20 CFR 677.155(a)(1)(v)" in text and "Illinois policy 3.1.5" in text and "Program setting" in text


def test_each_verdict_leads_to_its_one_act(client, enrollment):
    text = page(client, enrollment).content.decode()
    add = reverse("outcomes:add_skill_gain", args=[enrollment.public_id])
    assert f"{add}?type=secondary_transcript" in text
    assert reverse("careerplan:review_assessments", args=[enrollment.public_id]) in text
    assert reverse("careerplan:choose_service", args=[enrollment.public_id]) in text


def test_a_training_that_began_lets_a_milestone_count(client, enrollment):
    started(enrollment, service_type=training_of("isets"))
    assert verdicts(page(client, enrollment))["training_milestone"] == "Can count"


def test_a_paper_of_the_year_is_named_and_an_older_one_is_not(client, enrollment):
    paper_of(enrollment, kind="transcript", title="Fall report card", days=5)
    paper_of(enrollment, kind="transcript", title="Old report card", days=300)
    text = page(client, enrollment).content.decode()
    assert "Fall report card" in text and "Old report card" not in text


def test_a_gain_of_the_year_is_told(client, enrollment):
    SkillGainFactory(enrollment=enrollment)
    assert "counts in FFY 2027 already" in page(client, enrollment).content.decode()
    enrollment.enrolled_on = days_ago(300)
    enrollment.save()
    assert "counts in FFY" not in page(client, enrollment, year="2026").content.decode()


def test_a_program_under_wioa_is_advised_by_program_years(client, november):
    found = enrolled(organisation_running("youth_apprenticeship"), enrolled_on=days_ago(60))
    client.force_login(member(organisation=found.organisation))
    text = page(client, found).content.decode()
    assert "What could count in PY 2026 (Jul 1, 2026 – Jun 30, 2027)" in text and "FFY" not in text


def test_education_at_entry_decides_and_is_corrected_on_the_enrollment(client, enrollment):
    enrollment.customer.education = "hs_diploma"
    enrollment.customer.save()
    assert verdicts(page(client, enrollment))["secondary_transcript"] == "Can count"
    enrollment.education_at_entry = "hs_diploma"
    enrollment.save()
    found = page(client, enrollment)
    assert verdicts(found)["secondary_transcript"] == "Cannot"
    place = reverse("cases:edit_enrollment", args=[enrollment.public_id])
    assert f"{place}#id_education_at_entry" in found.content.decode()


def test_one_date_of_a_transcript_flips_the_verdict(client, enrollment):
    enrollment.enrolled_on = days_ago(300)
    enrollment.save()
    for ended, word in (("9/30/2026", "Cannot"), ("10/1/2026", "Can count")):
        asked = {"year": "2027", "started_on": "6/12/2026", "ended_on": ended, "credits": "12"}
        found = page(client, enrollment, **asked)
        assert verdicts(found)["postsecondary_transcript"] == word


def test_what_is_asked_wrongly_is_said_beside_the_field(client, enrollment):
    found = page(client, enrollment, year="2026", ended_on="6/30/2026")
    assert found.status_code == 200 and found.context["form"].errors["started_on"]
    assert page(client, enrollment, year="1900").context["form"].errors["year"]


def test_somebody_who_may_only_read_gets_no_act(client, november):
    gone = former(organisation_running("isets"), ended=800, program="isets", enrolled_on=days_ago(900))
    client.force_login(member(organisation=gone.organisation, program="isets"))
    found = page(client, gone)
    assert found.status_code == 200 and not any(line["act"] for line in found.context["lines"])


def test_another_organisations_enrollment_is_not_there(client, enrollment):
    other = enrolled(organisation_running("isets"), program="isets")
    assert page(client, other).status_code == 404


def test_more_rows_cost_no_more_queries(client, enrollment, django_assert_max_num_queries):
    page(client, enrollment)
    with django_assert_max_num_queries(20) as few:
        page(client, enrollment)
    for day in range(5):
        SkillGainFactory(enrollment=enrollment)
        started(enrollment, service_type=training_of("isets"))
        paper_of(enrollment, kind="transcript", days=day)
    with django_assert_max_num_queries(20) as many:
        page(client, enrollment)
    assert len(few) == len(many)


def training_of(program):
    """A service of the program that counts as training."""
    return next(row.code for row in get_program(program).catalogue if row.measured_as)
