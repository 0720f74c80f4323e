"""The measures as pages: who sees which numbers, that every number opens its people, and why a person counts."""

import csv
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from casework.accounts.enums import Role
from casework.core import clock
from tests.factories.measures import earned, employed, gained, participation, studied, trained
from tests.factories.people import YOUTH, LocationFactory, UserFactory, member, organisation_running

pytestmark = pytest.mark.django_db
AI = "apprenticeship_illinois"
REPORT = reverse("outcomes:show_measures")
PEOPLE = reverse("outcomes:list_measured")


@pytest.fixture(autouse=True)
def _march_2026():
    clock.set_clock(lambda: datetime(2026, 3, 2, 18, tzinfo=UTC))


@pytest.fixture
def home():
    return organisation_running(AI)


def manager(organisation, **more):
    return member(Role.PROGRAM_MANAGER, organisation, program=AI, **more)


def apprentice(organisation, **fields):
    """Enrolled in September 2025 and in training since."""
    found = participation(AI, date(2025, 9, 1), organisation=organisation, **fields)
    trained(found, "occupational_skills", date(2025, 9, 15))
    return found


def left_with_job(organisation, **fields):
    """Exited in November 2024, trained, employed since."""
    found = participation(AI, date(2024, 1, 10), date(2024, 11, 20), organisation=organisation, **fields)
    trained(found, "occupational_skills", date(2024, 2, 1), date(2024, 6, 1))
    employed(found, date(2024, 12, 1))
    return found


def cells_of(page, code):
    (row,) = [
        cells for cells, count in zip(page.rows, page.queryset, strict=True) if count.measure.code == code
    ]
    return {column.key: cell for column, cell in row}


def test_the_table_counts_and_every_number_opens_as_many_people(client, home):
    gained(apprentice(home), date(2026, 1, 10))
    apprentice(home)
    apprentice(organisation_running(AI))
    client.force_login(manager(home))

    answer = client.get(REPORT, {"program": AI, "year": "2025"})

    cells = cells_of(answer.context["list"], "skill_gains")
    assert (str(cells["denominator"]), str(cells["numerator"]), str(cells["pending"])) == ("2", "1", "1")
    assert cells["rate"] == "50.0%"
    for group in ("denominator", "numerator", "pending"):
        people = client.get(cells[group].url)
        assert people.context["list"].counted == int(str(cells[group]))
        assertContains(
            people, "no gain is dated" if group == "pending" else "Training Milestone on Jan 10, 2026."
        )


def test_earnings_show_their_median(client, home):
    left_with_job(home)
    employed(left_with_job(home), date(2025, 1, 1), pay_amount=100, pay_period="week")
    client.force_login(manager(home))

    answer = client.get(REPORT, {"program": AI, "year": "2025"})

    cells = cells_of(answer.context["list"], "earnings_q2")
    assert (cells["rate"], str(cells["denominator"])) == ("$4,420.00", "2")
    assert str(cells_of(answer.context["list"], "employment_q2")["numerator"]) == "2"


def test_filters_narrow_and_the_address_alone_says_them(client, home):
    site, worker = LocationFactory(organisation=home), UserFactory()
    apprentice(home, location=site, assigned_worker=worker)
    apprentice(home)
    client.force_login(member(Role.STATEWIDE_STAFF, home, program=AI))

    def counted(**filters):
        page = client.get(REPORT, {"program": AI, "year": "2025", **filters}).context["list"]
        return page.is_valid and str(cells_of(page, "skill_gains")["denominator"])

    assert counted() == "2"
    assert counted(location=str(site.public_id)) == "1"
    assert counted(worker="none") == "1"
    assert counted(worker="mine") == "0"
    assert counted(organisation="elsewhere") is False


def test_without_an_address_the_current_year_of_the_first_program(client, home):
    client.force_login(manager(home))

    page = client.get(REPORT).context["list"]

    assert (page.spec.code, page.year_label) == (AI, "PY 2025")


def test_the_file_holds_exactly_the_table(client, home):
    gained(apprentice(home), date(2026, 1, 10))
    client.force_login(manager(home))

    page = client.get(REPORT, {"program": AI, "year": "2025"}).context["list"]
    text = b"".join(client.get(page.export_url).streaming_content).decode("utf-8-sig")

    rows = list(csv.reader(text.splitlines()))
    assert rows[0] == ["Measures"]
    (line,) = [row for row in rows if row and row[0] == "Measurable skill gains"]
    assert line[2:] == ["1", "1", "100.0%", "0", "0"]


def test_the_list_is_a_file_with_the_reasons(client, home):
    gained(apprentice(home), date(2026, 1, 10))
    client.force_login(manager(home))
    asked = {"program": AI, "year": "2025", "measure": "skill_gains", "group": "numerator", "export": "csv"}

    text = b"".join(client.get(PEOPLE, asked).streaming_content).decode("utf-8-sig")

    assert "Training Milestone on Jan 10, 2026" in text
    assert "MSG-5" in text


