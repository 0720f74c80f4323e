"""Staff correct an application until eligibility starts, themselves or by giving it back."""

import pytest
from django.urls import reverse

from casework.audit.models import AuditEvent
from casework.audit.words import history_of
from casework.cases.models import Enrollment, Message
from casework.core import clock
from casework.intake.models import Application
from casework.intake.services.submit_application import submit_application
from dashboard.models import Standing
from programs.registry import get_program
from programs.standing import unpack
from tests.factories.applications import submitted
from tests.factories.people import YOUTH, days_ago, member
from tests.factories.reviews import sent_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent():
    return sent_in(days=8, answers={"grade": "diploma", "works": "no"})


@pytest.fixture
def worker(client, sent):
    user = member(organisation=sent.organisation)
    client.force_login(user)
    return user


def url(row, kind="pre_screening", section="fit"):
    return reverse("intake:correct_answers", args=[row.enrollment.public_id, kind, section])


def post(client, row, *, at=None, **changes):
    form = client.get(at or url(row)).context["form"]
    data = {bound.name: bound.value() or "" for bound in form}
    return client.post(at or url(row), {**data, **changes})


def stands_on(row):
    return unpack(get_program(YOUTH), Standing.objects.get(enrollment=row.enrollment_id).vec)


def test_a_correction_is_kept_with_its_reason_and_the_earlier_answer(client, worker, sent):
    answer = post(client, sent, time="yes", reach="call", **{"staff-reason": "Told on the phone"})

    assert answer.status_code == 302
    row = Application.objects.get()
    assert (row.pre_screening["reach"], row.version) == ("call", sent.version + 1)
    assert row.submitted_at == sent.submitted_at
    event = AuditEvent.objects.get(action="correct_answers")
    assert (event.reason, event.actor) == ("Told on the phone", worker)
    page = client.get(reverse("intake:review_suitability", args=[row.enrollment.public_id])).content.decode()
    assert "Told on the phone" in page and "How can we reach you best?" in page
    first = history_of(Application).filter(pgh_obj_id=row.pk).order_by("pgh_id").first()
    assert first.pre_screening["reach"] == "text"


def test_a_correction_without_a_reason_keeps_what_was_typed(client, worker, sent):
    answer = post(client, sent, reach="call")

    assert "Say why the answers are corrected" in answer.content.decode()
    assert answer.context["form"]["reach"].value() == "call"
    assert Application.objects.get().pre_screening["reach"] == "text"


def test_a_corrected_answer_ends_the_application_and_another_takes_that_back(client, worker, sent):
    post(client, sent, time="no", **{"staff-reason": "Wrote it down wrongly"})
    assert Enrollment.objects.get().application_outcome == "not_suitable"
    assert not {"ready_for_review", "review_late"} & set(stands_on(sent))

    post(client, sent, time="yes", **{"staff-reason": "It was right"})
    assert Enrollment.objects.get().application_outcome == ""
    assert "review_late" in stands_on(sent)


def test_two_who_correct_at_once_are_told(client, worker, sent):
    data = {bound.name: bound.value() or "" for bound in client.get(url(sent)).context["form"]}
    Application.objects.update(version=9)

    answer = client.post(url(sent), {**data, "reach": "call", "staff-reason": "Phone"})

    assert answer.status_code == 409
    assert Application.objects.get().pre_screening["reach"] == "text"


def test_after_the_recommendation_answers_stay(client, worker, sent):
    data = {bound.name: bound.value() or "" for bound in client.get(url(sent)).context["form"]}
    Enrollment.objects.update(recommendation="ready", recommended_on=clock.today())

    answer = client.post(url(sent), {**data, "reach": "call", "staff-reason": "Late"}, follow=True)

    assert "The review is decided" in answer.content.decode()
    assert Application.objects.get().pre_screening["reach"] == "text"


def test_given_back_the_applicant_submits_again_and_the_review_begins_anew(client):
    row, applicant = submitted()
    Enrollment.objects.update(application_submitted_on=days_ago(8))
    client.force_login(member(organisation=row.organisation))
    reopen = reverse("intake:reopen_application", args=[row.enrollment.public_id])

    client.post(reopen, {"reason": "Your school is missing"})

    assert Enrollment.objects.get().application_submitted_on is None
    assert "Your school is missing" in Message.objects.filter(receipts__reader=applicant).latest("pk").text
    assert "review_late" not in stands_on(row)
    submit_application(applicant, Application.objects.get())
    assert Enrollment.objects.get().application_submitted_on == clock.today()
    assert "ready_for_review" in stands_on(row) and "review_late" not in stands_on(row)


def test_a_customer_without_an_account_is_corrected_by_staff(client, worker, sent):
    reopen = reverse("intake:reopen_application", args=[sent.enrollment.public_id])

    answer = client.post(reopen, {"reason": "Your school is missing"})

    assert "no open account" in answer.content.decode()
    assert Application.objects.get().submitted_at == sent.submitted_at


def test_a_section_that_is_not_there_is_not_found(client, worker, sent):
    assert client.get(url(sent, section="nothing")).status_code == 404
    assert client.get(url(sent_in())).status_code == 404
