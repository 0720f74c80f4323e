"""The IWDS crosswalk of one customer."""

import csv
import io

import pytest
from django.urls import reverse

from careerplan.queries.crosswalk import HEADINGS
from casework.audit.models import AuditEvent
from tests.factories.people import YOUTH, CustomerFactory, enrolled, member, organisation_running
from tests.factories.reports import planned

pytestmark = pytest.mark.django_db


def test_the_crosswalk_names_each_service_in_the_words_of_iwds_and_is_recorded(client):
    home = organisation_running(YOUTH)
    client.force_login(member(organisation=home))
    person = CustomerFactory(organisation=home, last_name="+SUM(A1)", ssn_last4="6789")
    enrollment = enrolled(home, customer=person)
    planned(enrollment), planned(enrollment, removed_at="2026-01-01T12:00Z")
    answer = client.get(reverse("careerplan:export_crosswalk", args=[enrollment.public_id]))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text))
    found = dict(zip(head, row, strict=True))
    assert tuple(head) == HEADINGS
    assert found["IWDS Activity Name"] == "Adult mentoring" and found["IWDS Service Type"] == "Career Service"
    assert found["Last Name"] == "'+SUM(A1)" and "6789" not in text
    event = AuditEvent.objects.get(action="export_crosswalk")
    assert (event.enrollment_id, event.detail["rows"]) == (enrollment.pk, 1)


def test_the_overview_leads_to_it_and_another_tenant_finds_nothing(client):
    home = organisation_running(YOUTH)
    enrollment = enrolled(home)
    address = reverse("careerplan:export_crosswalk", args=[enrollment.public_id])
    client.force_login(member(organisation=home))
    page = client.get(reverse("careerplan:show_overview", args=[enrollment.public_id])).content.decode()
    assert address in page and "Export IWDS Crosswalk" in page
    client.force_login(member(organisation=organisation_running(YOUTH)))
    assert client.get(address).status_code == 404