def test_small_numbers_are_withheld_from_who_may_not_list(client):
    home = organisation_running(YOUTH)
    for number in range(12):
        found = participation(YOUTH, date(2025, 9, 1), organisation=home)
        trained(found, "occupational_skills", date(2025, 9, 15))
        if number:
            gained(found, date(2026, 1, 10))
    client.force_login(member(Role.PROGRAM_MANAGER, home))

    page = client.get(REPORT, {"program": YOUTH, "year": "2025"}).context["list"]

    cells = cells_of(page, "skill_gains")
    assert cells["denominator"] == "12"
    assert (cells["numerator"], cells["pending"], cells["rate"]) == (
        "not shown",
        "fewer than 11",
        "not shown",
    )
    assert cells_of(page, "credentials")["denominator"] == "0"
    assert not {"worker", "location"} & set(page.filterset.form.fields)
    text = b"".join(client.get(page.export_url).streaming_content).decode()
    assert "not shown,not shown,0,fewer than 11" in text
    asked = {"program": YOUTH, "year": "2025", "measure": "skill_gains", "group": "numerator"}
    assert client.get(PEOPLE, asked).status_code == 403


def test_unknown_measures_are_not_found_and_unreadable_filters_lead_back(client, home):
    client.force_login(manager(home))

    assert client.get(PEOPLE, {"program": AI, "measure": "happiness"}).status_code == 404
    bad = {"program": AI, "measure": "skill_gains", "year": "1066"}
    assert client.get(PEOPLE, bad).url == REPORT


@pytest.mark.parametrize("role", [Role.PROGRAM_MANAGER, Role.STATEWIDE_STAFF])
@pytest.mark.parametrize("measure", ["skill_gains", "credentials", "employment_q2", "earnings_q2"])
def test_pages_keep_their_budget_whatever_the_number_of_people(client, home, role, measure):
    client.force_login(member(role, home, program=""))
    asked = {"program": AI, "year": "2025", "measure": measure, "group": "denominator"}

    def cost(address):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address, asked).status_code == 200
        return len(queries)

    def people(count):
        for _ in range(count):
            gained(apprentice(home), date(2026, 1, 10))
            studied(left_with_job(home), date(2025, 1, 10))

    people(1)
    few = cost(REPORT), cost(PEOPLE)
    people(4)
    assert (cost(REPORT), cost(PEOPLE)) == few
    assert max(few) <= 12


def test_why_a_person_counts(client, home):
    found = left_with_job(home)
    earned(found, date(2024, 5, 2), title="Forklift license", federal_code="4")
    client.force_login(member(organisation=home, program=AI))

    answer = client.get(reverse("outcomes:show_measures_of", args=[found.public_id]))

    assertContains(answer, "Measures: why and when")
    assertContains(answer, f"Why does {found.customer.get_short_name()} count?")
    assertContains(answer, "Forklift license attained on May 2, 2024.")
    assertContains(answer, "20 CFR 677.155")
    assertContains(answer, "PIRL 1602 = 1")
    this_year = answer.context["years"][0]
    assert this_year.label == "PY 2025"
    badges = {row.answer.measure.code: row.badge["word"] for row in this_year.asked}
    assert badges == {
        "employment_q2": "Counts",
        "employment_q4": "Counts",
        "earnings_q2": "Counts",
        "credentials": "Counts",
    }
    job = found.employments.get()
    assertContains(answer, reverse("outcomes:edit_employment", args=[found.public_id, job.public_id]))
    assert [row.answer.measure.code for row in this_year.unasked] == ["skill_gains"]


def test_another_year_comes_first_where_it_is_asked_for(client, home):
    found = apprentice(home)
    client.force_login(member(organisation=home, program=AI))
    address = reverse("outcomes:show_measures_of", args=[found.public_id])

    assert client.get(address, {"year": "2023"}).context["years"][0].label == "PY 2023"
    assert client.get(address, {"year": "x"}).context["years"][0].label == "PY 2025"


def test_what_was_removed_does_not_count(client, home):
    found = apprentice(home)
    gained(found, date(2026, 1, 10), removed_at=clock.now())
    client.force_login(member(organisation=home, program=AI))

    answer = client.get(reverse("outcomes:show_measures_of", args=[found.public_id]))

    assertContains(answer, "Not yet known")
    assertNotContains(answer, "Training Milestone on")


def test_the_measures_stand_among_the_reports(client, home):
    client.force_login(manager(home))

    assertContains(client.get(reverse("careerplan:list_reports")), REPORT)


def test_a_young_person_is_measured_as_youth(client):
    home = organisation_running(YOUTH)
    found = participation(YOUTH, date(2024, 1, 10), date(2024, 11, 20), organisation=home)
    studied(found, date(2025, 1, 10))
    client.force_login(member(organisation=home))

    answer = client.get(reverse("outcomes:show_measures_of", args=[found.public_id]))

    assertContains(answer, "Prairie College from Jan 10, 2025")
    assertContains(answer, "PIRL 1900 = 2")
