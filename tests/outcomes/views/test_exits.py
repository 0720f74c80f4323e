"""The exit section of the Outcomes tab, its form in the program's words, and taking an exit back."""

import pytest
from django.urls import reverse

from casework.cases.models import CaseNote
from casework.core import clock
from outcomes.models import Exit
from outcomes.services.exit_customer import exit_customer
from tests.factories.exits import ExitFactory, ready_to_exit, wish
from tests.factories.notes import note
from tests.factories.people import days_ago, enrolled, former, member, organisation_running
from tests.factories.plan import started

AI = "apprenticeship_illinois"
pytestmark = pytest.mark.django_db


def url(name, enrollment, *more, **query):
    return reverse(f"outcomes:{name}", args=[enrollment.public_id, *more], query=query)


def typed(day):
    return f"{day.month}/{day.day}/{day.year}"


@pytest.fixture
def case(client):
    """An enrollment that may exit, its worker signed in: `case(program, **fields)`."""

    def open_case(program, *, ready=True, **fields):
        enrollment = enrolled(organisation_running(program), program=program, **fields)
        if ready:
            ready_to_exit(enrollment)
        client.force_login(member(organisation=enrollment.organisation, program=program))
        return enrollment

    return open_case


def section(response, code="exit"):
    return next(found.data for found in response.context["sections"] if found.code == code)


def test_the_apprentices_checklist_ticks_itself_and_leads_to_what_is_open(client, case):
    enrollment = case(AI, ready=False)
    service = started(enrollment, service_type="mentoring")
    page = client.get(url("show_outcomes", enrollment))
    rows = section(page)["checklist"]
    assert [(row["label"], row["done"], row["required"]) for row in rows] == [
        ("All services to have a complete status.", False, True),
        ("Measurable Skill Gains have been entered.", False, True),
        ("All Industry Recognized Credentials are entered into the system.", False, True),
    ]
    for row in rows:
        for _text, address in row["links"]:
            assert client.get(address.partition("#")[0]).status_code == 200
    assert f"{service.public_id}/#id_status_0" in rows[0]["links"][0][1]
    text = page.content.decode()
    assert "Credentials must be the Industry Recognized Credential to count for Performance." in text
    assert "Customer left program before completion" in text and "Save Exit Status" in text
    ready_to_exit(enrollment)
    done = section(client.get(url("show_outcomes", enrollment)))["checklist"]
    assert [row["done"] for row in done] == [False, True, True]
    assert "Training Milestone" in done[1]["evidence"][0]


def test_an_apprentice_exits_through_the_full_checklist(client, case):
    enrollment = case(AI)
    data = {"exit_reason": "entered_employment", "exited_on": typed(clock.today()), "school_status": ""}
    saved = client.post(url("exit_customer", enrollment), data)
    assert saved.status_code == 302 and saved.url.endswith("#exit")
    page = client.get(url("show_outcomes", enrollment))
    assert page.context["exit_form"] is None
    assert "Completed/entered" not in page.content.decode()
    table = section(page)["table"]
    assert [heading["label"] for heading in table.headings] == [
        "Provider Name",
        "Exit Status",
        "Exit Reason",
        "Date Exited",
        "Exited By",
    ]
    again = client.post(url("exit_customer", enrollment), data, follow=True)
    assert "This exit was saved already." in again.content.decode()
    assert Exit.objects.count() == 1


def test_what_is_refused_stands_beside_its_field_and_what_was_typed_stays(client, case):
    enrollment = case(AI)
    started(enrollment, service_type="mentoring")
    data = {"exit_reason": "other", "exited_on": typed(days_ago(-3)), "reason_text": ""}
    form = client.post(url("exit_customer", enrollment), data).context["exit_form"]
    assert set(form.errors) == {"__all__", "exited_on", "reason_text"}
    assert form["exited_on"].value() == typed(days_ago(-3))


def test_leaving_early_is_saved_with_the_note_that_explains_it(client, case):
    enrollment = case(AI, ready=False)
    data = {"left_early": "on", "exit_reason": "moved", "exited_on": typed(clock.today())}
    form = client.post(url("exit_customer", enrollment), data).context["exit_form"]
    assert list(form.errors) == ["note_text"]
    assert client.post(url("exit_customer", enrollment), data | {"note_text": "Moved."}).status_code == 302
    assert Exit.objects.get().case_note.text == "Moved."
    words = client.get(url("show_outcomes", enrollment)).content.decode()
    assert "Left program before completion" in words


