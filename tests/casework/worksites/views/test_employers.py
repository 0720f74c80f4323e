"""Employers, worksites and jobs: searched for before they are added, counted, corrected, ended."""

import pytest
from django.urls import reverse

from casework.audit.models import AuditEvent
from casework.worksites.models import Employer, Job, Worksite
from tests.factories.people import days_ago, member, organisation_running
from tests.factories.worksites import ISETS, EmployerFactory, JobFactory, WorksiteFactory, job_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return organisation_running(ISETS)


@pytest.fixture
def worker(client, home):
    user = member(organisation=home, program=ISETS)
    client.force_login(user)
    return user


def url(name, *rows):
    return reverse(f"worksites:{name}", args=[row.public_id for row in rows])


def test_an_employer_worksite_and_job_are_added_one_after_the_other(client, home, worker):
    page = client.post(
        url("add_employer"), {"name": "Young Drycleaners", "phone": "217 555 0101"}, follow=True
    )
    employer = Employer.objects.get()
    assert "Add its worksite next" in page.content.decode()
    assert (employer.organisation, employer.phone) == (home, "2175550101")
    client.post(
        url("add_worksite", employer),
        {
            "name": "Young Drycleaners",
            "street": "8 Main Street",
            "city": "Chicago",
            "state": "il",
            "zip_code": "60601",
            "wage_area": "chicago",
        },
    )
    site = Worksite.objects.get()
    assert (site.state, site.wage_area, site.organisation) == ("IL", "chicago", home)
    page = client.post(
        url("add_job", site),
        {
            "title": "Laundry and Dry-Cleaning Workers",
            "employment_type": "subsidized",
            "position_type": "full_time",
            "hourly_wage": "17.05",
            "openings": "8",
        },
        follow=True,
    ).content.decode()
    job = Job.objects.get()
    assert (job.openings, job.taken, job.remaining, str(job.hourly_wage)) == (8, 0, 8, "17.05")
    assert "It can now be chosen in the plan" in page
    acts = AuditEvent.objects.filter(organisation_id=home.pk).order_by("pk").values_list("action", flat=True)
    assert list(acts) == ["add_employer", "add_worksite", "add_job"]


def test_a_job_below_the_minimum_wage_is_kept_and_said(client, home, worker):
    site = WorksiteFactory(employer=EmployerFactory(organisation=home))
    form = {
        "title": "Presser",
        "employment_type": "subsidized",
        "position_type": "full_time",
        "openings": "1",
    }
    assert "Illinois: $15.00 since 1/1/2025." in client.get(url("add_job", site)).content.decode()
    said = "$9.00 an hour is less than the minimum wage there."
    page = client.post(url("add_job", site), form | {"hourly_wage": "9"}, follow=True).content.decode()
    assert said in page and Job.objects.get().hourly_wage == 9
    page = client.post(url("add_job", site), form | {"hourly_wage": "15"}, follow=True).content.decode()
    assert said not in page


def test_a_job_sent_twice_is_one_job_and_a_corrected_one_is_another(client, home, worker):
    site = WorksiteFactory(organisation=home, employer=EmployerFactory(organisation=home))
    sent = {
        "title": "Presser", "employment_type": "subsidized", "position_type": "full_time",
        "hourly_wage": "17.05", "openings": "8", "key": "6f6cf8f3-2c5e-4f3e-8a53-0f6a8a0f4a31",
    }  # fmt: skip
    assert 'name="key"' in client.get(url("add_job", site)).content.decode()
    client.post(url("add_job", site), sent)
    page = client.post(url("add_job", site), sent, follow=True).content.decode()
    assert "This job was saved already" in page
    assert Job.objects.count() == 1
    client.post(url("add_job", site), sent | {"title": "Folder"})
    assert Job.objects.count() == 2


@pytest.mark.parametrize("typed", ["Young Drycleaners", "  young DRYCLEANERS "])
def test_an_employer_that_is_there_is_pointed_at_and_not_added_twice(client, home, worker, typed):
    there = EmployerFactory(organisation=home, name="Young Drycleaners")
    page = client.post(url("add_employer"), {"name": typed, "anyway": "1"}).content.decode()
    assert "This employer is already there. Use it instead." in page
    assert url("show_employer", there) in page
    assert Employer.objects.count() == 1


def test_what_looks_like_it_is_asked_about_once_and_added_knowingly(client, home, worker):
    there = EmployerFactory(organisation=home, name="Eagles Range LLC")
    page = client.post(url("add_employer"), {"name": "Eagles Nest"}).content.decode()
    assert "Is it one of these?" in page
    assert url("show_employer", there) in page
    assert 'value="Eagles Nest"' in page
    client.post(url("add_employer"), {"name": "Eagles Nest", "anyway": "1"})
    assert Employer.objects.count() == 2


