"""Who reaches the worksite tool's rows: the organizations of the member's roles, in programs that place customers."""

import pytest
from django.urls import reverse

from casework.accounts.enums import OrganisationKind, Role
from casework.worksites.models import Employer
from tests.factories.people import customer_user, enrolled, member, organisation_running
from tests.factories.worksites import ISETS, JobFactory, PayrollFactory, job_at

pytestmark = pytest.mark.django_db


def addresses(job, payroll):
    """(address, methods) of every page that names a row."""
    employer, site = job.worksite.employer, job.worksite
    named = [
        ("show_employer", employer),
        ("edit_employer", employer),
        ("add_worksite", employer),
        ("edit_worksite", site),
        ("add_job", site),
        ("show_job", job),
        ("edit_job", job),
        ("remove_payroll_entry", payroll),
    ]
    return {name: reverse(f"worksites:{name}", args=[row.public_id]) for name, row in named}


READING = {"show_employer", "show_job"}
OPEN_LISTS = ("list_employers", "list_jobs", "list_payroll")


@pytest.fixture
def home():
    return organisation_running(ISETS)


@pytest.fixture
def job(home):
    return job_at(home)


@pytest.fixture
def payroll(home, job):
    return PayrollFactory(job=job, enrollment=enrolled(home, program=ISETS))


def test_the_own_worker_opens_every_page(client, home, job, payroll):
    client.force_login(member(organisation=home, program=ISETS))
    for url in addresses(job, payroll).values():
        assert client.get(url).status_code == 200
    for name in OPEN_LISTS:
        assert client.get(reverse(f"worksites:{name}")).status_code == 200


def test_another_tenants_worker_with_worksites_of_their_own_finds_nothing(client, job, payroll):
    own = JobFactory()
    client.force_login(member(organisation=own.organisation, program=ISETS))
    for name, url in addresses(job, payroll).items():
        assert client.get(url).status_code == 404, name
        if name not in READING:
            assert client.post(url).status_code == 404, name
    page = client.get(reverse("worksites:list_employers")).content.decode()
    assert own.worksite.employer.name in page
    assert job.worksite.employer.name not in page


def test_a_lead_above_reaches_the_organizations_below(client, job, payroll):
    above = organisation_running(ISETS, kind=OrganisationKind.INTERMEDIARY)
    job.organisation.parent = above
    job.organisation.save()
    client.force_login(member(Role.INTERMEDIARY, above, program=ISETS))
    assert client.get(addresses(job, payroll)["edit_job"]).status_code == 200


def test_a_reading_role_reads_and_may_not_write(client, home, job, payroll):
    client.force_login(member(Role.LWIA_CAREER_PLANNER, home, program=ISETS))
    for name, url in addresses(job, payroll).items():
        assert client.get(url).status_code == (200 if name in READING else 403), name
    for name in ("add_employer", "upload_payroll", "download_payroll_template"):
        assert client.get(reverse(f"worksites:{name}")).status_code == 403
    page = client.get(reverse("worksites:list_employers")).content.decode()
    assert reverse("worksites:add_employer") not in page


def test_a_role_in_a_program_without_placements_reaches_none(client, home, job, payroll):
    client.force_login(member(organisation=home, program="illinois_works"))
    assert client.get(addresses(job, payroll)["show_job"]).status_code == 404
    assert job.worksite.employer.name not in client.get(reverse("worksites:list_employers")).content.decode()


def test_a_role_in_every_program_reaches_the_organizations_that_place_alone(client, home, job, payroll):
    client.force_login(member(organisation=home, program=""))
    assert client.get(addresses(job, payroll)["edit_job"]).status_code == 200
    elsewhere = job_at(organisation_running("illinois_works"))
    client.force_login(member(organisation=elsewhere.organisation, program=""))
    show = reverse("worksites:show_job", args=[elsewhere.public_id])
    assert client.get(show).status_code == 404
    assert client.get(reverse("worksites:add_employer")).status_code == 403


@pytest.mark.parametrize(("program", "is_shown"), [(ISETS, True), ("illinois_works", False)])
def test_the_menu_leads_there_who_works_in_a_program_that_places(client, program, is_shown):
    client.force_login(member(program=program))
    page = client.get(reverse("careerplan:list_reports"))
    labels = [item["label"] for item in page.context["navigation"]]
    assert ("Worksites" in labels) is is_shown


def test_statewide_staff_reach_all(client, job, payroll):
    state = organisation_running(ISETS, kind=OrganisationKind.STATE)
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    assert client.get(addresses(job, payroll)["edit_employer"]).status_code == 200


def test_customers_and_strangers_do_not_enter(client, home, job, payroll):
    urls = [*addresses(job, payroll).values(), reverse("worksites:list_employers")]
    for url in urls:
        assert client.get(url).status_code == 302
    client.force_login(customer_user(enrolled(home, program=ISETS)))
    for url in urls:
        assert client.get(url).status_code == 403


def test_an_employer_is_not_added_for_an_organization_out_of_reach(client, home):
    elsewhere = organisation_running(ISETS)
    user = member(organisation=home, program=ISETS)
    member(organisation=organisation_running(ISETS), program=ISETS, user=user)
    client.force_login(user)
    client.post(reverse("worksites:add_employer"), {"name": "Ours", "organisation": elsewhere.pk})
    assert not Employer.objects.exists()
