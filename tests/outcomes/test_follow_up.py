"""Follow-up after the exit: what is due, the notes, and its early end."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from casework.accounts.enums import Role
from casework.audit.models import AuditEvent
from casework.cases.models import CaseNote
from casework.core import clock
from outcomes.access import followed_exit_of
from outcomes.models import Exit
from outcomes.queries.tab import outcomes_of
from outcomes.services.end_follow_up import end_follow_up
from outcomes.services.settle_end_of_follow_up import settle_end_of_follow_up
from programs.registry import program_codes
from tests.factories.exits import ExitFactory
from tests.factories.notes import note, note_form
from tests.factories.outcomes import left
from tests.factories.people import days_ago, enrolled, member, organisation_running

pytestmark = pytest.mark.django_db

AI = "apprenticeship_illinois"


def _left(days=100, program=AI):
    enrollment = enrolled(organisation_running(program), program=program)
    row = left(enrollment, days=days)
    user = member(organisation=enrollment.organisation, program=program)
    return enrollment, row, user


def _follow_up(author, enrollment, days, **fields):
    return note(
        author, enrollment, "Asked how work goes.", contact_on=days_ago(days), task="follow_up", **fields
    )


def _tab(client, enrollment, user):
    client.force_login(user)
    return client.get(reverse("outcomes:show_outcomes", args=[enrollment.public_id]))


def _section(response):
    return next(section.data for section in response.context["sections"] if section.code == "follow_up")


def _end(client, enrollment, **typed):
    address = reverse("outcomes:end_follow_up", args=[enrollment.public_id])
    values = {"follow_up_end": "declined", "follow_up_ended_on": f"{days_ago(5):%m/%d/%Y}", **typed}
    version = Exit.objects.get(enrollment=enrollment).version
    return client.post(address, {"version": version, **values})


def test_the_tab_lists_what_the_exit_made_due_and_what_met_it(client):
    enrollment, _row, user = _left(days=100)
    _follow_up(user, enrollment, 90)
    response = _tab(client, enrollment, user)
    data = _section(response)
    assert [item["word"] for item in data["items"]] == ["Done", "Due", "Coming", "Coming"]
    page = response.content.decode()
    assert "1 of 4 follow-ups done" in page
    assert "20 CFR 681.580" in page
    assert "The follow-up 6 months after the exit waits for a contact." in page


def test_the_button_opens_a_note_of_task_follow_up_and_leads_back(client):
    enrollment, _row, user = _left()
    page = _tab(client, enrollment, user).content.decode()
    tab = reverse("outcomes:show_outcomes", args=[enrollment.public_id])
    address = reverse("cases:add_case_note", args=[enrollment.public_id])
    assert f"{address}?task=follow_up&amp;next={tab}%23follow_up" in page
    form = client.get(f"{address}?task=follow_up").context["form"]
    assert form["task"].value() == "follow_up"
    assert client.get(f"{address}?task=of_nobody").context["form"]["task"].value() is None
    answer = client.post(
        f"{address}?task=follow_up&next={tab}%23follow_up", note_form(task="follow_up", subject="At work")
    )
    assert answer.url == f"{tab}#follow_up"


def test_a_note_stands_with_contact_date_subject_text_send_mode_author_and_time(client):
    enrollment, _row, user = _left()
    _follow_up(user, enrollment, 2, subject="First month at work")
    page = _tab(client, enrollment, user).content.decode()
    for text in (
        "First month at work",
        "Asked how work goes.",
        "Save as case note without sending a message/email",
        f"<strong>{user}</strong>",
    ):
        assert text in page


def test_a_confidential_note_counts_and_its_words_are_for_its_house(client):
    enrollment, _row, user = _left(days=20)
    _follow_up(user, enrollment, 2, subject="Shelter", is_confidential=True)
    outside = member(Role.STATEWIDE_STAFF, program="")
    page = _tab(client, enrollment, outside)
    assert "Asked how work goes." not in page.content.decode()
    assert "Shelter" not in page.content.decode()
    assert _section(page)["met"] == 1
    assert "Asked how work goes." in _tab(client, enrollment, user).content.decode()


def test_a_correction_is_no_contact_of_its_own(client):
    enrollment, _row, user = _left(days=100)
    first = _follow_up(user, enrollment, 90)
    CaseNote.objects.create(
        **CaseNote.belonging_to(enrollment),
        author=user,
        task="follow_up",
        contact_on=clock.today(),
        text="It was Monday.",
        corrects=first,
    )
    data = _section(_tab(client, enrollment, user))
    assert [item["word"] for item in data["items"]][:2] == ["Done", "Due"]
    assert data["note_count"] == 1


@pytest.mark.parametrize("program", program_codes())
def test_case_notes_are_found_by_the_filter_follow_up(client, program):
    enrollment, _row, user = _left(program=program)
    _follow_up(user, enrollment, 2, subject="At work")
    note(user, enrollment, "About the bus.", subject="Bus", task="other")
    address = reverse("cases:list_case_notes", args=[enrollment.public_id])
    client.force_login(user)
    page = client.get(f"{address}?task=follow_up").content.decode()
    assert "At work" in page
    assert "About the bus." not in page


def test_follow_up_ends_early_and_goes_on_again(client):
    enrollment, row, user = _left(days=100)
    _follow_up(user, enrollment, 90)
    client.force_login(user)
    assert _end(client, enrollment).url.endswith("#follow_up")
    response = _tab(client, enrollment, user)
    assert [item["word"] for item in _section(response)["items"]] == ["Done", *["Not asked for"] * 3]
    assert "The customer declined follow-up" in response.content.decode()
    assert {"5. Follow-up is complete.": "Complete"}.items() <= {
        found["action"]: found["status"]["word"] for found in response.context["summary"]
    }.items()
    client.post(reverse("outcomes:resume_follow_up", args=[enrollment.public_id]))
    row.refresh_from_db()
    assert (row.follow_up_end, row.follow_up_ended_on) == ("", None)
    assert set(AuditEvent.objects.values_list("action", flat=True)) >= {"end_follow_up", "resume_follow_up"}


@pytest.mark.parametrize(
    ("day", "said"),
    [(-101, "cannot end before the exit"), (1, "today"), (None, "Enter")],
    ids=["before the exit", "in the future", "no day"],
)
def test_an_impossible_end_is_refused_beside_its_field(client, day, said):
    enrollment, row, user = _left(days=100)
    client.force_login(user)
    typed = "" if day is None else f"{clock.today() + timedelta(days=day):%m/%d/%Y}"
    response = _end(client, enrollment, follow_up_ended_on=typed)
    assert said in str(response.context["form"].errors["follow_up_ended_on"])
    row.refresh_from_db()
    assert row.follow_up_end == ""


def test_after_the_last_follow_up_nothing_ends_early(client):
    enrollment, _row, user = _left(days=364)
    client.force_login(user)
    assert _end(client, enrollment, follow_up_ended_on=f"{days_ago(1):%m/%d/%Y}").status_code == 302
    enrollment.exited_on = days_ago(500)
    assert "nothing ends early" in _refusal(enrollment)


def _refusal(enrollment):
    with pytest.raises(ValidationError) as refused:
        settle_end_of_follow_up(enrollment, days_ago(100))
    return str(refused.value)


def test_the_same_end_twice_is_one_act_and_a_stale_one_is_refused(client):
    enrollment, row, user = _left(days=100)
    client.force_login(user)
    answer = {"follow_up_end": "declined", "follow_up_ended_on": days_ago(5)}
    end_follow_up(user, row, version=1, **answer)
    end_follow_up(user, row, version=1, **answer)
    assert AuditEvent.objects.filter(action="end_follow_up").count() == 1
    address = reverse("outcomes:end_follow_up", args=[enrollment.public_id])
    stale = {"version": 1, "follow_up_end": "no_contact", "follow_up_ended_on": f"{days_ago(4):%m/%d/%Y}"}
    assert client.post(address, stale).status_code == 409


def test_a_second_press_of_the_same_end_is_answered_kindly(client):
    enrollment, _row, user = _left(days=100)
    client.force_login(user)
    address = reverse("outcomes:end_follow_up", args=[enrollment.public_id])
    sent = {"version": 1, "follow_up_end": "declined", "follow_up_ended_on": f"{days_ago(5):%m/%d/%Y}"}
    assert client.post(address, sent).status_code == 302
    again = client.post(address, sent, follow=True)
    assert "The end of follow-up was saved already." in again.content.decode()
    assert AuditEvent.objects.filter(action="end_follow_up").count() == 1


def test_an_earlier_exits_end_of_follow_up_is_not_the_latest_exits():
    enrollment, row, user = _left(days=30)
    earlier = ExitFactory(
        enrollment=enrollment,
        sub_program="earlier",
        exited_on=days_ago(60),
        follow_up_end="declined",
        follow_up_ended_on=days_ago(50),
    )
    assert followed_exit_of(enrollment) == row
    assert outcomes_of(enrollment).facts.follow_up_ended_on is None
    end_follow_up(user, row, version=1, follow_up_end="no_contact", follow_up_ended_on=days_ago(2))
    earlier.refresh_from_db()
    assert earlier.follow_up_ended_on == days_ago(50)


def test_without_a_recorded_exit_there_is_nothing_to_end(client):
    enrollment = enrolled(organisation_running(AI), program=AI)
    user = member(organisation=enrollment.organisation, program=AI)
    client.force_login(user)
    address = reverse("outcomes:end_follow_up", args=[enrollment.public_id])
    assert client.get(address).url.endswith("#follow_up")


@pytest.mark.parametrize("program", program_codes())
def test_only_programs_with_a_schedule_list_what_is_due(client, program):
    enrollment, _row, user = _left(program=program)
    data = _section(_tab(client, enrollment, user))
    assert bool(data["items"]) == (program != "isets")
    assert data["may_end"] == (program != "isets")


@pytest.mark.parametrize("program", program_codes())
def test_a_note_may_be_added_at_any_time_but_in_isets_after_the_exit(client, program):
    enrollment = enrolled(organisation_running(program), program=program)
    user = member(organisation=enrollment.organisation, program=program)
    button = reverse("cases:add_case_note", args=[enrollment.public_id]) + "?task=follow_up"
    assert (button in _tab(client, enrollment, user).content.decode()) == (program != "isets")
    left(enrollment)
    assert button in _tab(client, enrollment, user).content.decode()


def test_another_organisation_neither_ends_nor_resumes(client):
    enrollment, row, _user = _left()
    client.force_login(member(organisation=organisation_running(AI), program=AI))
    assert _end(client, enrollment).status_code == 404
    assert client.post(reverse("outcomes:resume_follow_up", args=[enrollment.public_id])).status_code == 404
    row.refresh_from_db()
    assert row.follow_up_end == ""
