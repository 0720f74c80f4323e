"""IWDS over HTTP and by file: whatever the other side does, nothing is lost and nothing comes twice."""

from datetime import timedelta

import pytest
from django.urls import reverse

from casework.audit.services.run_job import run_job
from casework.cases.models import Message
from casework.core import clock
from casework.exchange.enums import PortKind
from casework.exchange.models import Delivery, IwdsPerson, IwdsService, QuarantinedRow
from casework.exchange.ports import PortUnavailable
from casework.exchange.ports.iwds_formats import PEOPLE, SERVICES
from casework.exchange.services import request_deliveries
from casework.exchange.services.hand_over_request import hand_over_request
from casework.exchange.services.take_iwds_deliveries import take_iwds_deliveries
from tests.factories.iwds import linked_to_iwds, person_row, request_for, service_row, take_services
from tests.factories.people import enrolled, member
from tests.factories.plan import started

pytestmark = pytest.mark.django_db


@pytest.fixture
def iwds(ies, settings):
    """A `ReferenceState` that CASEWORK_IWDS names."""
    settings.CASEWORK_STATE_SYSTEMS = {"iwds": (ies.address, ies.token), "ies": ("", "")}
    return ies


def lines(form, *rows):
    return [",".join(form.names), *(",".join(row[name] for name in form.names) for row in rows)]


def offer(server, form, *rows, ago=1, name=""):
    day = clock.today() - timedelta(days=ago)
    entry = {"name": name or f"{form.code}-{ago}.csv", "format": form.code, "version": form.version}
    server.deliveries.append(entry | {"as_of": day.isoformat(), "lines": lines(form, *rows)})


def people(count):
    return [person_row(external_id=f"A-{number:04d}") for number in range(count)]


def world():
    return IwdsPerson.objects.count(), IwdsService.objects.count(), QuarantinedRow.objects.count()


def test_everything_is_taken_acknowledged_and_not_taken_again(iwds):
    offer(iwds, PEOPLE, *people(5), ago=2)
    offer(iwds, SERVICES, service_row(application="A-0001"), ago=1)
    for _time in range(2):
        take_iwds_deliveries()
    assert world() == (5, 1, 0) and Delivery.objects.count() == 2 and len(iwds.receipts) == 2


@pytest.mark.parametrize(
    "mood", ["slow", "broken", "stranger", "html", "garbage", "shapeless", "strange", "elsewhere"]
)
def test_a_list_that_cannot_be_read_changes_nothing_and_the_next_run_takes_all(iwds, mood):
    offer(iwds, PEOPLE, *people(3))
    iwds.mood = mood
    with pytest.raises(PortUnavailable):
        take_iwds_deliveries()
    assert world() == (0, 0, 0)
    iwds.mood = "good"
    take_iwds_deliveries()
    assert world() == (3, 0, 0)


@pytest.mark.parametrize("mood", ["cut_pages", "first_page_twice", "other_page", "no_receipts"])
def test_a_delivery_that_comes_broken_is_taken_whole_in_the_next_run(iwds, mood):
    offer(iwds, PEOPLE, *people(5))
    iwds.mood = mood
    take_iwds_deliveries()
    iwds.mood = "good"
    take_iwds_deliveries()
    assert world()[0] == 5 and Delivery.objects.filter(taken_at__isnull=False).count() == 1


@pytest.mark.parametrize("mood", ["reversed", "overlapping"])
def test_doubled_pages_and_deliveries_out_of_order_leave_the_same(iwds, mood):
    offer(iwds, SERVICES, service_row(application="A-0001"), ago=3)
    offer(iwds, PEOPLE, *people(4), ago=2)
    offer(iwds, PEOPLE, *people(4)[:1], ago=1)
    iwds.mood = mood
    for _time in range(2):
        take_iwds_deliveries()
    assert world()[:2] == (4, 1) and not QuarantinedRow.objects.filter(settled_at=None).exists()


