"""Saved views of lists: kept, used, changed, shared, and what they never do (UX-08)."""

import pytest
from django.core import signing
from django.urls import reverse

from casework.accounts.models import SavedView
from casework.audit.models import AuditEvent
from casework.core.list_views import read_state
from tests.factories.people import YOUTH, UserFactory, customer_user, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db
LIST = "/customers/"
ADD = reverse("accounts:add_saved_view")
MINE = reverse("accounts:list_saved_views")


@pytest.fixture
def home():
    return organisation_running(YOUTH, name="Prairie Works", code="prairie")


@pytest.fixture
def worker(client, home):
    user = member(organisation=home, user=UserFactory(first_name="Ana", last_name="Diaz"))
    client.force_login(user)
    return user


@pytest.fixture
def save(client):
    """Saves what the list at `query` shows: `save("?worker=mine", name="Mine")` gives the SavedView."""

    def keep(query, **values):
        state = client.get(f"{LIST}{query}").context["list"].shown.state
        answer = client.post(ADD, {"state": state, "name": "Mine", **values})
        assert answer.status_code == 302, answer.context["form"].errors
        return SavedView.objects.latest("pk")

    return keep


def shown(client, address):
    """(name of the open view, whether it is changed) at an address."""
    page = client.get(address).context["list"]
    return (page.views.current.name if page.views.current else "", page.shown.is_changed)


def address_in_menu(client, name, at=f"{LIST}?view=all"):
    links = client.get(at).context["list"].views.links
    return {view.name: url for view, url in links}[name]


def test_a_view_brings_filters_order_size_and_columns_back(client, worker, save):
    save("?worker=mine&status=enrolled&sort=-note&size=50&columns=name&columns=note")
    client.get(f"{LIST}?columns=reset")
    page = client.get(address_in_menu(client, "Mine")).context["list"]
    assert {chip["value"] for chip in page.chips} == {"My customers", "Enrolled"}
    assert (page.sort, page.size) == ("-note", 50)
    assert {column.key for column in page.columns} == {"name", "note"}
    assert not page.shown.is_changed


def test_looking_through_a_view_leaves_the_own_order_and_columns_alone(client, worker, save):
    client.get(f"{LIST}?sort=name&size=25")
    save("?sort=-note&size=100")
    client.get(f"{LIST}?sort=name&size=25")
    assert client.get(address_in_menu(client, "Mine")).context["list"].size == 100
    assert client.get(LIST).context["list"].size == 25


@pytest.mark.parametrize("change", ["&status=exited", "&sort=worker", "&size=100", "&columns=name"])
def test_an_asterisk_marks_what_is_not_saved(client, worker, save, change):
    save("?worker=mine")
    opened = address_in_menu(client, "Mine")
    assert shown(client, opened) == ("Mine", False)
    query = opened.partition("?")[2]
    dropped = [part for part in query.split("&") if not part.startswith(change[1:].partition("=")[0])]
    changed = f"{LIST}?{'&'.join(dropped)}{change}"
    assert shown(client, changed) == ("Mine", True)
    assert "(changed, not saved)" in client.get(changed).content.decode()
    assert "(changed, not saved)" not in client.get(opened).content.decode()


def test_changes_are_saved_into_the_open_view(client, worker, save):
    view = save("?worker=mine")
    changed = f"{LIST}?worker=none&view={view.public_id}"
    state = client.get(changed).context["list"].shown.state
    answer = client.post(reverse("accounts:keep_saved_view", args=[view.public_id]), {"state": state})
    assert shown(client, answer.url) == ("Mine", False)
    view.refresh_from_db()
    assert view.parameters["filters"] == {"worker": ["none"]}


def test_search_text_is_never_saved(client, home, worker, save):
    """It may be a person's name. It marks no change either, for it could not be saved."""
    view = save("?worker=mine&q=Maria+Ruiz")
    assert "Ruiz" not in str(view.parameters)
    assert AuditEvent.objects.filter(action="add_saved_view").get().detail == {}
    assert shown(client, f"{address_in_menu(client, 'Mine')}&q=Ruiz") == ("Mine", False)
    state = client.get(f"{LIST}?q=Ruiz").context["list"].shown.state
    assert "Ruiz" not in str(read_state(state))


def test_a_default_view_opens_first_and_everything_is_one_step_away(client, worker, save):
    view = save("?worker=mine", is_default="on")
    first = client.get(LIST)
    assert first.status_code == 302
    assert shown(client, first.url) == ("Mine", False)
    everything = client.get(first.url).context["list"].clear_url
    assert shown(client, everything) == ("", False)
    assert client.get(f"{LIST}?status=enrolled").status_code == 200
    state = client.get(everything).context["list"].shown.state
    client.post(reverse("accounts:choose_default_view"), {"state": state, "view": ""})
    assert client.get(LIST).status_code == 200
    client.post(reverse("accounts:choose_default_view"), {"state": state, "view": str(view.public_id)})
    assert client.get(LIST).status_code == 302


