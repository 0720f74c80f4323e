"""Adding a step for many customers who do not have it: select, review, add."""

import pytest
from django.urls import reverse

from careerplan.models import Service
from tests.factories.people import YOUTH, days_ago, enrolled, former, member, organisation_running
from tests.factories.reports import MENTORING, planned

pytestmark = pytest.mark.django_db
URL = reverse("careerplan:add_services") + f"?program={YOUTH}&service_type={MENTORING}"
PLAN = {"started_on": f"{days_ago(0):%m/%d/%Y}", "due_on": f"{days_ago(-30):%m/%d/%Y}", "weekly_hours": "5"}


@pytest.fixture
def home(client):
    home = organisation_running(YOUTH)
    client.force_login(member(organisation=home))
    return home


def test_the_selected_get_the_step_after_a_review_that_names_who_is_left_out(client, home):
    planned(enrolled(home))
    one, two, gone = enrolled(home), enrolled(home), former(home, ended=30)
    assert client.get(URL).context["list"].counted == 3
    sent = PLAN | {"selected": [str(one.public_id), str(gone.public_id)]}
    page = client.post(URL, sent | {"review": ""})
    content = page.content.decode()
    assert "1 customer gets the step" in content and "1 customer is left out" in content
    assert f"{gone.customer}: The enrollment has ended." in content
    assert Service.objects.count() == 1
    carried = page.context["form"].carried
    again = {name: [value for key, value in carried if key == name] for name, _value in carried}
    for _press in range(2):
        assert client.post(URL, again | {"confirm": "1"}).status_code == 302
    added = Service.objects.exclude(enrollment__in=[two, gone]).get(enrollment=one)
    assert (added.service_type, added.status, added.weekly_hours) == (MENTORING, "not_started", 5)
    assert Service.objects.count() == 2


def test_everybody_in_the_list_is_an_act_of_its_own(client, home):
    people = [enrolled(home) for _number in range(3)]
    planned(enrolled(organisation_running(YOUTH)), service_type="tutoring")
    client.post(URL, PLAN | {"everybody": "on", "confirm": "1"})
    assert set(Service.objects.filter(service_type=MENTORING).values_list("enrollment", flat=True)) == {
        row.pk for row in people
    }


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, "Select the customers"),
        ({"everybody": "on", "due_on": f"{days_ago(30):%m/%d/%Y}"}, "cannot be before"),
        ({"everybody": "on", "weekly_hours": "169"}, "168 or less"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_added(client, home, more, why):
    enrolled(home)
    page = client.post(URL, PLAN | more | {"review": ""})
    assert why in page.content.decode() and not Service.objects.exists()


def test_another_tenants_customer_is_not_selected(client, home):
    enrolled(home)
    stranger = enrolled(organisation_running(YOUTH))
    page = client.post(URL, PLAN | {"selected": str(stranger.public_id), "confirm": "1"})
    assert not Service.objects.exists() and str(stranger.customer) not in page.content.decode()


def test_a_step_the_program_lacks_is_no_page(client, home):
    assert (
        client.get(reverse("careerplan:add_services"), {"program": YOUTH, "service_type": "x"}).status_code
        == 404
    )