def test_another_organizations_employer_is_neither_shown_nor_in_the_way(client, home, worker):
    EmployerFactory(name="Young Drycleaners")
    client.post(url("add_employer"), {"name": "Young Drycleaners"})
    assert Employer.objects.filter(organisation=home).count() == 1


def test_the_list_counts_openings_of_what_is_in_use_and_finds_by_worksite_and_city(client, home, worker):
    employer = EmployerFactory(organisation=home, name="Route 39 Transportation")
    site = WorksiteFactory(employer=employer, city="Peoria")
    JobFactory(worksite=site, openings=9, taken=2)
    JobFactory(worksite=site, openings=4, taken=1)
    JobFactory(worksite=site, openings=50, ended_on=days_ago(1))
    EmployerFactory(organisation=home, name="Humphrey Hondas")
    ended = EmployerFactory(organisation=home, name="Gone Motors", ended_on=days_ago(1))
    everything = client.get(url("list_employers"))
    row = everything.context["list"].objects[1]
    assert (row.sites, row.openings, row.taken, row.remaining) == (1, 13, 3, 10)
    assert ended.name not in everything.content.decode()
    found = client.get(url("list_employers"), {"q": "route peoria"}).content.decode()
    assert "Route 39" in found
    assert "Humphrey" not in found
    assert ended.name in client.get(url("list_employers"), {"state": "ended"}).content.decode()


def test_lists_cost_the_same_for_two_rows_as_for_twenty(client, home, worker, django_assert_max_num_queries):
    for _number in range(20):
        job_at(home, taken=1)
    for name in ("list_employers", "list_jobs", "list_payroll"):
        client.get(url(name))
        with django_assert_max_num_queries(12):
            client.get(url(name))
    with django_assert_max_num_queries(12):
        client.get(url("show_employer", Employer.objects.first()))


def test_jobs_are_filtered_by_openings_left(client, home, worker):
    job_at(home, title="Welder", openings=1, taken=1)
    job_at(home, title="Painter", openings=2, taken=1)
    assert "Welder" not in client.get(url("list_jobs"), {"left": "yes"}).content.decode()
    assert "Painter" not in client.get(url("list_jobs"), {"left": "no"}).content.decode()
    assert "Painter" in client.get(url("list_jobs"), {"export": "csv"}).getvalue().decode()


def test_an_ended_worksite_is_said_to_be_and_can_be_taken_up_again(client, home, worker):
    site = job_at(home).worksite
    form = {
        "name": site.name,
        "street": site.street,
        "city": site.city,
        "state": "IL",
        "zip_code": site.zip_code,
        "wage_area": "state",
    }
    client.post(url("edit_worksite", site), form | {"ended_on": "1/31/2026", "version": "1"})
    assert "Ended" in client.get(url("show_employer", site.employer)).content.decode()
    client.post(url("edit_worksite", site), form | {"ended_on": "", "version": "2"})
    site.refresh_from_db()
    assert site.ended_on is None


def test_two_people_who_edit_a_job_see_both_texts(client, home, worker):
    job = job_at(home)
    form = {
        "title": "Presser",
        "employment_type": "subsidized",
        "position_type": "full_time",
        "hourly_wage": "18.50",
        "openings": "3",
        "version": "1",
    }
    assert client.post(url("edit_job", job), form).status_code == 302
    answer = client.post(url("edit_job", job), form | {"title": "Ironer"})
    assert answer.status_code == 409
    assert "Presser" in answer.content.decode()
    assert Job.objects.get().title == "Presser"


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("hourly_wage", "15.005", "decimal"),
        ("hourly_wage", "-1", "Hourly wage must be 0.01 or more."),
        ("hourly_wage", "a lot", "Hourly wage must be a number"),
        ("openings", "0", "must be 1 or more"),
        ("openings", "", "Enter the total number of openings"),
        ("position_type", "sometimes", "Select the position type from the list"),
    ],
)
def test_a_job_that_cannot_be_is_refused_beside_its_field(client, home, worker, field, value, said):
    site = WorksiteFactory(employer=EmployerFactory(organisation=home))
    form = {
        "title": "Presser",
        "employment_type": "subsidized",
        "position_type": "full_time",
        "hourly_wage": "18.50",
        "openings": "3",
    }
    page = client.post(url("add_job", site), form | {field: value})
    assert field in page.context["form"].errors
    assert said.lower() in str(page.context["form"].errors[field]).lower()
    assert not Job.objects.exists()