def test_a_team_uses_a_shared_view_and_does_not_alter_it(client, home, worker, save):
    view = save("?worker=mine", organisation=str(home.public_id))
    colleague = member(organisation=home)
    client.force_login(colleague)
    assert shown(client, address_in_menu(client, "Mine")) == ("Mine", False)
    assert "shared with Prairie Works by Ana Diaz" in client.get(LIST).content.decode()
    state = client.get(LIST).context["list"].shown.state
    for name in ("edit_saved_view", "keep_saved_view", "remove_saved_view"):
        address = reverse(f"accounts:{name}", args=[view.public_id])
        assert client.post(address, {"state": state, "name": "Stolen", "version": 1}).status_code == 404
    client.post(reverse("accounts:choose_default_view"), {"state": state, "view": str(view.public_id)})
    assert client.get(LIST).status_code == 302
    assert client.get(MINE).context["table"]["rows"] == []


def test_a_shared_view_widens_nobodys_reach(client, home, worker, save):
    """A colleague of another site opens it: the same parameters, the own rows."""
    enrolled(home)
    elsewhere = organisation_running(YOUTH)
    theirs = enrolled(elsewhere)
    save("?status=enrolled", organisation=str(home.public_id))
    both = member(organisation=elsewhere, program=YOUTH)
    client.force_login(both)
    assert client.get(LIST).context["list"].views.offered == []
    member(organisation=home, program="isets", user=both)
    client.force_login(both)
    page = client.get(address_in_menu(client, "Mine")).context["list"]
    assert [row["id"] for row in page.rows] == [theirs.public_id]


def test_a_private_view_is_nobody_elses(client, home, worker, save):
    view = save("?worker=mine")
    client.force_login(member(organisation=home))
    assert client.get(LIST).context["list"].views.offered == []
    assert shown(client, f"{LIST}?worker=mine&view={view.public_id}") == ("", False)
    state = client.get(LIST).context["list"].shown.state
    answer = client.post(
        reverse("accounts:choose_default_view"), {"state": state, "view": str(view.public_id)}
    )
    assert answer.status_code == 404


def test_a_view_cannot_be_shared_with_another_organisation(client, worker):
    other = organisation_running(YOUTH)
    state = client.get(LIST).context["list"].shown.state
    answer = client.post(ADD, {"state": state, "name": "Mine", "organisation": str(other.public_id)})
    assert "organisation" in answer.context["form"].errors
    assert not SavedView.objects.exists()


def test_a_name_is_taken_once_per_list_whatever_its_case(client, worker, save):
    save("?worker=mine")
    state = client.get(LIST).context["list"].shown.state
    answer = client.post(ADD, {"state": state, "name": "MINE"})
    assert "You have a view of this list with this name already." in answer.content.decode()
    assert SavedView.objects.count() == 1


@pytest.mark.parametrize(
    "state", ["", "nonsense", signing.dumps({"list": "caseload"})], ids=["empty", "nonsense", "another salt"]
)
def test_only_what_a_list_showed_can_become_a_view(client, worker, state):
    assert client.get(ADD, {"state": state}).status_code == 404
    assert client.post(ADD, {"state": state, "name": "Mine"}).status_code == 404


def test_the_state_of_one_list_does_not_go_into_a_view_of_another(client, home, worker, save):
    view = save("?worker=mine")
    notes = reverse("cases:list_case_notes", args=[enrolled(home).public_id])
    state = client.get(notes).context["list"].shown.state
    address = reverse("accounts:keep_saved_view", args=[view.public_id])
    assert client.post(address, {"state": state}).status_code == 404


def test_a_view_is_renamed_shared_and_removed(client, home, worker, save):
    view = save("?worker=mine")
    edit = reverse("accounts:edit_saved_view", args=[view.public_id])
    values = {"name": "My people", "organisation": str(home.public_id), "version": 1}
    assert client.post(edit, values).url == MINE
    assert client.post(edit, {**values, "name": "Too late"}).status_code == 409
    view.refresh_from_db()
    assert (view.name, view.organisation) == ("My people", home)
    assert "My people" in client.get(MINE).content.decode()
    remove = reverse("accounts:remove_saved_view", args=[view.public_id])
    assert "Nobody in the team" in client.get(remove).content.decode()
    client.post(remove)
    assert not SavedView.objects.exists()
    assert client.get(f"{LIST}?view={view.public_id}").status_code == 200


def test_every_list_of_staff_offers_views_and_a_customers_list_none(client, home, worker):
    enrollment = enrolled(home)
    for name in ("list_case_notes", "list_documents", "show_update_log"):
        address = reverse(f"cases:{name}", args=[enrollment.public_id])
        assert client.get(address).context["list"].views.is_offered, name
    client.force_login(customer_user(enrollment))
    assert not client.get(reverse("cases:list_messages")).context["list"].views.is_offered
