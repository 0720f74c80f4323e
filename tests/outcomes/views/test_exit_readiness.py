"""The readiness page: the clock in words, planned gaps, and what an exit on a day would mean."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from careerplan.enums import ServiceStatus
from casework.cases.enums import EnrollmentStatus
from outcomes.models import PlannedGap
from tests.factories.exits import PlannedGapFactory
from tests.factories.people import enrolled, member, organisation_running
from tests.factories.plan import ServiceFactory, completed, started

AI = "apprenticeship_illinois"
NOON = datetime(2026, 11, 22, 18, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(NOON):
        yield


def url(name, enrollment, *more, **query):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more], query=query)


@pytest.fixture
def enrollment(client):
    found = enrolled(organisation_running(AI), program=AI, enrolled_on=date(2026, 1, 5))
    client.force_login(member(organisation=found.organisation, program=AI))
    return found


def sentence(client, enrollment):
    return client.get(url("show_exit_readiness", enrollment)).context["clock"]["sentence"]


def done(enrollment, last):
    service = completed(enrollment, service_type="job_search", started_on=date(2026, 1, 10), due_on=last)
    service.completed_on = last
    service.save()
    return service


def test_the_clock_says_since_when_and_when_it_ends_participation(client, enrollment):
    done(enrollment, date(2026, 9, 22))
    assert sentence(client, enrollment) == (
        "90-day clock: 61 days since last qualifying service (Job search and placement assistance, Sep 22, 2026). "
        "Ends participation on Dec 21, 2026, dated back to Sep 22, 2026."
    )


def test_an_open_service_a_gap_and_a_partner_hold_it(client, enrollment):
    done(enrollment, date(2026, 9, 22))
    gap = PlannedGapFactory(enrollment=enrollment, starts_on=date(2026, 11, 1), ends_on=date(2026, 11, 30))
    assert "A planned gap holds it until Nov 30, 2026. Ends participation on Jan 20, 2027" in sentence(
        client, enrollment
    )
    gap.removed_at = gap.created_at
    gap.save()
    partner = enrolled(organisation_running("isets"), customer=enrollment.customer, program="isets")
    service = started(partner, service_type="job_readiness")
    words = sentence(client, enrollment)
    assert "stands still while a service goes on (A service, " in words and partner.organisation.name in words
    assert "Job Readiness" not in words
    service.delete()
    started(enrollment, service_type="transportation")
    assert "61 days since" in sentence(client, enrollment)


def test_an_earlier_stay_neither_starts_nor_holds_the_clock_of_this_one(client, enrollment):
    earlier = enrolled(
        enrollment.organisation,
        customer=enrollment.customer,
        program=AI,
        enrolled_on=date(2023, 1, 5),
        exited_on=date(2023, 3, 1),
        status=EnrollmentStatus.EXITED,
    )
    given = {"service_type": "job_search", "started_on": date(2023, 1, 5), "due_on": date(2023, 3, 1)}
    ServiceFactory(
        enrollment=earlier, status=ServiceStatus.SUCCESSFUL, completed_on=date(2023, 3, 1), **given
    )
    started(earlier, **given)
    ServiceFactory(enrollment=earlier, service_type="job_search", started_on=date(2026, 12, 1))
    assert sentence(client, enrollment) == "90-day clock: no qualifying service has been given yet."
    done(enrollment, date(2026, 9, 22))
    clock = client.get(url("show_exit_readiness", enrollment)).context["clock"]
    assert (clock["word"], clock["findings"]) == ("Running", [])
    assert "61 days since" in clock["sentence"]


def test_an_ended_participation_asks_for_the_exit(client, enrollment):
    done(enrollment, date(2026, 8, 1))
    assert "Participation ended on Oct 30, 2026, dated back to Aug 1, 2026." in sentence(client, enrollment)


def test_what_an_exit_means_follows_the_day_that_is_asked_about(client, enrollment):
    done(enrollment, date(2026, 9, 22))
    rows = {
        row["label"]: row["value"]
        for row in client.get(url("show_exit_readiness", enrollment)).context["meaning"]
    }
    assert rows["Exit date"] == "Sep 22, 2026"
    assert rows["Employment, 2nd quarter after exit"] == "Jan 1, 2027 – Mar 31, 2027"
    assert rows["Credential attainment"] == "until Sep 22, 2027"
    assert rows["Follow-ups that fall due"] == "Dec 22, 2026, Mar 22, 2027, Jun 22, 2027, Sep 22, 2027"
    page = client.get(url("show_exit_readiness", enrollment, on="6/30/2026"))
    rows = {row["label"]: row["value"] for row in page.context["meaning"]}
    assert (rows["Measurable skill gains"], rows["Exit date"]) == ("PY 2025", "Jun 30, 2026")
    early = client.get(url("show_exit_readiness", enrollment, on="1/4/2026")).context["meaning"]
    assert early[0]["value"] == "Not possible: enrolled on Jan 5, 2026"
    wrong = client.get(url("show_exit_readiness", enrollment, on="1/4/2030"))
    assert wrong.context["day_form"].errors and wrong.context["day"] == date(2026, 9, 22)


def test_an_exit_from_isets_is_told_in_federal_fiscal_years(client):
    found = enrolled(organisation_running("isets"), program="isets", enrolled_on=date(2026, 1, 5))
    client.force_login(member(organisation=found.organisation, program="isets"))
    rows = client.get(url("show_exit_readiness", found, on="9/30/2026")).context["meaning"]
    said = {row["label"]: (row["value"], row["hint"]) for row in rows}
    assert said["Measurable skill gains"] == ("FFY 2026", "Gains until the exit count in this year.")
    assert said["Credential attainment"] == (
        "FFY 2026",
        "A credential earned by Sep 30, 2026 counts in this year.",
    )
    assert said["Employment, 4th quarter after exit"] == (
        "Jul 1, 2027 – Sep 30, 2027",
        "Enters the report of FFY 2027.",
    )
    assert not any("PY" in part for pair in said.values() for part in pair)


def test_a_recorded_exit_that_leaves_the_measures_says_so(client, enrollment):
    enrollment.status, enrollment.exited_on = EnrollmentStatus.EXITED, date(2026, 11, 2)
    enrollment.exit_status, enrollment.exit_reason = "left_early", "health"
    enrollment.save()
    rows = client.get(url("show_exit_readiness", enrollment)).context["meaning"]
    assert "longer than 90 days" in rows[0]["hint"]


def test_a_gap_is_added_corrected_removed_and_put_back(client, enrollment):
    data = {"starts_on": "11/20/2026", "ends_on": "12/31/2026", "reason": "family", "note": "New baby"}
    wrong = client.post(url("add_planned_gap", enrollment), data | {"ends_on": "11/1/2026"})
    assert wrong.context["form"].errors["ends_on"] and "New baby" in wrong.content.decode()
    assert client.post(url("add_planned_gap", enrollment), data).status_code == 302
    gap = PlannedGap.objects.get()
    address = url("edit_planned_gap", enrollment, gap.public_id)
    assert client.post(address, data | {"note": "Twins", "version": 1}).status_code == 302
    stale = client.post(address, data | {"note": "Other", "version": 1})
    assert stale.status_code == 409 and "Twins" in stale.content.decode()
    assert address in client.get(url("show_exit_readiness", enrollment)).content.decode()
    client.post(url("remove_planned_gap", enrollment, gap.public_id))
    undo = url("restore_planned_gap", enrollment, gap.public_id)
    assert undo in client.get(url("show_exit_readiness", enrollment)).content.decode()
    client.post(undo)
    assert PlannedGap.objects.kept().count() == 1


def test_a_gap_that_is_sent_twice_is_one_and_another_one_of_the_same_days_is_refused(client, enrollment):
    data = {"starts_on": "11/20/2026", "ends_on": "12/31/2026", "reason": "family", "note": "New  baby"}
    sent = data | {"key": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    assert client.post(url("add_planned_gap", enrollment), sent).status_code == 302
    again = client.post(url("add_planned_gap", enrollment), sent, follow=True)
    assert "This gap was saved already." in again.content.decode()
    other = client.post(url("add_planned_gap", enrollment), data)
    assert "overlaps" in str(other.context["form"].errors["starts_on"])
    assert PlannedGap.objects.count() == 1


def test_the_gaps_can_be_searched(client, enrollment):
    first = PlannedGapFactory(enrollment=enrollment, note="Surgery")
    PlannedGapFactory(
        enrollment=enrollment, note="New baby", starts_on=date(2026, 3, 1), ends_on=date(2026, 4, 1)
    )
    page = client.get(url("show_exit_readiness", enrollment, **{"gaps-q": "surgery"}))
    assert page.context["gap_table"].found == [first]


def test_another_tenants_gap_is_not_there(client, enrollment):
    gap = PlannedGapFactory()
    for name in ("edit_planned_gap", "remove_planned_gap"):
        assert client.post(url(name, enrollment, gap.public_id)).status_code == 404
    assert client.get(url("show_exit_readiness", gap.enrollment)).status_code == 404


def test_the_page_costs_the_same_with_many_rows(client, enrollment, django_assert_max_num_queries):
    address = url("show_exit_readiness", enrollment)
    client.get(address)
    with django_assert_max_num_queries(20) as few:
        client.get(address)
    for _number in range(10):
        done(enrollment, date(2026, 9, 22))
    with django_assert_max_num_queries(20) as many:
        client.get(address)
    assert len(few) == len(many)
