"""The Customer Services Report: what it counts, for whom, and that each number is the length of its list."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from casework.accounts.enums import Role
from casework.core.cells import Link
from tests.factories.people import (
    YOUTH,
    LocationFactory,
    days_ago,
    enrolled,
    former,
    member,
    organisation_running,
)
from tests.factories.plan import ServiceFactory, started
from tests.factories.reports import MENTORING, TUTORING, cohort_in_every_status, planned

pytestmark = pytest.mark.django_db
REPORT = reverse("careerplan:show_services_report")


@pytest.fixture
def home():
    return organisation_running(YOUTH)


@pytest.fixture
def worker(client, home):
    user = member(organisation=home)
    client.force_login(user)
    return user


def numbers(page):
    """{step's code: [numbers of its row as text]} of a drawn report."""
    return {
        row.service_type: [*row.by_status, row.having, row.lacking]
        for row in page.context["list"].report.rows
    }


def links(page):
    """Every link of the report's table: (text, address)."""
    table = page.context["list"]
    cells = [cell for row in [*table.rows, table.total_row] for _column, cell in row]
    return [(cell.text, cell.url) for cell in cells if isinstance(cell, Link)]


def test_each_status_has_its_column_and_the_rest_is_without(client, home, worker):
    cohort_in_every_status(home)
    page = client.get(REPORT, {"program": YOUTH})
    assert numbers(page) == {MENTORING: [1, 1, 1, 1, 1, 5, 1]}
    text = page.content.decode()
    for heading in (
        "Step/Service", "IWDS Activity Name", "IWDS Service Type", "Not Started", "Started",
        "Successful Completion", "Unsuccessful Completion", "Evaluated/Not Required",
        "Total Customers with Step/Service", "Total Customers without Step/Service",
    ):  # fmt: skip
        assert heading in text
    for label in (
        "Project", "Service Type", "Grantee", "Start Date Begin Range", "Service Provider",
        "Start Date End Range", "Customer Enrollment Status", "Back to Reports",
    ):  # fmt: skip
        assert label in text


def test_every_number_is_the_length_of_the_list_it_opens(client, home, worker):
    cohort_in_every_status(home)
    twice = enrolled(home)
    planned(twice), started(twice, service_type=MENTORING), planned(twice, service_type=TUTORING)
    planned(twice, removed_at="2026-01-01T12:00Z")
    planned(enrolled(organisation_running(YOUTH)))
    filters = [{}, {"family": "career"}, {"begins": "10/1/2020"}, {"people": "enrolled"}, {"provider": "own"}]
    for more in filters:
        page = client.get(REPORT, {"program": YOUTH, **more})
        found = links(page)
        assert len(found) > 5
        for text, address in found:
            opened = client.get(address).context["list"]
            people = opened.counted if "without" in address else opened.people
            assert f"{people:,}" == text, address


def test_a_customer_who_has_a_step_twice_counts_once_in_the_total(client, home, worker):
    twice = enrolled(home)
    planned(twice), planned(twice), started(twice, service_type=MENTORING)
    assert numbers(client.get(REPORT))[MENTORING] == [1, 1, 0, 0, 0, 1, 0]


def test_both_ends_of_the_range_are_included_and_either_may_be_empty(client, home, worker):
    """domain.md R42."""
    for days in (9, 10, 11):
        planned(enrolled(home), started_on=days_ago(days))
    day = f"{days_ago(10):%m/%d/%Y}"
    found = [
        numbers(client.get(REPORT, {"program": YOUTH, **range}))[MENTORING][0]
        for range in ({"begins": day}, {"ends": day}, {"begins": day, "ends": day}, {})
    ]
    assert found == [2, 2, 1, 3]
    page = client.get(REPORT, {"program": YOUTH, "begins": day, "ends": f"{days_ago(20):%m/%d/%Y}"})
    assert "Start Date End Range cannot be before" in page.content.decode()


def test_statewide_region_and_site_each_count_what_they_read(client, home):
    """The three shapes of a scope, and a site, which the index of organizations cannot tell."""
    other, site = organisation_running(YOUTH), LocationFactory(organisation=home)
    planned(enrolled(home)), planned(enrolled(other)), planned(enrolled(home, location=site))
    planned(enrolled(home, program="illinois_works"), service_type=MENTORING)
    planned(former(home, ended=900))
    people = {
        "statewide": member(Role.STATEWIDE_STAFF, program=""),
        "one": member(organisation=home),
        "site": member(organisation=home, location=site),
        "other": member(organisation=other),
    }
    found = {}
    for name, user in people.items():
        client.force_login(user)
        page = client.get(REPORT, {"program": YOUTH})
        found[name] = numbers(page)[MENTORING][0]
        for text, address in links(page):
            assert "without" in address or f"{client.get(address).context['list'].people:,}" == text
    assert found == {"statewide": 4, "one": 3, "site": 1, "other": 1}


@pytest.fixture
def two_programs(client, home):
    """A worker of two programs of one organization; in each, customers with clothing: 2 in youth, 1 in ISETS."""
    user = member(organisation=home)
    member(organisation=home, program="isets", user=user)
    client.force_login(user)
    people = [enrolled(home), enrolled(home), enrolled(home, program="isets"), former(home)]
    for person in people[:3]:
        ServiceFactory(enrollment=person, service_type="clothing")
    ServiceFactory(enrollment=people[3], service_type="clothing")


@pytest.mark.parametrize(
    ("asked", "having", "lacking"),
    [
        ({"program": YOUTH}, 3, 0),
        ({"program": YOUTH, "people": "enrolled"}, 2, 0),
        ({"program": YOUTH, "people": "exited"}, 1, 0),
        ({"program": "isets"}, 1, 0),
    ],
)
def test_the_customers_of_another_program_are_never_counted(client, two_programs, asked, having, lacking):
    page = client.get(REPORT, asked)
    assert numbers(page)["clothing"][-2:] == [having, lacking]
    for text, url in links(page):
        assert len(client.get(url).context["list"].objects) == int(text)


def test_a_worker_of_two_programs_is_asked_for_the_project_first(client, two_programs):
    page = client.get(REPORT)
    assert page.context["list"] is None and "cw-report" in page.content.decode()
    offered = {code for code, _name in page.context["form"].fields["program"].choices}
    assert offered == {"", YOUTH, "isets"}


def test_the_project_cannot_be_taken_away_and_the_other_filters_can(client, worker, home):
    planned(enrolled(home))
    page = client.get(REPORT, {"program": YOUTH, "people": "enrolled"}).context["list"]
    assert [bool(chip["remove_url"]) for chip in page.chips] == [False, True]
    assert page.clear_url == f"{REPORT}?program={YOUTH}"
    assert client.get(page.clear_url).context["list"].clear_url == ""


@pytest.mark.parametrize("name", ["edit_services", "export_services", "import_services", "add_services"])
def test_filters_that_make_no_sense_are_told_on_the_report(client, worker, name):
    asked = {"program": YOUTH, "begins": "3/2/2026", "ends": "3/1/2026", "service_type": MENTORING}
    page = client.get(reverse(f"careerplan:{name}"), asked, follow=True)
    assert page.request["PATH_INFO"] == REPORT
    assert "cannot be before Start Date Begin Range" in page.content.decode()
    assert page.context["form"]["begins"].value() == "3/2/2026"


def test_a_project_or_grantee_out_of_reach_is_no_choice(client, home, worker):
    stranger = organisation_running("isets")
    for more in ({"program": "isets"}, {"program": YOUTH, "organisation": stranger.code}):
        page = client.get(REPORT, more)
        assert page.context["list"] is None and page.context["form"].errors


def test_a_step_without_iwds_name_says_so(client):
    home = organisation_running("isets")
    client.force_login(member(organisation=home, program="isets"))
    ServiceFactory(enrollment=enrolled(home, program="isets"))
    assert "N/A" in client.get(REPORT).content.decode()


def test_sorting_is_over_the_whole_report(client, home, worker):
    planned(enrolled(home)), planned(enrolled(home), service_type=TUTORING)
    planned(enrolled(home), service_type=TUTORING)
    page = client.get(REPORT, {"program": YOUTH, "sort": "-having", "size": 10})
    assert [row.service_type for row in page.context["list"].queryset] == [TUTORING, MENTORING]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_file_holds_the_rows_of_the_screen_with_filters_date_and_user(client, home, worker, kind):
    cohort_in_every_status(home)
    answer = client.get(reverse("careerplan:export_services_report"), {"program": YOUTH, "format": kind})
    rows = table_of(answer, kind)
    flat = [str(cell) for row in rows for cell in row if cell not in (None, "")]
    assert "Filters" in flat and "As of" in flat and str(worker) in flat
    assert [str(cell) for cell in rows[-2][3:]] == ["1", "1", "1", "1", "1", "5", "1"]
    assert rows[-1][0] == "Total"


def test_the_report_costs_the_same_for_many_steps(client, home, worker, django_assert_max_num_queries):
    for place, code in enumerate(("mentoring", "tutoring", "iss", "guidance", "leadership")):
        for _number in range(place + 1):
            planned(enrolled(home), service_type=code)
    client.get(REPORT, {"program": YOUTH})
    with django_assert_max_num_queries(12):
        client.get(REPORT, {"program": YOUTH})


def test_customers_have_no_reports(client, home):
    from tests.factories.people import customer_user

    client.force_login(customer_user(enrolled(home)))
    assert client.get(REPORT).status_code == 403
    assert client.get(reverse("careerplan:list_reports")).status_code == 403


def test_the_menu_leads_staff_to_the_reports(client, worker):
    page = client.get(reverse("careerplan:list_reports"))
    assert "Customer Services Report" in page.content.decode()
    assert [item["label"] for item in page.context["navigation"] if item["current"]] == ["Reports"]


def table_of(answer, kind):
    """The rows of a downloaded file."""
    content = b"".join(answer.streaming_content)
    if kind == "xlsx":
        return [list(row) for row in load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
