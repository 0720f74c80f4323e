"""The Suitability page: answers in words, training program, recommendation, and what the status makes of it."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.queries.undo import recent_changes
from casework.cases.services.undo_act import undo_act
from casework.core import clock
from casework.intake.models import Application
from dashboard.models import Standing
from programs.registry import get_program
from programs.standing import unpack
from tests.factories.people import YOUTH, customer_user, days_ago, enrolled, member
from tests.factories.provider_programs import ProviderProgramFactory
from tests.factories.reviews import applicant, sent_in, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent():
    return sent_in(days=3, answers={"grade": "diploma", "areas": ["health", "business"], "justice": "yes"})


@pytest.fixture
def worker(client, sent):
    user = member(organisation=sent.organisation)
    client.force_login(user)
    return user


def url(enrollment):
    return reverse("intake:review_suitability", args=[enrollment.public_id])


def training(enrollment, **fields):
    return ProviderProgramFactory(
        organisation=enrollment.organisation, program=YOUTH, offering="", activities=[], **fields
    )


def post(client, enrollment, **changes):
    form = client.get(url(enrollment)).context["form"]
    data = {bound.name: bound.value() or "" for bound in form}
    return client.post(url(enrollment), {**data, "recommended_on": "", **changes})


def stands_on(enrollment):
    return unpack(get_program(YOUTH), Standing.objects.get(enrollment=enrollment).vec)


def test_the_answers_stand_in_the_words_of_their_edition_with_what_they_mean(client, worker, sent):
    page = client.get(url(sent.enrollment)).content.decode()

    assert "Is this program a good fit?" in page and "To find out which job is right for me" in page
    assert "edition 1 of the form" in page
    assert "What the answers mean" in page


def test_ready_with_a_training_program_leaves_the_review(client, worker, sent):
    chosen = training(sent.enrollment, name="Health pathway")

    answer = post(
        client,
        sent.enrollment,
        training=str(chosen.public_id),
        recommendation="ready",
        recommended_on="today",
        note="Fits well",
    )

    assert answer.status_code == 302
    enrollment, row = Enrollment.objects.get(), Application.objects.get()
    assert (enrollment.status, enrollment.recommendation) == ("ready", "ready")
    assert (enrollment.training_program, enrollment.recommended_on) == ("Health pathway", clock.today())
    assert (row.training, row.review_note, row.reviewed_by) == (chosen, "Fits well", worker)
    assert "ready_for_enrollment" in stands_on(enrollment)
    assert "Enroll the customer" in client.get(url(enrollment)).content.decode()


def test_ready_without_a_training_program_stays_ready_for_review_and_says_so(client, worker, sent):
    training(sent.enrollment)

    post(client, sent.enrollment, recommendation="ready", recommended_on="today")

    assert Enrollment.objects.get().status == EnrollmentStatus.APPLYING
    assert "ready_for_review" in stands_on(sent.enrollment)
    page = client.get(url(sent.enrollment)).content.decode()
    assert "stays in Ready For Review until a training program is selected" in page


@pytest.mark.parametrize(
    ("recommendation", "line"), [("not_suitable", "review_not_suitable"), ("declined", "review_declined")]
)
def test_a_decision_against_leaves_the_review_without_a_training_program(
    client, worker, sent, recommendation, line
):
    post(client, sent.enrollment, recommendation=recommendation, recommended_on="today")

    enrollment = Enrollment.objects.get()
    assert (enrollment.status, enrollment.not_enrolled_on) == ("not_enrolled", clock.today())
    assert enrollment.not_enrolled_reason == recommendation
    assert line in stands_on(enrollment) and "ready_for_review" not in stands_on(enrollment)


def test_the_review_is_late_from_the_sixth_day_after_the_submission(client):
    early, late = sent_in(days=5), sent_in(days=6)

    assert "review_late" not in stands_on(early.enrollment)
    assert "review_late" in stands_on(late.enrollment)


def test_a_customer_whom_staff_entered_gets_a_recommendation_alone(client, worker, sent):
    entered = applicant(sent.organisation)

    post(client, entered, training_program="Machining", recommendation="ready", recommended_on="today")

    entered.refresh_from_db()
    assert (entered.status, entered.training_program) == ("ready", "Machining")
    assert "There is no online application" in client.get(url(entered)).content.decode()


@pytest.mark.parametrize(
    ("recommended_on", "words"),
    [
        ("", "recommended on"),
        ("1/1/2020", "before the application was submitted"),
        ("12/31/2099", "date or an earlier one"),
    ],
)
def test_an_impossible_date_is_refused_beside_the_field(client, worker, sent, recommended_on, words):
    answer = post(client, sent.enrollment, recommendation="declined", recommended_on=recommended_on)

    assert answer.status_code == 200
    assert Enrollment.objects.get().recommendation == ""
    assert words in str(answer.context["form"].errors["recommended_on"])


def test_a_decision_on_answers_that_changed_meanwhile_is_refused(client, worker, sent):
    data = {bound.name: bound.value() or "" for bound in client.get(url(sent.enrollment)).context["form"]}
    Application.objects.update(version=2)

    answer = client.post(
        url(sent.enrollment), {**data, "recommendation": "declined", "recommended_on": "today"}
    )

    assert "The answers changed while you read them" in answer.content.decode()
    assert Enrollment.objects.get().recommendation == ""


def test_a_stale_decision_keeps_both(client, worker, sent):
    data = {bound.name: bound.value() or "" for bound in client.get(url(sent.enrollment)).context["form"]}
    Enrollment.objects.update(version=7, recommendation="declined", recommended_on=clock.today())

    answer = client.post(url(sent.enrollment), {**data, "recommendation": "ready", "recommended_on": "today"})

    assert answer.status_code == 409
    assert Enrollment.objects.get().recommendation == "declined"


def test_the_same_review_sent_twice_is_recorded_once(client, worker, sent):
    for _time in range(2):
        post(client, sent.enrollment, recommendation="declined", recommended_on="today", note="By phone")

    assert AuditEvent.objects.filter(action="review_suitability").count() == 1


def test_an_enrolled_customer_keeps_the_status_and_is_only_found_ready(client, worker, sent):
    here = enrolled(sent.organisation, recommendation="", recommended_on=None, training_program="Welding")

    refused = post(client, here, recommendation="declined", recommended_on="today")
    post(client, here, recommendation="ready", recommended_on=here.enrolled_on.isoformat())

    assert "End the enrollment with Exit instead" in refused.content.decode()
    here.refresh_from_db()
    assert (here.status, here.recommendation) == ("enrolled", "ready")


def test_a_review_of_today_is_undone_with_what_stood_before(client, worker, sent):
    post(client, sent.enrollment, recommendation="", note="Waiting for papers")
    post(client, sent.enrollment, recommendation="declined", recommended_on="today", note="By phone")
    change = recent_changes(worker, sent.enrollment)[0]

    undo_act(worker, Enrollment.objects.get(), change.event.pk)

    enrollment, row = Enrollment.objects.get(), Application.objects.get()
    assert (enrollment.status, enrollment.recommendation) == ("applying", "")
    assert (enrollment.recommended_on, enrollment.not_enrolled_on) == (None, None)
    assert row.review_note == "Waiting for papers"
    assert "ready_for_review" in stands_on(enrollment)


def test_what_ended_by_itself_says_what_and_when(client, worker, sent):
    ended = waiting(
        applicant(sent.organisation, application_outcome="not_suitable"),
        pre_screening={"lives_in_illinois": "no"},
        not_suitable_because=["lives_in_illinois"],
        ended_at=clock.midnight(days_ago(2)),
    )

    page = client.get(url(ended.enrollment)).content.decode()

    assert "The answers ended the application on" in page
    assert "This program is for people who live in Illinois" in page
    assert "This answer ended the application." in page


def test_other_programs_and_other_tenants_have_no_such_page(client, worker, sent):
    elsewhere = sent_in()
    isets = enrolled(sent.organisation, program="isets")
    member(organisation=sent.organisation, user=worker, program="isets")

    assert client.get(url(elsewhere.enrollment)).status_code == 404
    assert client.get(url(isets)).status_code == 404


def test_a_planner_reads_and_does_not_decide(client, sent):
    reader = member(Role.LWIA_CAREER_PLANNER, organisation=sent.organisation)
    client.force_login(reader)

    assert "Save review" not in client.get(url(sent.enrollment)).content.decode()
    assert client.post(url(sent.enrollment), {}).status_code == 403
    client.force_login(customer_user(sent.enrollment))
    assert client.get(url(sent.enrollment)).status_code == 403


def test_the_page_stays_within_its_queries(client, worker, sent, django_assert_max_num_queries):
    client.get(url(sent.enrollment))
    with django_assert_max_num_queries(20):
        client.get(url(sent.enrollment))
