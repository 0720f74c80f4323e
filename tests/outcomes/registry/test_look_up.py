"""The look-up on its pages: the registry answers, else the local copy, and the manual form always works."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from outcomes.models import Credential, RegistryCredential
from outcomes.registry import Trouble, look_up
from tests.factories.credentials import RegistryCredentialFactory, values
from tests.factories.people import enrolled, member
from tests.factories.plan import started
from tests.support.registry_server import CTID

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(client):
    found = started(enrolled(program="isets"))
    client.force_login(member(organisation=found.organisation, program="isets"))
    return found


@pytest.fixture
def set_up(registry, settings):
    """The registry of the setting."""
    settings.CASEWORK_CREDENTIAL_REGISTRY = registry.address
    return registry


def tab(service, name, **query):
    return reverse(f"outcomes:{name}", args=[service.enrollment.public_id, service.public_id], query=query)


def posted():
    found = {name: "" if value is None else value for name, value in values().items()}
    return found | {"attained_on": f"{found['attained_on']:%m/%d/%Y}"}


def test_without_a_setting_the_local_copy_answers_and_nobody_is_asked(registry):
    RegistryCredentialFactory(name="Barber License")
    found = look_up("barber")
    assert [row.name for row in found.rows] == ["Barber License"]
    assert (found.total, found.trouble, registry.asked) == (1, None, [])


def test_the_packaged_snapshot_is_loaded_without_a_file(capsys):
    call_command("load_credential_registry")
    assert "0 refused" in capsys.readouterr().out
    assert look_up("forklift").rows[0].name == "Forklift Operator"


def test_what_is_found_in_the_registry_fills_in_the_form_and_is_saved(client, service, set_up):
    page = client.get(tab(service, "search_credential_registry", q="carpentry level 1")).content.decode()
    address = tab(service, "add_credential", registry_id=CTID)
    assert address in page
    form = client.get(address).context["form"]
    assert form.initial["title"] == "Example Carpentry Level 1"
    assert form.initial["institution"] == "Prairie Guild"
    set_up.mood = "overloaded"
    assert client.post(address, posted()).status_code == 302
    made = Credential.objects.get()
    assert (made.title, made.registry_id, made.data_source) == ("Example Carpentry Level 1", CTID, "registry")


def test_one_that_is_chosen_again_is_not_asked_for_again(client, service, set_up):
    for _time in range(2):
        client.get(tab(service, "add_credential", registry_id=CTID))
    assert len(set_up.asked) == 2
    assert RegistryCredential.objects.count() == 1


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        ("overloaded", "The Credential Registry cannot be reached just now."),
        ("slow", "The Credential Registry did not answer in time."),
        ("html", "The Credential Registry answered in a way that cannot be used."),
    ],
)
def test_one_that_gives_no_answer_leaves_the_local_copy_and_the_manual_form(
    client, service, set_up, mood, said
):
    set_up.mood = mood
    RegistryCredentialFactory(name="Barber License")
    page = client.get(tab(service, "search_credential_registry", q="barber"))
    assert said in page.content.decode() and "Barber License" in page.content.decode()
    address = tab(service, "add_credential", registry_id=CTID)
    page = client.get(address)
    assert said in page.content.decode()
    assert not any(field.disabled for field in page.context["form"].fields.values())
    assert client.post(address, posted()).status_code == 302
    assert Credential.objects.get().data_source == "worknet"


@pytest.mark.parametrize(
    ("mood", "trouble"), [("overloaded", Trouble.DOWN), ("slow", Trouble.SLOW)], ids=["down", "slow"]
)
def test_one_that_is_down_or_slow_is_left_in_peace_for_a_moment(set_up, mood, trouble):
    set_up.mood = mood
    assert look_up("carpentry").trouble is trouble
    asked = len(set_up.asked)
    set_up.mood = "good"
    assert look_up("carpentry").trouble is trouble
    assert len(set_up.asked) == asked


def test_one_wrong_answer_keeps_nobody_from_asking_again(set_up):
    set_up.mood = "html"
    assert look_up("carpentry").trouble is Trouble.WRONG
    set_up.mood = "good"
    assert look_up("carpentry").trouble is None


def test_an_address_that_may_not_be_asked_leaves_the_local_copy(settings):
    settings.CASEWORK_CREDENTIAL_REGISTRY = "http://registry.example.org"
    assert look_up("carpentry").trouble is Trouble.WRONG
