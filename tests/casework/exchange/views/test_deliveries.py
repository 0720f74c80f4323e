"""Deliveries as administrators see them: counts and reasons, and nothing about a person."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import JobRun
from casework.exchange.models import Delivery, IesPerson, QuarantinedRow
from tests.factories.people import member
from tests.factories.state import ies_batch, ies_row, take

pytestmark = pytest.mark.django_db

LIST = "/administration/deliveries/"
BAD = {"individual_number": "I1000002", "birth_date": "soon", "last_name": "Unreadable"}


@pytest.fixture
def administrator(client):
    user = member(Role.SUPER_ADMINISTRATOR, program="")
    client.force_login(user)
    return user


def test_the_list_counts_and_the_page_says_what_is_wrong_and_never_of_whom(client, administrator):
    take(ies_row(), ies_row(**BAD))
    page = client.get(LIST).content.decode()
    assert "Taken, rows quarantined" in page and "ies-people.csv" in page
    address = reverse("exchange:show_delivery", args=[Delivery.objects.get().public_id])
    page = client.get(address).content.decode()
    assert "birth_date is no date written YYYY-MM-DD" in page
    assert "Unreadable" not in page and "Rowperson" not in page


def test_a_refused_delivery_says_why(client, administrator):
    take(ies_row(), said=7)
    address = reverse("exchange:show_delivery", args=[Delivery.objects.get().public_id])
    assert "it was cut short on its way" in client.get(address).content.decode()


def test_open_rows_are_settled_once(client, administrator):
    take(ies_row(**BAD))
    address = reverse("exchange:settle_quarantined_rows", args=[Delivery.objects.get().public_id])
    assert "1 row is settled." in client.post(address, follow=True).content.decode()
    assert "No row was open any more." in client.post(address, follow=True).content.decode()
    assert QuarantinedRow.objects.get().settled_by == administrator


def test_a_list_of_many_costs_what_a_list_of_one_costs(client, administrator, django_assert_max_num_queries):
    for number in range(4):
        take(ies_row(dhs_office=f"Office {number}"))
    with django_assert_max_num_queries(12):
        client.get(LIST)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("mode", "known"), [("rehearse", 0), ("take", 1)])
def test_the_button_takes_or_rehearses_what_lies_ready(client, administrator, folder, mode, known):
    (folder / "inbox/a.csv").write_bytes(ies_batch(ies_row()).open().read())
    page = client.post(reverse("exchange:take_deliveries"), {"system": "ies", "mode": mode}, follow=True)
    assert "Done" in page.content.decode()
    assert IesPerson.objects.count() == known
    assert JobRun.objects.get().result["rows_taken"] == 1


def test_a_system_that_is_not_set_up_is_not_asked(client, administrator):
    page = client.post(reverse("exchange:take_deliveries"), {"system": "ies"}, follow=True).content.decode()
    assert "This system is not set up" in page and not JobRun.objects.exists()


def test_the_command_takes_or_rehearses(folder, capsys):
    (folder / "inbox/a.csv").write_bytes(ies_batch(ies_row()).open().read())
    call_command("take_ies_deliveries", "--dry-run")
    assert "rows taken: 1" in capsys.readouterr().out and not IesPerson.objects.exists()
    call_command("take_ies_deliveries")
    assert IesPerson.objects.count() == 1


def test_the_command_says_what_is_missing():
    with pytest.raises(CommandError, match="CASEWORK_IES"):
        call_command("take_ies_deliveries")


def test_others_see_none(client):
    client.force_login(member(program="isets"))
    assert client.get(LIST).status_code == 403
