"""The tab "Intake/Referral": SELECT YOUR NEXT STEP with its five acts (F094, F302, F325, F326)."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from careerplan.models import Service
from casework.cases.models import CaseNote
from casework.core import clock
from casework.intake.models import IntakeForm, NeedsAssessment, ProviderDetermination, ProviderProgram
from casework.intake.queries.recommended import recommended_providers
from casework.intake.services.restore_determination import restore_determination
from programs.intake_forms import read_form
from tests.factories.people import enrolled, member, organisation_running
from tests.factories.provider_programs import ProviderProgramFactory, this_year
from tests.factories.referrals import ANSWERS, ReferralFactory, assessed, referred, waiting
from tests.factories.worksites import ISETS

pytestmark = pytest.mark.django_db
LABELS = (
    "SELECT YOUR NEXT STEP",
    "View recommended providers and send Referrals",
    "Complete/Edit Needs Assessment",
    "Send/Reply Referrals",
    "Add Activities &amp; Services for your location",
    "Mark the customer as not eligible or not participating",
)


def url(name, enrollment, *args, **query):
    return reverse(f"intake:{name}", args=[enrollment.public_id, *args], query=query)


@pytest.fixture
def case(client):
    found = referred()
    client.force_login(member(organisation=found.organisation, program=ISETS))
    return found


def test_the_five_acts_to_the_letter_each_leading_on(client, case, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        page = client.get(url("show_intake", case))
    text = page.content.decode()
    for label in LABELS:
        assert label in text
    client.get(url("show_needs_assessment", case))
    assert not IntakeForm.objects.exists(), "looking keeps no edition"
    assert len(page.context["steps"]) == 5
    for step in page.context["steps"]:
        assert client.get(step["url"]).status_code == 200, step["label"]
    assert (
        "Intake/Referral"
        in client.get(reverse("cases:show_enrollment", args=[case.public_id])).content.decode()
    )


def test_the_needs_assessment_is_saved_part_by_part_and_taken_up_again(client, case):
    home = url("show_needs_assessment", case)
    assert "ISETS Universal Assessment and Recommendations" in client.get(home).content.decode()
    first = url("edit_needs_assessment", case, "about")
    page = client.post(first, {"county": "peoria", "version": 0})
    assert page.status_code == 200 and "snap" in page.context["form"].errors
    answer = client.post(first, {"county": "peoria", "version": 0, "later": "1"})
    assert answer.url == home
    row = NeedsAssessment.objects.get()
    assert (row.answers, row.sections_done, row.completed_at) == ({"county": "peoria"}, [], None)
    assert client.get(first).context["form"]["county"].value() == "peoria"
    for section in read_form(row.form.content).sections:
        row.refresh_from_db()
        answers = {q.code: ANSWERS[q.code] for q in section.questions if q.code in ANSWERS}
        last = client.post(
            url("edit_needs_assessment", case, section.code), answers | {"version": row.version}
        )
        assert last.status_code == 302
    row.refresh_from_db()
    assert row.completed_at and last.url == home
    page = client.get(home).content.decode()
    assert "Has no high school diploma or equivalency." in page and "BE - Basic Education" in page


def test_what_is_typed_is_kept_without_a_button_and_makes_no_own_page_stale(client, case):
    page = url("edit_needs_assessment", case, "about")
    draft = url("save_needs_assessment_draft", case, "about")
    assert draft in client.get(page).content.decode()
    kept = client.post(draft, {"county": "peoria", "version": 0}).json()
    row = NeedsAssessment.objects.get()
    assert (row.answers, row.sections_done, kept["version"]) == ({"county": "peoria"}, [], row.version)
    log = client.get(reverse("cases:show_update_log", args=[case.public_id])).content.decode()
    assert "Answered a part of the needs assessment" not in log
    about = {q.code: ANSWERS[q.code] for q in read_form(row.form.content).section("about").questions
             if q.code in ANSWERS}  # fmt: skip
    late = client.post(draft, about | {"version": kept["version"]}).json()
    assert client.post(page, about | {"version": kept["version"]}).status_code == 302, (
        "its answer was on its way"
    )
    row.refresh_from_db()
    assert row.sections_done == ["about"] and row.version == late["version"] + 1
    client.post(draft, about | {"version": row.version})
    row.refresh_from_db()
    assert row.sections_done == ["about"], "what is done stays done while nothing is missing"
    assert client.post(draft, about | {"county": "cook", "version": 1}).status_code == 409


def test_two_people_answer_the_same_part_and_the_second_sees_the_first(client, case):
    row = assessed(case)
    address = url("edit_needs_assessment", case, "education")
    answers = {code: ANSWERS[code] for code in ("diploma", "reading", "training", "college")}
    client.post(address, answers | {"diploma": "yes", "version": row.version})
    page = client.post(address, answers | {"college": "yes", "version": row.version})
    assert page.status_code == 409
    assert page.context["form"].stale_values["diploma"] == "Yes"
    row.refresh_from_db()
    assert row.answers["college"] == "no"
    assert client.post(address, answers | {"college": "yes", "version": row.version}).status_code == 302


def test_recommended_providers_cost_five_queries_for_600_programs(case, django_assert_max_num_queries):
    assessed(case)
    places = [organisation_running(ISETS) for _ in range(6)]
    ProviderProgram.objects.bulk_create(
        ProviderProgram(
            organisation=places[number % 6],
            program=ISETS,
            name=f"Program {number}",
            fiscal_year=this_year(),
            activities=["job_readiness"],
            slots=number % 4,
        )
        for number in range(600)
    )
    with django_assert_max_num_queries(5):
        _wishes, found = recommended_providers(case)
    assert len(found) == 600


def test_taken_places_and_the_waiting_list_are_counted_and_other_years_left_out(case):
    full = ProviderProgramFactory(slots=1, name="Full")
    ProviderProgramFactory(fiscal_year=this_year() - 1, name="Old")
    ProviderProgramFactory(organisation=case.organisation, name="Own")
    ReferralFactory(
        receiver=full.organisation,
        provider_program=full,
        status="accepted",
        replied_at=clock.now(),
        answered_with=referred(full.organisation),
    )
    waiting(receiver=full.organisation, provider_program=full)
    _wishes, found = recommended_providers(case)
    assert [row.program.name for row in found] == ["Full"]
    assert found[0].match.reasons[-1].text == "No place free (of 1); on the waiting list: 1"


def test_enrolling_at_orientation_asks_for_the_assessment_and_leads_to_the_plan(client, case):
    address = url("enroll_at_orientation", case)
    today = {"enrolled_on": f"{clock.today():%m/%d/%Y}"}
    page = client.post(address, today)
    assert "Complete the needs assessment first" in page.content.decode()
    assessed(case)
    answer = client.post(address, today)
    assert answer.url.startswith(reverse("careerplan:choose_service", args=[case.public_id]))
    case.refresh_from_db()
    assert (case.status, case.enrolled_on) == ("enrolled", clock.today())
    assert client.post(address, today).status_code == 302
    Service.objects.create(
        **Service.belonging_to(case), service_type="job_readiness", started_on=clock.today()
    )
    steps = {step["code"]: step["url"] for step in client.get(url("show_intake", case)).context["steps"]}
    assert steps["add_steps"] == reverse("careerplan:list_services", args=[case.public_id])


@pytest.mark.parametrize("days", [1, -30])
def test_orientation_is_neither_ahead_nor_before_the_referral(client, days):
    case = referred(application_started_on=clock.today() - timedelta(days=10))
    client.force_login(member(organisation=case.organisation, program=ISETS))
    assessed(case)
    day = clock.today() + timedelta(days=days)
    page = client.post(url("enroll_at_orientation", case), {"enrolled_on": f"{day:%m/%d/%Y}"})
    assert "enrolled_on" in page.context["form"].errors


def test_not_eligible_has_date_reason_and_note_and_can_be_undone(client, case):
    address = url("mark_not_eligible", case)
    form = {"reason": "other", "not_enrolled_on": f"{clock.today():%m/%d/%Y}", "note": ""}
    assert "note" in client.post(address, form).context["form"].errors
    client.post(address, form | {"note": "Found a job without us."})
    case.refresh_from_db()
    assert (case.status, case.not_enrolled_on, case.not_enrolled_reason) == (
        "not_enrolled",
        clock.today(),
        "other",
    )
    assert CaseNote.objects.get().text == "Found a job without us."
    assert "Open the enrollment again" in client.get(url("show_intake", case)).content.decode()
    client.post(url("undo_not_eligible", case))
    case.refresh_from_db()
    assert (case.status, case.not_enrolled_on, case.not_enrolled_reason) == ("applying", None, "")


def test_an_enrolled_customer_leaves_by_the_outcomes_tab(client):
    case = enrolled(organisation_running(ISETS), program=ISETS)
    client.force_login(member(organisation=case.organisation, program=ISETS))
    assert "Outcomes tab" in client.get(url("mark_not_eligible", case)).content.decode()
    form = {"reason": "declined", "not_enrolled_on": f"{clock.today():%m/%d/%Y}"}
    client.post(url("mark_not_eligible", case), form)
    case.refresh_from_db()
    assert case.status == "enrolled"


def test_a_determination_goes_through_its_legs(client, case):
    address = url("edit_determination", case)
    day = f"{clock.today():%m/%d/%Y}"
    form = {"decided_on": day, "statement": "Needs care first.", "version": 0, "outcome": ""}
    assert client.post(address, form).status_code == 302
    row = ProviderDetermination.objects.get()
    assert "Tell the state" in client.get(url("show_intake", case)).content.decode()
    wrong = form | {"office_told_on": day, "version": row.version}
    assert "outcome" in client.post(address, wrong).context["form"].errors
    right = form | {"state_told_on": day, "outcome": "no_provider", "version": row.version}
    client.post(address, right)
    assert client.post(address, form | {"statement": "Else", "version": row.version}).status_code == 409
    assert ProviderDetermination.objects.get().outcome == "no_provider"


def test_a_determination_is_removed_with_a_reason_and_put_back(client, case):
    row = ProviderDetermination.objects.create(
        **ProviderDetermination.belonging_to(case), statement="Needs care first."
    )
    address = url("remove_determination", case, row.public_id)
    assert address in client.get(url("show_intake", case)).content.decode()
    assert client.post(address, {"version": 1}).context["form"].errors.keys() == {"reason"}
    stale = client.post(address, {"version": 0, "reason": "Wrong customer"}, follow=True)
    assert "Someone changed the determination" in stale.content.decode()
    page = client.post(address, {"version": 1, "reason": "Wrong customer"}, follow=True)
    assert ProviderDetermination.objects.get().removed_at and "None. It is recorded" in page.content.decode()
    again = client.post(address, {"version": 1, "reason": "Wrong customer"}, follow=True)
    assert "was removed already" in again.content.decode()
    log = client.get(reverse("cases:show_update_log", args=[case.public_id])).content.decode()
    assert "Removed the Provider Determination" in log and "Wrong customer" in log
    (change,) = page.context["recent_changes"]()
    undo = reverse("cases:undo_act", args=[case.public_id])
    client.post(undo, {"act": change.event.pk, "next": url("show_intake", case)})
    assert ProviderDetermination.objects.get().removed_at is None


def test_a_removed_determination_is_not_put_back_over_another(client, case):
    values = {**ProviderDetermination.belonging_to(case), "statement": "Needs care first."}
    first = ProviderDetermination.objects.create(**values, removed_at=clock.now())
    ProviderDetermination.objects.create(**values)
    with pytest.raises(ValidationError) as problem:
        restore_determination(member(), first)
    assert problem.value.code == "listed"


@pytest.mark.parametrize("name", ["show_intake", "list_referrals", "list_recommended_providers"])
def test_another_organizations_tab_is_not_found(client, case, name):
    assert client.get(url(name, referred())).status_code == 404
