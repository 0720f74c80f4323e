"""Lines of the profile panel that intake tells (F102), and where a customer reads of referrals."""

import pytest
from django.urls import reverse

from tests.factories.people import customer_user, member, organisation_running
from tests.factories.referrals import ReferralFactory, assessed, referred, waiting
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db


def test_the_panel_names_every_provider_and_who_has_not_answered(client, django_assert_max_num_queries):
    case = referred(dhs_office="Peoria County FCRC")
    second = referred(customer=case.customer)
    pending = ReferralFactory(enrollment=second)
    ReferralFactory(enrollment=case, status="withdrawn")
    client.force_login(member(organisation=case.organisation, program=ISETS))
    with django_assert_max_num_queries(20):
        page = client.get(reverse("cases:show_enrollment", args=[case.public_id]))
    said = {
        line["label"]: line["value"]
        for line in [*page.context["profile"]["always"], *page.context["profile"]["more"]]
    }
    names = sorted([case.organisation.name, second.organisation.name])
    assert said["E&T Provider(s)"] == ", ".join(names)
    assert said["Provider(s) Pending Referral"] == pending.receiver.name
    assert said["DHS Office"] == "Peoria County FCRC"
    assert said["Program Enrollment"] == "N/A"


def test_the_plan_shows_the_assessment_with_what_it_recommends(client):
    case = referred()
    assessed(case)
    client.force_login(member(organisation=case.organisation, program=ISETS))
    page = client.get(reverse("careerplan:review_assessments", args=[case.public_id])).content.decode()
    assert "ISETS Universal Assessment and Recommendations" in page
    assert "Has no high school diploma or equivalency." in page


def test_a_customer_reads_in_spanish_where_they_were_referred(client):
    case = referred()
    row = waiting(3, enrollment=case, receiver=organisation_running(ISETS))
    client.force_login(customer_user(case))
    client.cookies["django_language"] = "es"
    page = client.get(reverse("dashboard:show_my_dashboard")).content.decode()
    assert "Adónde lo remitieron" in page and row.receiver.name in page
    assert "Lista de espera" in page and "Es el número 1 de la lista." in page