def test_a_recent_note_may_be_chosen_and_a_hidden_one_is_not_offered(client, case):
    enrollment = case(AI, ready=False)
    author = member(organisation=enrollment.organisation, program=AI)
    told = note(author, enrollment, "She moved.", subject="Moved away")
    other = enrolled(organisation_running(AI), program=AI)
    foreign = note(author, other, "Not here")
    field = client.get(url("show_outcomes", enrollment)).context["exit_form"].fields["case_note"]
    assert list(field.queryset) == [told]
    data = {"left_early": "on", "exit_reason": "moved", "exited_on": typed(clock.today())}
    refused = client.post(url("exit_customer", enrollment), data | {"case_note": str(foreign.public_id)})
    assert "case_note" in refused.context["exit_form"].errors
    assert (
        client.post(url("exit_customer", enrollment), data | {"case_note": str(told.public_id)}).status_code
        == 302
    )
    assert (Exit.objects.get().case_note, CaseNote.objects.count()) == (told, 2)


def test_isets_asks_program_status_reason_and_date_and_shows_its_footnotes(client, case):
    enrollment = case("isets", ready=False)
    page = client.get(url("show_outcomes", enrollment))
    form = page.context["exit_form"]
    labels = [form.fields[name].label for name in ("sub_program", "exit_status", "exited_on")]
    assert labels == ["Program", "Program completion status", "Program Completion Date"]
    assert [text for _code, text in form.fields["sub_program"].choices][1:] == [
        "SNAP JP",
        "SNAP to Success",
        "Earnfare",
    ]
    offered = {name: [text for _code, text in form.fields[name].choices][1:] for name in form.reasons}
    assert offered["reason_unsuccessful"][0] == "Employed moved out of area"
    assert len(offered["reason_unsuccessful"]) == len(offered["reason_successful"]) == 5
    text = page.content.decode()
    for words in (
        "POST-EXIT OPTIONS",
        "This is an automatically updated checklist based on your provider.",
        "These are not required to Exit the Customer but are helpful to gauge success of the program.",
        "each provider will need to exit the participant when the specific agency program is completed.",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("status", "more", "reason"),
    [
        ("successful", {"reason_successful": "retention", "reason_unsuccessful": "moved"}, "retention"),
        ("moved_program", {"reason_successful": "retention"}, ""),
        ("unsuccessful", {"reason_unsuccessful": "moved"}, "moved"),
    ],
)
def test_without_javascript_only_the_reason_of_the_chosen_status_counts(client, case, status, more, reason):
    enrollment = case("isets", sub_programs=["snap_jp"])
    data = {"sub_program": "snap_jp", "exit_status": status, "exited_on": typed(clock.today()), **more}
    assert client.post(url("exit_customer", enrollment), data).status_code == 302
    assert Exit.objects.get().exit_reason == reason


def test_a_status_that_needs_a_reason_says_so_beside_its_own_list(client, case):
    enrollment = case("isets")
    data = {"sub_program": "snap_jp", "exit_status": "successful", "exited_on": typed(clock.today())}
    form = client.post(url("exit_customer", enrollment), data).context["exit_form"]
    assert list(form.errors) == ["reason_successful"]


def test_the_table_shows_both_providers_and_keeps_the_others_reason(client, case):
    first = case("isets")
    exit_customer(None, first, **wish("isets"))
    second = enrolled(organisation_running("isets"), customer=first.customer, program="isets")
    ready_to_exit(second)
    client.force_login(member(organisation=second.organisation, program="isets"))
    page = client.get(url("show_outcomes", second))
    text = page.content.decode()
    assert first.organisation.name in text and "Employed beyond 90 days" not in text.split("Exits</h3>")[1]
    assert page.context["exit_form"] is not None
    table = section(page)["table"]
    assert table.page_size == 5 and [row["acts"] for row in table.rows] == [[]]


def test_no_order_of_the_table_tells_what_is_kept_of_others_exits(client, case):
    own = case("isets")
    exit_customer(None, own, **wish("isets"))
    for status, days in (("successful", 9), ("unsuccessful", 8), ("moved_program", 7)):
        other = enrolled(organisation_running("isets"), customer=own.customer, program="isets")
        ExitFactory(enrollment=other, exit_status=status, exit_reason=status, exited_on=days_ago(days))
    shown = [row.pk for row in section(client.get(url("show_outcomes", own)))["table"].found]
    for key in ("status", "reason", "recorded"):
        for asked in (key, f"-{key}"):
            page = client.get(url("show_outcomes", own, **{"exits-sort": asked}))
            assert [row.pk for row in section(page)["table"].found] == shown


