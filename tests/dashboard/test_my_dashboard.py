"""My Dashboard: a customer reads the own plan and outcomes, in the own language, and nobody else's."""

import pytest
from django.urls import reverse

from careerplan.models import Goal, Service
from programs.registry import program_codes
from tests.factories.outcomes import SkillGainFactory, StudyFactory
from tests.factories.people import customer_user, days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db


def _planned(program="youth_apprenticeship"):
    enrollment = enrolled(organisation_running(program), program=program)
    goal = Goal.objects.create(
        statement="Become a baker",
        category="career_plan",
        term="long",
        status="off_track",
        **Goal.belonging_to(enrollment),
    )
    Service.objects.create(
        goal=goal,
        service_type="case_management",
        status="started",
        started_on=days_ago(5),
        due_on=days_ago(-20),
        **Service.belonging_to(enrollment),
    )
    return enrollment


@pytest.mark.parametrize("program", program_codes())
def test_a_customer_finds_the_plan_from_the_first_page(client, program):
    enrollment = _planned(program)
    client.force_login(customer_user(enrollment))
    home = client.get("/", follow=True)
    address = reverse("dashboard:show_my_plan", args=[enrollment.public_id])
    assert address in home.content.decode()
    page = client.get(address).content.decode()
    assert "Become a baker" in page
    assert "Your career planner would like to help you get back on track." in page
    assert "<form" not in page.split("<main")[1].split("</main")[0]


def test_the_pages_speak_spanish(client):
    enrollment = _planned()
    user = customer_user(enrollment)
    user.preferred_language = "es"
    user.save()
    client.force_login(user)
    client.cookies["django_language"] = "es"
    page = client.get(reverse("dashboard:show_my_plan", args=[enrollment.public_id])).content.decode()
    assert 'lang="es"' in page
    assert "Mi plan" in page
    assert "Your career planner" not in page


def test_another_customers_plan_is_not_there_and_staff_have_their_own_pages(client):
    own, other = _planned(), _planned()
    client.force_login(customer_user(own))
    customer_user(other)
    for page in ("show_my_plan", "show_my_outcomes"):
        assert client.get(reverse(f"dashboard:{page}", args=[own.public_id])).status_code == 200
        assert client.get(reverse(f"dashboard:{page}", args=[other.public_id])).status_code == 404
    client.force_login(member(organisation=own.organisation))
    assert client.get(reverse("dashboard:show_my_plan", args=[own.public_id])).status_code == 403


def test_my_outcomes_counts_in_plain_words(client):
    enrollment = _planned()
    client.force_login(customer_user(enrollment))
    page = client.get(reverse("dashboard:show_my_outcomes", args=[enrollment.public_id])).content.decode()
    assert "Not Complete" in page
    assert "1. All services" not in page


def test_my_outcomes_tells_gains_and_studies_in_the_customers_language(client):
    enrollment = enrolled(organisation_running("isets"), program="isets")
    SkillGainFactory(enrollment=enrollment)
    StudyFactory(enrollment=enrollment, institution="Colegio de muestra", course="Enfermería")
    user = customer_user(enrollment)
    user.preferred_language = "es"
    user.save()
    client.force_login(user)
    client.cookies["django_language"] = "es"
    page = client.get(reverse("dashboard:show_my_outcomes", args=[enrollment.public_id])).content.decode()
    assert "Avance en la capacitación" in page and "Colegio de muestra" in page and "Enfermería" in page
    assert "Habilidades que gané" in page and "Mis estudios" in page


def test_a_second_program_costs_a_constant_number_of_queries(client, django_assert_max_num_queries):
    enrollment = _planned()
    client.force_login(customer_user(enrollment))
    client.get(reverse("dashboard:show_my_dashboard"))
    with django_assert_max_num_queries(14):
        client.get(reverse("dashboard:show_my_dashboard"))
