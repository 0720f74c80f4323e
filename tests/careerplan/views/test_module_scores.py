"""The tab "Post-Assessment": scores of training modules in percent (F277)."""

import pytest
from django.urls import reverse

from careerplan.models import ModuleScore
from casework.audit.models import AuditEvent
from casework.core import clock
from tests.factories.attendance import TODAY, ModuleScoreFactory, taught
from tests.factories.people import enrolled, member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with clock.frozen(TODAY):
        yield


@pytest.fixture
def service():
    return taught(enrolled(program="illinois_works"))


@pytest.fixture
def worker(client, service):
    user = member(organisation=service.organisation, program="illinois_works")
    client.force_login(user)
    return user


def address(name, service, *more):
    return reverse(f"careerplan:{name}", args=[service.enrollment.public_id, service.public_id, *more])


def filled(**changes):
    return {"module": "Safety", "percent": "92.5", "taken_on": "11/20/2026"} | changes


def test_a_score_is_added_shown_and_told(client, service, worker):
    assert "No post-assessment yet" in client.get(address("list_module_scores", service)).content.decode()
    client.post(address("add_module_score", service), filled())
    score = ModuleScore.objects.get()
    assert (score.percent, score.entered_by) == (92.5, worker)
    page = client.get(address("list_module_scores", service)).content.decode()
    assert "92.50%" in page and "Safety" in page and "Nov 20, 2026" in page
    assert AuditEvent.objects.get(action="add_module_score").detail["module"].startswith("Safety")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"module": "  "}, "Enter the training module"),
        ({"percent": "101"}, "The score is a percentage from 0 to 100"),
        ({"percent": "-1"}, "The score is a percentage from 0 to 100"),
        ({"percent": "92.555"}, "no more than 2 decimal places"),
        ({"percent": "good"}, "Enter the score as a number from 0 to 100"),
        ({"taken_on": "11/23/2026"}, "The date cannot be after today"),
        ({"taken_on": "11/1/2026"}, "The date cannot be before the service starts"),
    ],
)
def test_a_wrong_score_is_refused_beside_its_field(client, service, worker, changes, said):
    page = client.post(address("add_module_score", service), filled(**changes)).content.decode()
    assert said in page and not ModuleScore.objects.exists()


@pytest.mark.parametrize("percent", ["0", "100"])
def test_the_ends_of_the_scale_count(client, service, worker, percent):
    client.post(address("add_module_score", service), filled(percent=percent))
    assert ModuleScore.objects.get().percent == int(percent)


def test_a_form_sent_twice_is_one_score_and_so_is_a_corrected_one(client, service, worker):
    key = str(client.get(address("add_module_score", service)).context["form"]["key"].value())
    for percent in ("70", "70", "75", "75"):
        client.post(address("add_module_score", service), filled(key=key, percent=percent))
    assert list(ModuleScore.objects.order_by("pk").values_list("percent", flat=True)) == [70, 75]


def test_an_edit_on_an_old_version_is_answered_with_both_values(client, service, worker):
    score = ModuleScoreFactory(service=service)
    url = address("edit_module_score", service, score.public_id)
    client.post(url, filled(percent="70", version="1"))
    response = client.post(url, filled(percent="60", version="1"))
    assert response.status_code == 409 and "Saved by someone else:" in response.content.decode()
    score.refresh_from_db()
    assert score.percent == 70


def test_a_removed_score_can_be_put_back_until_the_end_of_the_day(client, service, worker):
    score = ModuleScoreFactory(service=service)
    client.post(address("remove_module_score", service, score.public_id))
    page = client.get(address("list_module_scores", service)).content.decode()
    assert "Removed today: Safety" in page and "85%" not in page
    client.post(address("restore_module_score", service, score.public_id))
    assert ModuleScore.objects.kept().get() == score
    client.post(address("remove_module_score", service, score.public_id))
    with clock.frozen(TODAY.replace(day=23)):
        client.force_login(worker)
        late = client.post(address("restore_module_score", service, score.public_id), follow=True)
    assert "This was removed on an earlier day. Add it again." in late.content.decode()
    assert not ModuleScore.objects.kept().exists()


def test_programs_without_post_assessment_have_no_such_page(client):
    service = taught(enrolled(program="isets"))
    client.force_login(member(organisation=service.organisation, program="isets"))
    assert client.get(address("list_module_scores", service)).status_code == 404
    assert client.get(address("add_module_score", service)).status_code == 404


def test_a_score_is_found_through_its_own_service_only(client, service, worker):
    other = ModuleScoreFactory(service=taught(service.enrollment))
    for name in ("edit_module_score", "remove_module_score", "restore_module_score"):
        assert client.post(address(name, service, other.public_id), filled()).status_code == 404
