"""The payroll file: checked row by row, saved whole or without the wrong rows, nothing half (F366)."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from casework.audit.models import AuditEvent
from casework.worksites.models import PayrollEntry
from tests.factories.people import days_ago, enrolled, member, organisation_running
from tests.factories.worksites import ISETS, PlacementFactory

pytestmark = pytest.mark.django_db

HEAD = "individual_number,customer_id,job_id,paid_from,paid_to,hours,gross_pay,subsidized_pay"


@pytest.fixture
def placement():
    home = organisation_running(ISETS)
    placement = PlacementFactory(enrolled=enrolled(home, program=ISETS))
    placement.customer.individual_number = "1008413651"
    placement.customer.save()
    return placement


@pytest.fixture
def worker(client, placement):
    user = member(organisation=placement.organisation, program=ISETS)
    client.force_login(user)
    return user


def line(
    placement, *, who="1008413651", key="", job=None, first=14, last=8, hours="40", gross="740", part="600"
):
    job = job if job is not None else placement.job.public_id
    return f"{who},{key},{job},{days_ago(first)},{days_ago(last)},{hours},{gross},{part}"


def check(client, *lines, head=HEAD):
    file = SimpleUploadedFile("payroll.csv", "\n".join([head, *lines]).encode(), "text/csv")
    return client.post(reverse("worksites:upload_payroll"), {"file": file})


def save(client, page, button="save"):
    return client.post(
        reverse("worksites:upload_payroll"), {"text": page.context["text"], button: "1"}, follow=True
    )


def test_a_check_writes_nothing_and_the_same_page_saves(client, worker, placement):
    page = check(client, line(placement), line(placement, first=7, last=1, gross='"$1,740.50"', part=""))
    assert "2 rows were read; 2 can be saved." in page.content.decode()
    assert not PayrollEntry.objects.exists()
    saved = save(client, page).content.decode()
    assert "2 payroll rows were saved." in saved
    amounts = PayrollEntry.objects.order_by("paid_from").values_list("gross_pay", "subsidized_pay")
    assert [tuple(map(str, row)) for row in amounts] == [("740.00", "600.00"), ("1740.50", "0.00")]
    event = AuditEvent.objects.get(action="save_payroll")
    assert (event.enrollment_id, event.detail["periods"]) == (placement.enrollment_id, 2)


def test_rows_with_mistakes_are_named_and_nothing_is_saved_unless_asked(client, worker, placement):
    page = check(
        client,
        line(placement),
        line(placement, hours="-1", first=30, last=24),
        line(placement, who="9999999999", first=50, last=44),
    )
    text = page.content.decode()
    assert [(p.line, p.column) for p in page.context["reading"].problems] == [
        (3, "hours"),
        (4, "individual_number"),
    ]
    assert "No customer placed at your worksites is known as 9999999999." in text
    again = save(client, page)
    assert not PayrollEntry.objects.exists()
    assert "Save the 1 good row" in again.content.decode()
    kept = save(client, page, "save_good").content.decode()
    assert "1 payroll row was saved." in kept
    assert "What was not saved" in kept
    assert PayrollEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"job": "no-such-job"}, "job_id", "No job of your worksites has this id"),
        ({"who": ""}, "individual_number", "Enter the individual number"),
        ({"hours": "200"}, "hours", "More hours than the period has"),
        ({"hours": "many"}, "hours", "Enter a number"),
        ({"gross": "740.005"}, "gross_pay", "Use at most two decimals"),
        ({"gross": "99999999"}, "gross_pay", "This is too large"),
        ({"gross": "NaN"}, "gross_pay", "Enter 0 or more"),
        ({"part": "740.01"}, "subsidized_pay", "more than the gross pay"),
        ({"first": 8, "last": 14}, "paid_to", "The period ends before it begins"),
        ({"last": -1}, "paid_to", "The period ends after today"),
    ],
)
def test_each_mistake_has_its_message(client, worker, placement, changes, column, said):
    page = check(client, line(placement, **changes))
    (problem,) = [p for p in page.context["reading"].problems if p.column == column]
    assert said in problem.text
    assert problem.line == 2


def test_of_anything_like_an_ssn_the_last_four_alone_are_shown(client, worker, placement):
    page = check(client, line(placement, who="123-45-6789")).content.decode()
    assert "•••• 6789" in page
    assert "123-45-6789" not in page.replace('name="text" value="', "").split("What is wrong")[1]
    page = check(client, "1", head="ssn,job_id,paid_from,paid_to,hours,gross_pay").content.decode()
    assert "Remove the column with Social Security numbers" in page
    assert "reading" not in page


def test_a_period_is_paid_once(client, worker, placement):
    page = check(client, line(placement), line(placement))
    assert "The same customer, job and period as in line 2." in page.content.decode()
    page = check(client, line(placement))
    save(client, page)
    assert "This period was uploaded before" in save(client, page).content.decode()
    assert PayrollEntry.objects.count() == 1


def test_another_tenants_customer_or_job_is_as_unknown_as_none(client, worker, placement):
    foreign = PlacementFactory(enrolled=enrolled(organisation_running(ISETS), program=ISETS))
    page = check(
        client,
        line(placement, who="", key=foreign.customer.public_id),
        line(placement, job=foreign.job.public_id),
    )
    columns = [(p.line, p.column) for p in page.context["reading"].problems]
    assert columns == [(2, "customer_id"), (3, "job_id")]
    assert foreign.customer.get_full_name() not in page.content.decode()


def test_a_customer_is_paid_for_the_job_they_are_placed_in(client, worker, placement):
    other = PlacementFactory(enrolled=enrolled(placement.organisation, program=ISETS))
    page = check(client, line(placement, job=other.job.public_id))
    assert "This customer is not placed in this job." in page.content.decode()


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("individual_number,paid_from", "The heading lacks: job_id"),
        ("job_id,paid_from,paid_to,hours,gross_pay", "The heading lacks: individual_number"),
        (HEAD, "no rows below the heading"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(client, worker, placement, head, said):
    assert said in check(client, head=head).content.decode()


def test_what_is_no_csv_is_refused(client, worker, placement):
    file = SimpleUploadedFile("payroll.csv", b"PK\x00\x03", "text/csv")
    page = client.post(reverse("worksites:upload_payroll"), {"file": file})
    assert "This is not a CSV file" in page.content.decode()


def test_the_template_names_the_own_placed_customers_and_can_be_sent_back(client, worker, placement):
    PlacementFactory(enrolled=enrolled(organisation_running(ISETS), program=ISETS))
    answer = client.get(reverse("worksites:download_payroll_template"))
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    assert [row["customer_id"] for row in rows] == [str(placement.customer.public_id)]
    row = rows[0] | {
        "paid_from": str(days_ago(14)),
        "paid_to": str(days_ago(8)),
        "hours": "40",
        "gross_pay": "740",
    }
    page = check(client, ",".join(f'"{value}"' for value in row.values()), head=",".join(row))
    assert page.context["reading"].is_good


def test_an_entry_is_removed_after_a_question_and_can_be_uploaded_again(client, worker, placement):
    page = check(client, line(placement))
    save(client, page)
    url = reverse("worksites:remove_payroll_entry", args=[PayrollEntry.objects.get().public_id])
    assert "What will happen" in client.get(url).content.decode()
    client.post(url)
    assert PayrollEntry.objects.get().removed_at
    assert client.post(url).status_code == 404
    save(client, page)
    assert PayrollEntry.objects.filter(removed_at=None).count() == 1


def test_a_file_of_many_rows_costs_no_more_queries(client, worker, placement, django_assert_max_num_queries):
    lines = [line(placement, first=7 * number + 6, last=7 * number) for number in range(60)]
    check(client, lines[0])
    with django_assert_max_num_queries(14):
        page = check(client, *lines)
    with django_assert_max_num_queries(26):
        client.post(reverse("worksites:upload_payroll"), {"text": page.context["text"], "save": "1"})
    assert PayrollEntry.objects.count() == 60