def test_youth_completion_takes_several_reasons_and_doubts_those_without_ground(client, case):
    enrollment = case("youth_apprenticeship", ready=False)
    ready_to_exit(enrollment)
    data = {
        "exit_status": "successful",
        "reason_successful": ["credential", "employment"],
        "exited_on": typed(clock.today()),
    }
    assert client.post(url("exit_customer", enrollment), data).status_code == 302
    assert Exit.objects.get().evidence == ["credential", "employment"]
    page = client.get(url("show_outcomes", enrollment)).content.decode()
    assert "no unsubsidized job is entered that lasts" in page
    enrollment.refresh_from_db()
    assert (enrollment.status, enrollment.completion_status) == ("enrolled", "successful")
    kept = [
        getattr(enrollment, f"completed_with_{code}_on") for code in ("credential", "employment", "education")
    ]
    assert kept == [clock.today(), clock.today(), None]


def test_a_reader_is_not_offered_to_take_the_exit_back(client):
    gone = former(organisation_running("isets"), ended=800, program="isets")
    ExitFactory(enrollment=gone)
    client.force_login(member(organisation=gone.organisation, program="isets"))
    page = client.get(reverse("outcomes:show_outcomes", args=[gone.public_id])).content.decode()
    assert "This record can only be read" in page and "Take back" not in page


def test_an_exit_is_taken_back_for_a_reason(client, case):
    enrollment = case(AI)
    row = exit_customer(None, enrollment, **wish(AI))
    address = url("undo_exit", enrollment, row.public_id)
    assert address in client.get(url("show_outcomes", enrollment)).content.decode()
    assert client.post(address, {"reason": ""}).context["form"].errors["reason"]
    assert client.post(address, {"reason": "A service began"}).status_code == 302
    enrollment.refresh_from_db()
    assert enrollment.status == "enrolled"
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("program", "fields", "said", "unsaid"),
    [
        (AI, {}, ["The customer is enrolled again", "Follow-ups after"], ["stays"]),
        ("isets", {"sub_programs": ["snap_jp"]}, ["The customer is enrolled again"], ["Follow-ups after"]),
        (
            "isets",
            {"sub_programs": ["snap_jp", "earnfare"]},
            ["The customer stays enrolled: this exit has not ended the enrollment."],
            ["enrolled again", "Follow-ups after"],
        ),
        (
            "youth_apprenticeship",
            {},
            ["The completion status is Not Complete again.", "stays as it is"],
            ["enrolled again", "Follow-ups after"],
        ),
    ],
    ids=["an exit that ends it", "without follow-ups", "from one of two programs", "a completion"],
)
def test_taking_an_exit_back_says_what_becomes_of_the_enrollment(client, case, program, fields, said, unsaid):
    enrollment = case(program, **fields)
    row = exit_customer(None, enrollment, **wish(program))
    page = client.get(url("undo_exit", enrollment, row.public_id))
    told = " ".join(page.context["consequences"])
    assert all(text in told for text in said), told
    assert not any(text in told for text in unsaid), told


def test_a_service_within_90_days_asks_for_the_exit_back(client, case):
    enrollment = case(AI)
    exit_customer(None, enrollment, **wish(AI, exited_on=days_ago(8)))
    started(enrollment, service_type="mentoring", started_on=days_ago(2))
    page = client.get(url("show_outcomes", enrollment)).content.decode()
    assert "began within 90 days of the exit: the exit must be taken back." in page


def test_another_tenant_finds_nothing_and_a_reader_may_not_exit(client, case):
    enrollment, other = case(AI), enrolled(organisation_running(AI), program=AI)
    ready_to_exit(other)
    row = exit_customer(None, other, **wish(AI))
    for address in (url("exit_customer", other), url("undo_exit", other, row.public_id)):
        assert client.post(address, {}).status_code == 404
    assert client.get(url("undo_exit", enrollment, row.public_id)).status_code == 404
    client.force_login(member("lwia_career_planner", organisation=enrollment.organisation, program=AI))
    assert client.get(url("show_outcomes", enrollment)).status_code in (200, 404)
