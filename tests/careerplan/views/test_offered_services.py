"""Plans add what their provider ticked (seed 004:166): the list, the act, and what was added before."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from careerplan.models import Service
from careerplan.services.add_service import add_service
from careerplan.services.add_services import add_services
from casework.cases.models import Enrollment
from casework.core import clock
from tests.careerplan.views.test_services import filled
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory
from tests.factories.provider_programs import ProviderProgramFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def enrollment():
    return enrolled(organisation_running("isets"), program="isets")


@pytest.fixture
def signed_in(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    return client


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def link(enrollment, code):
    return f'href="{address("add_service", enrollment, code)}"'


def test_the_list_holds_what_the_provider_ticks_and_names_the_rest(signed_in, enrollment):
    ProviderProgramFactory(organisation=enrollment.organisation, activities=["job_readiness"])
    page = signed_in.get(address("choose_service", enrollment)).content.decode()
    assert link(enrollment, "job_readiness") in page and link(enrollment, "prepare_resume") in page
    assert link(enrollment, "earnfare") not in page and "EF - Earnfare" in page
    assert "does not tick them" in page
    support = signed_in.get(address("choose_service", enrollment) + "?kind=support").content.decode()
    assert link(enrollment, "transportation") in support and "does not tick them" not in support


def test_without_a_program_the_page_says_why_everything_is_offered(signed_in, enrollment):
    page = signed_in.get(address("choose_service", enrollment)).content.decode()
    assert "has no program on record" in page and link(enrollment, "earnfare") in page


def test_the_page_of_what_is_not_ticked_leads_back_with_the_reason(signed_in, enrollment):
    ProviderProgramFactory(organisation=enrollment.organisation)
    answer = signed_in.get(address("add_service", enrollment, "earnfare"), follow=True)
    assert answer.redirect_chain[-1][0] == address("choose_service", enrollment)
    assert "EF - Earnfare" in answer.content.decode() and "does not tick this" in answer.content.decode()


def test_what_is_unticked_while_the_form_is_open_is_refused_and_the_typing_kept(signed_in, enrollment):
    program = ProviderProgramFactory(organisation=enrollment.organisation, activities=["earnfare"])
    url = address("add_service", enrollment, "earnfare")
    assert signed_in.get(url).status_code == 200
    program.activities = []
    program.save()
    page = signed_in.post(url, filled(notes="Starts on Monday")).content.decode()
    assert "does not tick this" in page and "Starts on Monday" in page
    assert not Service.objects.exists()


def test_a_form_sent_twice_is_one_service_though_it_was_unticked_in_between(signed_in, enrollment):
    program = ProviderProgramFactory(organisation=enrollment.organisation, activities=["earnfare"])
    url = address("add_service", enrollment, "earnfare")
    signed_in.post(url, filled())
    program.activities = []
    program.save()
    assert "saved already" in signed_in.post(url, filled(), follow=True).content.decode()
    assert Service.objects.filter(service_type="earnfare").count() == 1


def test_what_is_no_longer_ticked_stays_in_the_plan_and_is_marked(signed_in, enrollment):
    ServiceFactory(enrollment=enrollment, service_type="earnfare")
    url = address("list_services", enrollment)
    assert "Not offered now" not in signed_in.get(url).content.decode()
    ProviderProgramFactory(organisation=enrollment.organisation)
    page = signed_in.get(url).content.decode()
    assert "Not offered now" in page and "It stays in the plan" in page
    with pytest.raises(ValidationError, match="does not tick this"):
        add_service(None, enrollment, service_type="earnfare", status="not_started", **DATES)


def test_adding_for_many_leaves_out_those_whose_provider_does_not_offer_it():
    offering, not_offering = (enrolled(organisation_running("isets"), program="isets") for _ in range(2))
    ProviderProgramFactory(organisation=offering.organisation, activities=["earnfare"])
    ProviderProgramFactory(organisation=not_offering.organisation)
    found = add_services(
        None,
        [offering, not_offering],
        Enrollment.objects.all(),
        program="isets",
        service_type="earnfare",
        status="not_started",
        **DATES,
    )
    assert found.added == [offering]
    [(row, why)] = found.left_out
    assert row == not_offering and "does not tick this" in why


DATES = {
    "started_on": clock.today(),
    "due_on": days_ago(-30),
    "completed_on": None,
    "weekly_hours": Decimal(5),
}
