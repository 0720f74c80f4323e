"""A young person applies: from the public page to the submitted application, through the client."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from casework.accounts.models import User
from casework.audit.models import OutboxItem
from casework.cases.models import Customer, Message
from casework.core import clock
from casework.intake.models import Application
from tests.factories.applications import ANSWERS, FIT, answered, begun, submitted
from tests.factories.people import (
    YOUTH,
    CustomerFactory,
    LocationFactory,
    UserFactory,
    member,
    organisation_running,
)

pytestmark = pytest.mark.django_db

PASSWORD = "seven green tractors"


@pytest.fixture(autouse=True)
def _no_attempts_counted():
    cache.clear()


@pytest.fixture
def provider():
    return organisation_running(YOUTH, name="Prairie Youth")


def link_page(provider):
    return reverse("intake:request_application_link", args=[provider.public_id])


def begin_page(provider):
    return reverse("intake:begin_application", args=[provider.public_id])


def mine(application, name="show_my_application", *more):
    return reverse(f"intake:{name}", args=[application.enrollment.public_id, *more])


def section(application, code, kind="application"):
    return mine(application, "answer_section", kind, code)


def mailed_path():
    return re.search(r"https?://[^/]+(/\S+)", mail.outbox[-1].body).group(1)


def test_from_the_first_page_to_the_submitted_application(
    client, provider, django_capture_on_commit_callbacks
):
    worker = member(organisation=provider, program=YOUTH)
    assert "Prairie Youth" in client.get(reverse("intake:show_apply")).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link_page(provider), {"email": "Nia.Park@example.org"})
    answer = client.post(
        mailed_path(), {"first_name": "Nia", "last_name": "Park", "password": PASSWORD}, follow=True
    )
    assert answer.redirect_chain[-1][0] == begin_page(provider)
    answer = client.post(
        begin_page(provider),
        {"birth_date": "3/31/2007", "ssn_last4": "4321", "zip_code": "62701"},
        follow=True,
    )
    assert "Is this a good fit" in answer.content.decode() or "good fit" in answer.content.decode()
    application = Application.objects.get()
    url = answer.context["next_url"]
    for _part in range(10):
        if url == mine(application, "submit_application"):
            break
        url = client.post(url, ANSWERS).headers["Location"]
    review = client.get(url).content.decode()
    assert "A trade that I like" in review
    client.post(url, {"is_true": "on"})

    application.refresh_from_db()
    enrollment, today = application.enrollment, clock.today()
    enrollment.refresh_from_db()
    assert enrollment.customer.get_full_name() == "Nia Park"
    assert (enrollment.status, enrollment.application_outcome) == ("applying", "")
    assert enrollment.pre_screening_started_on == enrollment.pre_screening_completed_on == today
    assert enrollment.application_started_on == enrollment.application_submitted_on == today
    assert Message.objects.get().receipts.get().reader == worker
    sent = client.get(mine(application)).content.decode()
    assert "submitted" in sent
    assert "A trade that I like" in sent
    assert client.get(section(application, "interests")).headers["Location"] == mine(application)


def test_a_known_address_gets_the_same_answer_and_another_mail(
    client, provider, django_capture_on_commit_callbacks
):
    UserFactory(email="known@example.org")
    answers = []
    for email in ("known@example.org", "unknown@example.org"):
        with django_capture_on_commit_callbacks(execute=True):
            answers.append(client.post(link_page(provider), {"email": email}, follow=True))

    assert answers[0].redirect_chain == answers[1].redirect_chain
    known, unknown = mail.outbox
    assert "/apply/account/" in unknown.body
    assert "/apply/account/" not in known.body
    assert begin_page(provider) in known.body
    assert not User.objects.filter(email="unknown@example.org").exists()
    assert "unknown" not in str(list(OutboxItem.objects.values("key", "payload")))


def test_asking_for_too_many_links_is_slowed_down(client, provider):
    codes = [client.post(link_page(provider), {"email": "a@example.org"}).status_code for _time in range(4)]

    assert codes == [302, 302, 302, 429]


def test_the_link_ends_and_cannot_be_made_up(
    client, provider, django_capture_on_commit_callbacks, time_machine
):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link_page(provider), {"email": "nia@example.org"})
    path = mailed_path()

    assert client.get(path).status_code == 200
    assert client.get(path[:-3] + "xy/").status_code == 410
    assert client.get("/apply/account/nonsense/").status_code == 410
    time_machine.move_to(clock.now() + timedelta(hours=25), tick=False)
    assert client.get(path).status_code == 410


def test_the_link_makes_one_account(client, provider, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link_page(provider), {"email": "nia@example.org"})
    path = mailed_path()
    first = {"first_name": "Nia", "last_name": "Park", "password": PASSWORD}
    client.post(path, first)
    client.logout()

    answer = client.post(
        path, first | {"first_name": "Mallory", "password": "nine quiet rivers run"}, follow=True
    )

    user = User.objects.get(email="nia@example.org")
    assert user.first_name == "Nia"
    assert user.check_password(PASSWORD)
    assert "account with this e-mail address already" in answer.content.decode()


def test_a_weak_password_is_refused_with_the_reason(client, provider, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link_page(provider), {"email": "nia@example.org"})

    answer = client.post(mailed_path(), {"first_name": "Nia", "last_name": "Park", "password": "short"})

    assert "Use at least 15 characters" in answer.content.decode()
    assert not User.objects.exists()


def test_a_provider_that_does_not_run_the_program_is_not_found(client):
    other = organisation_running("isets")

    assert client.get(link_page(other)).status_code == 404


def test_near_providers_come_first(client, provider):
    near = organisation_running(YOUTH, name="Zion Works")
    LocationFactory(organisation=near, zip_code="62701", city="Springfield")

    providers = client.get(reverse("intake:show_apply"), {"zip_code": "62701"}).context["providers"]

    assert [(row.organisation.name, row.why) for row in providers] == [
        ("Zion Works", "In your ZIP code"),
        ("Prairie Youth", ""),
    ]


def test_answers_that_do_not_fit_end_kindly_and_can_be_corrected(client):
    application, user = begun()
    client.force_login(user)
    page = section(application, "fit", "pre_screening")

    client.post(page, FIT | {"lives_in_illinois": "no"})

    application.enrollment.refresh_from_db()
    application.refresh_from_db()
    assert application.enrollment.application_outcome == "not_suitable"
    assert application.not_suitable_because == ["lives_in_illinois"]
    assert "American Job Center" in client.get(mine(application)).content.decode()
    client.post(page, FIT)
    application.enrollment.refresh_from_db()
    assert application.enrollment.application_outcome == ""


def test_declining_is_possible_at_any_point_and_can_be_taken_back(client):
    application, user = begun()
    client.force_login(user)
    answered(application, user, parts=2)

    client.post(mine(application, "decline_application"), {"because": "I found a job"})

    application.refresh_from_db()
    application.enrollment.refresh_from_db()
    assert application.enrollment.application_outcome == "declined"
    assert application.declined_because == "I found a job"
    assert client.post(section(application, "interests"), ANSWERS).headers["Location"] == mine(application)
    client.post(begin_page(application.enrollment.organisation))
    application.enrollment.refresh_from_db()
    assert application.enrollment.application_outcome == ""
    assert application.answers["grade"] == "grade_11"


def test_the_browser_keeps_what_is_typed_and_the_next_day_it_is_there(client):
    application, user = begun()
    client.force_login(user)
    answered(application, user, parts=1)
    draft = mine(application, "save_section_draft", "application", "interests")

    saved = client.post(draft, {"hopes": "Half a senten", "areas": "moon"})
    client.logout()
    client.force_login(user)

    assert "saved_at" in saved.json()
    assert "Half a senten" in client.get(section(application, "interests")).content.decode()
    application.enrollment.refresh_from_db()
    assert application.enrollment.application_started_on == clock.today()


def test_an_application_goes_on_where_it_is_whatever_the_provider(client):
    application, user = begun()
    client.force_login(user)
    other = organisation_running(YOUTH)

    answer = client.post(begin_page(other), follow=True)

    assert answer.redirect_chain[-1][0] == mine(application)
    assert Application.objects.count() == 1


def test_an_applicant_does_not_learn_whether_somebody_like_them_is_on_record(client, provider):
    pages = []
    for last_four in ("4321", "8765"):
        CustomerFactory(first_name="Nia", last_name="Park", birth_date="2007-03-31", ssn_last4="4321")
        client.force_login(UserFactory(first_name="Nia", last_name="Park"))
        typed = {"birth_date": "3/31/2007", "ssn_last4": last_four}
        answer = client.post(begin_page(provider), typed, follow=True)
        pages.append([str(message) for message in answer.context["messages"]])

    assert pages == [[], []]
    assert Customer.objects.filter(last_name="Park").count() == 4


def test_a_stranger_s_application_is_not_found(client):
    application, _user = begun()
    client.force_login(UserFactory())

    for url in (
        mine(application),
        section(application, "fit", "pre_screening"),
        mine(application, "submit_application"),
    ):
        assert client.get(url).status_code == 404


def test_what_is_not_done_cannot_be_submitted(client):
    application, user = begun()
    client.force_login(user)

    assert client.post(mine(application, "submit_application"), {"is_true": "on"}).headers[
        "Location"
    ] == mine(application)
    application.refresh_from_db()
    assert application.submitted_at is None


@pytest.mark.parametrize("code", ["nowhere", "interests"])
def test_a_part_that_is_not_there_or_whose_turn_has_not_come_is_not_found(client, code):
    application, user = begun()
    client.force_login(user)

    assert client.get(section(application, code)).status_code == 404


def test_sent_twice_it_is_sent_once(client):
    application, user = submitted()
    client.force_login(user)
    before = application.submitted_at

    client.post(mine(application, "submit_application"), {"is_true": "on"})

    application.refresh_from_db()
    assert application.submitted_at == before


def test_the_pages_speak_spanish(client):
    application, user = begun()
    client.force_login(user)
    client.cookies["django_language"] = "es"

    page = client.get(
        section(application, "fit", "pre_screening"), headers={"accept-language": "es"}
    ).content.decode()

    assert "¿Vive en Illinois?" in page


def test_my_dashboard_says_where_the_application_stands(client):
    application, user = begun()
    client.force_login(user)

    before = client.get(reverse("dashboard:show_my_dashboard")).content.decode()
    answered(application, user, parts=1)
    after = client.get(reverse("dashboard:show_my_dashboard")).content.decode()

    assert "Not submitted yet" in before
    assert "0 of 6 parts are done" in before
    assert "1 of 6 parts are done. Next: School and work" in after
    assert mine(application) in after


def test_an_account_without_a_record_is_led_to_the_application(client):
    client.force_login(UserFactory())

    assert client.get(reverse("dashboard:show_my_dashboard")).headers["Location"] == reverse(
        "intake:show_apply"
    )
    assert client.get("/", follow=True).redirect_chain[-1][0] == reverse("intake:show_apply")


def test_staff_see_that_the_applicant_may_be_on_record(client, provider):
    application, _user = begun(provider, last_name="Park", first_name="Nia")
    CustomerFactory(first_name="Nia", last_name="Park", birth_date="2007-03-31", ssn_last4="4321")
    client.force_login(member(organisation=provider, program=YOUTH))

    page = client.get(reverse("intake:review_suitability", args=[application.enrollment.public_id]))

    assert "There may be a record with another provider." in page.content.decode()
