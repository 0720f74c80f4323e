"""The person's page and the overview of an enrollment: who sees what, and what it costs."""

import pytest
from django.urls import reverse

from casework.audit.models import RecordView
from tests.factories.people import LocationFactory, customer_user, days_ago, enrolled, former, member

pytestmark = pytest.mark.django_db


def page(name, row):
    return reverse(f"cases:{name}", args=[row.public_id])


def text(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_second_provider_sees_who_with_whom_and_since_when_and_no_more(client):
    first = enrolled(assigned_worker=member(), training_program="Hidden Pathway", last_note=32)
    first.location = LocationFactory(organisation=first.organisation, name="Hidden Site")
    first.save()
    second = enrolled(customer=first.customer)
    client.force_login(member(organisation=second.organisation))
    shown = text(client, page("show_customer", first.customer))
    assert first.organisation.name in shown
    assert page("show_enrollment", second) in shown
    for hidden in (
        page("show_enrollment", first),
        "Hidden Site",
        "Hidden Pathway",
        str(first.assigned_worker),
    ):
        assert hidden not in shown


def test_another_tenant_finds_neither_page(client):
    enrollment = enrolled()
    client.force_login(member())
    for name, row in (("show_customer", enrollment.customer), ("show_enrollment", enrollment)):
        assert client.get(page(name, row)).status_code == 404


def test_a_customer_does_not_enter_staff_pages(client):
    enrollment = enrolled()
    client.force_login(customer_user(enrollment))
    assert client.get(page("show_enrollment", enrollment)).status_code == 403


def test_a_former_provider_reads_without_acts_and_writes_nowhere(client):
    ended = former(ended=900)
    client.force_login(member(organisation=ended.organisation))
    shown = text(client, page("show_enrollment", ended))
    assert "Edit enrollment" not in shown and "This record can only be read" in shown
    for name, row in (
        ("edit_enrollment", ended),
        ("edit_customer", ended.customer),
        ("invite_customer", ended.customer),
        ("send_reset_link", ended.customer),
    ):
        assert client.get(page(name, row)).status_code == 403
        assert client.post(page(name, row)).status_code == 403


def test_a_record_whose_follow_up_goes_on_is_not_called_read_only(client):
    ended = former(ended=30)
    client.force_login(member(organisation=ended.organisation))
    assert "This record can only be read" not in text(client, page("show_enrollment", ended))


def test_every_look_is_noted_once(client):
    enrollment = enrolled()
    worker = member(organisation=enrollment.organisation)
    client.force_login(worker)
    text(client, page("show_enrollment", enrollment))
    text(client, page("show_customer", enrollment.customer))
    looks = RecordView.objects.order_by("pk").values_list("viewer", "page", "customer_id", "enrollment_id")
    assert list(looks) == [
        (worker.pk, "show_enrollment", enrollment.customer_id, enrollment.pk),
        (worker.pk, "show_customer", enrollment.customer_id, None),
    ]


def test_the_bar_names_the_person_masks_the_number_and_says_what_the_clocks_say(client):
    enrollment = enrolled(last_note=36, customer__ssn_last4="6748", customer__individual_number="0042")
    client.force_login(member(organisation=enrollment.organisation))
    shown = text(client, page("show_enrollment", enrollment))
    for words in ("•••• 6748", "Individual Number", "0042", "No case note for 36 days, since"):
        assert words in shown


@pytest.mark.parametrize("notes", [0, 33, 400])
def test_the_overview_keeps_its_budget(client, notes, django_assert_max_num_queries):
    enrollment = enrolled(last_note=notes)
    client.force_login(member(organisation=enrollment.organisation))
    text(client, page("show_enrollment", enrollment))
    with django_assert_max_num_queries(20):
        text(client, page("show_enrollment", enrollment))
    with django_assert_max_num_queries(20):
        text(client, page("show_customer", enrollment.customer))


def test_a_step_of_intake_that_was_taken_has_no_clock(client):
    taken = {
        "application_submitted_on": days_ago(60),
        "recommendation": "ready",
        "recommended_on": days_ago(50),
        "training_program": "Health pathway",
        "iwds_status_since": days_ago(3),
    }
    enrollment = enrolled(last_note=1, **taken, iwds_status="registrant")
    client.force_login(member(organisation=enrollment.organisation))
    page = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    assert "Case Note Update" in page
    for taken in ("Customer Application Status", "Customer Suitability Review", "Customer Enrollment Status"):
        assert taken not in page


def test_a_line_that_asks_for_nothing_and_that_time_leaves_alone_is_no_clock(client):
    enrollment = enrolled(last_note=1, program="isets")
    client.force_login(member(organisation=enrollment.organisation, program="isets"))
    page = client.get(reverse("cases:show_enrollment", args=[enrollment.public_id])).content.decode()
    assert "Record Update" in page
    assert "Has not exited" not in page