def test_files_are_taken_from_the_folder(folder, settings):
    settings.CASEWORK_STATE_SYSTEMS = {"iwds": ("files:exchange/ies", ""), "ies": ("", "")}
    for form, row in ((SERVICES, service_row()), (PEOPLE, person_row())):
        text = form.head(clock.today(), 1) + "\n".join(lines(form, row)[1:]) + "\n"
        (folder / "inbox" / f"{form.code}.csv").write_text(text)
    (folder / "inbox/garbage.csv").write_bytes(b"\x00\xff\x00")
    take_iwds_deliveries()
    assert world()[:2] == (1, 1) and Delivery.objects.filter(port=PortKind.FILE).count() == 3
    assert [path.name for path in (folder / "inbox").iterdir()] == ["garbage.csv"]


def test_a_rehearsal_tells_what_would_be_and_writes_nothing(iwds):
    offer(iwds, PEOPLE, *people(3))
    assert take_iwds_deliveries(rehearse=True).rows_taken == 3
    assert world() == (0, 0, 0) and not Delivery.objects.exists() and not iwds.receipts


@pytest.fixture
def asking(client):
    """(enrollment linked with IWDS as an applicant, press): pressing Sync answers with the page it led to."""
    enrollment = enrolled(iwds_status="")
    linked_to_iwds(enrollment, status="applicant")
    client.force_login(member(organisation=enrollment.organisation))
    url = reverse("exchange:sync_iwds", args=[enrollment.public_id])
    return enrollment, lambda: client.post(url, follow=True)


@pytest.mark.django_db(transaction=True)
def test_sync_uses_what_iwds_said_last_when_it_does_not_answer(iwds, asking):
    enrollment, press = asking
    iwds.mood = "broken"
    assert "IWDS did not answer; this is what it said last." in press().content.decode()
    iwds.mood = "good"
    offer(iwds, PEOPLE, person_row(enrollment.customer, status="registrant"), ago=0)
    assert "Synced: Registrant in IWDS" in press().content.decode()
    enrollment.refresh_from_db()
    assert enrollment.iwds_status == "registrant"
    assert not Message.objects.exists(), "the page told it; no notice repeats it"


def test_what_takes_long_goes_on_as_a_job_and_no_page_waits_for_it(iwds, asking, monkeypatch):
    enrollment, press = asking
    monkeypatch.setattr(request_deliveries, "PATIENCE", 0.05)
    offer(iwds, PEOPLE, person_row(enrollment.customer, status="registrant"), ago=0)
    page = press()
    run = page.context["run"]
    assert "IWDS takes its time" in page.content.decode() and not iwds.asked
    assert page.context["breadcrumbs"][0]["url"] == reverse("exchange:show_iwds", args=[enrollment.public_id])
    assert press().context["run"] == run, "who presses again gets the run that is under way"
    run_job(run.pk)
    assert Message.objects.get().link == reverse("audit:show_job", args=[run.public_id])
    enrollment.refresh_from_db()
    assert enrollment.iwds_status == "registrant"


def test_what_no_form_edits_makes_no_open_form_stale(client, asking):
    enrollment, _press = asking
    url = reverse("cases:edit_enrollment", args=[enrollment.public_id])
    typed = {bound.name: bound.value() or "" for bound in client.get(url).context["form"]}
    take_services(service_row(enrollment.customer, is_iss="yes"))
    enrollment.refresh_from_db()
    assert enrollment.iss_served_on
    assert client.post(url, typed | {"reason": "Seen again"}).status_code == 302


def test_a_request_is_handed_over_under_its_own_key_and_twice_is_once(iwds):
    enrollment = enrolled(iwds_status="")
    person = linked_to_iwds(enrollment, status="applicant")
    request = request_for(started(enrollment), member())
    for _time in range(2):
        hand_over_request({"request": request.pk})
    assert list(iwds.requests) == [str(request.public_id)]
    assert iwds.requests[str(request.public_id)]["application"] == person.external_id
