"""The pages of the agreement: staff ask and record, the customer reads and signs, anybody checks a code."""

import pytest
from django.urls import reverse

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement
from careerplan.services.add_goal import add_goal
from careerplan.services.file_agreement import file_agreement
from casework.cases.models import Document, Message
from casework.core.seals import spaced_code
from programs.registry import all_programs, get_program
from tests.factories.agreements import plan_to_agree_to, sign_form, sign_in_lately, signed
from tests.factories.notes import upload
from tests.factories.people import UserFactory, days_ago, member, organisation_running
from tests.factories.plan import GoalFactory, plan_with

pytestmark = pytest.mark.django_db

WORDS = {"statement": "Earn a forklift license", "category": "career_plan", "term": "short"}
SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


@pytest.fixture
def enrollment():
    return plan_to_agree_to()


@pytest.fixture
def staff(client, enrollment):
    """A client in which the enrollment's case worker is signed in."""
    client.force_login(member(organisation=enrollment.organisation, program=enrollment.program))
    return client


@pytest.fixture
def customer(client, enrollment):
    """A client in which the customer signed in a moment ago."""
    sign_in_lately(client, enrollment.customer.user)
    return client


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def page_of(answer):
    return answer.content.decode()


# The block on the overview -----------------------------------------------------------------------------------------


@SPECS
def test_the_overview_has_the_block_in_the_words_of_the_source(client, spec):
    enrollment = plan_to_agree_to(spec.code)
    client.force_login(member(organisation=enrollment.organisation, program=spec.code))
    page = page_of(client.get(address("show_overview", enrollment)))
    for words in (
        spec.words.agreement_title,
        "Unknown",
        "Select plan status",
        "Save Status (Send Request)",
        "View/Print IEP/ISS Form",
        "Send Electronic Request for Customer Agreement",
        "Unable to Get Customer Agreement On File",
        "Physical Signature",
        "Electronic Signature",
        "Unable to Collect Signature",
        spec.agreement.note,
    ):
        assert words in page
    assert ("Agreement needed: the plan has goals since" in page) == spec.agreement.required


def test_the_flag_stands_in_the_identity_bar_too(staff, enrollment):
    context = staff.get(address("show_overview", enrollment)).context
    assert "Agreement" in [clock["word"] for clock in context["identity"]["clocks"]]
    signed(enrollment)
    context = staff.get(address("show_overview", enrollment)).context
    assert "Agreement" not in [clock["word"] for clock in context["identity"]["clocks"]]


def test_saving_the_status_sends_the_request(staff, enrollment):
    url = address("save_agreement_status", enrollment)
    page = page_of(staff.post(url, {"status": "requested"}, follow=True))
    assert "The request was sent" in page and "Request sent" in page
    again = page_of(staff.post(url, {"status": "requested"}, follow=True))
    assert "It can be sent again tomorrow" in again
    assert Agreement.objects.get().status == AgreementStatus.REQUESTED


def test_what_cannot_be_asked_is_said_beside_the_choice(staff, enrollment):
    enrollment.customer.user.is_active = False
    enrollment.customer.user.save()
    answer = staff.post(address("save_agreement_status", enrollment), {"status": "requested"})
    assert "no open account" in str(answer.context["form"].errors["status"])
    empty = staff.post(address("save_agreement_status", enrollment), {"status": ""})
    assert "Select the plan status" in page_of(empty)


@pytest.mark.parametrize(
    ("status", "page"), [("signed_on_paper", "record_signature"), ("unable", "record_unable")]
)
def test_the_other_ways_lead_to_their_pages(staff, enrollment, status, page):
    answer = staff.post(address("save_agreement_status", enrollment), {"status": status})
    assert answer.url == address(page, enrollment)


def test_that_the_customer_agreed_online_is_not_for_staff_to_say(staff, enrollment):
    staff.post(address("save_agreement_status", enrollment), {"status": "agreed_electronically"})
    assert not Agreement.objects.exists()


def test_a_reader_sees_the_status_and_cannot_set_it(client, enrollment):
    from casework.accounts.enums import Role

    state = organisation_running(enrollment.program, kind="state")
    client.force_login(member(Role.STATEWIDE_STAFF, state, program=""))
    page = page_of(client.get(address("show_overview", enrollment)))
    assert "Unknown" in page
    assert ("Save Status" in page) == (
        client.post(address("save_agreement_status", enrollment), {}).status_code == 200
    )


# On paper, unable, in person ---------------------------------------------------------------------------------------


def paper(**changes):
    today = days_ago(0)
    return {
        "name": "Casey Testperson",
        "signed_on": f"{today.month}/{today.day}/{today.year}",
        "language": "en",
        "file": upload("signed.pdf"),
        **changes,
    }


def test_a_paper_is_recorded_with_its_scan(staff, enrollment):
    answer = staff.post(address("record_signature", enrollment), paper(), follow=True)
    assert "The signed plan is on file." in page_of(answer)
    row = Agreement.objects.get()
    assert (row.status, row.document.original_name) == (AgreementStatus.SIGNED, "signed.pdf")
    log = page_of(staff.get(reverse("cases:show_update_log", args=[enrollment.public_id])))
    assert "Recorded a plan signed on paper: Signed plan" in log


def test_a_paper_uploaded_before_can_be_chosen(staff, enrollment):
    staff.post(
        reverse("cases:add_document", args=[enrollment.public_id]),
        {"kind": "agreement", "files": [upload("plan-scan.pdf")]},
    )
    document = Document.objects.get()
    posted = paper(document=str(document.public_id))
    del posted["file"]
    staff.post(address("record_signature", enrollment), posted)
    assert Agreement.objects.get().document == document
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"file": ""}, "file"),
        ({"file": upload("signed.exe")}, "file"),
        ({"signed_on": "1/1/2099"}, "signed_on"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_wrong_with_a_paper_stands_beside_its_field(staff, enrollment, changes, field):
    answer = staff.post(address("record_signature", enrollment), paper(**changes))
    assert field in answer.context["form"].errors
    assert not Agreement.objects.exists()


def test_unable_takes_a_reason_and_leads_to_a_case_note(staff, enrollment):
    answer = staff.post(address("record_unable", enrollment), {"reason": "Three calls, no answer"})
    assert reverse("cases:add_case_note", args=[enrollment.public_id]) in answer.url
    prompt = staff.get(answer.url)
    assert prompt.context["form"]["subject"].value() == "Unable to Get Customer Agreement On File"
    page = page_of(staff.get(address("show_overview", enrollment)))
    assert "Three calls, no answer" in page


def test_in_person_the_customer_signs_before_staff(staff, enrollment):
    url = address("witness_agreement", enrollment)
    assert "Finish the welding course" in page_of(staff.get(url))
    review = page_of(staff.post(url, sign_form(enrollment)))
    assert "Check before you sign" in review and not Agreement.objects.exists()
    page = page_of(staff.post(url, sign_form(enrollment, sign="1"), follow=True))
    assert "The plan is signed." in page
    assert Agreement.objects.get().status == AgreementStatus.AGREED


# The customer ------------------------------------------------------------------------------------------------------


def test_from_the_message_to_the_receipt(client, enrollment):
    worker = member(organisation=enrollment.organisation, program=enrollment.program)
    client.force_login(worker)
    client.post(address("save_agreement_status", enrollment), {"status": "requested"})
    sign_in_lately(client, enrollment.customer.user)
    home = page_of(client.get(reverse("dashboard:show_my_dashboard")))
    url = address("sign_agreement", enrollment)
    assert url in home
    assert Message.objects.get(kind="notice").link == url
    assert "Finish the welding course" in page_of(client.get(url))
    review = page_of(client.post(url, sign_form(enrollment)))
    assert "Sign my plan" in review and not Agreement.objects.exclude(content="").exists()
    receipt = client.post(url, sign_form(enrollment, sign="1"), follow=True)
    row = Agreement.objects.get()
    assert spaced_code(row.code) in page_of(receipt) and "data-print" in page_of(receipt)
    assert "in My documents in a moment" in page_of(receipt)
    file_agreement(row.pk)
    assert "Download PDF" in page_of(client.get(receipt.redirect_chain[-1][0]))


def test_changing_on_the_review_page_keeps_everything(customer, enrollment):
    answer = customer.post(address("sign_agreement", enrollment), sign_form(enrollment, change="1"))
    form = answer.context["form"]
    assert form["name"].value() == enrollment.customer.get_full_name()
    assert len(form["statements"].value()) == len(get_program("isets").agreement.statements)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"statements": []}, "statements"),
        ({"statements": ["took_part"]}, "statements"),
        ({"name": " "}, "name"),
    ],
)
def test_what_is_missing_stands_beside_its_field(customer, enrollment, changes, field):
    answer = customer.post(address("sign_agreement", enrollment), sign_form(enrollment, **changes))
    assert field in answer.context["form"].errors
    assert "Error:" in page_of(answer)


@pytest.mark.parametrize("pressed", [{}, {"sign": "1"}])
def test_a_plan_that_changed_is_shown_and_not_signed(customer, enrollment, pressed):
    old = sign_form(enrollment, **pressed)
    add_goal(UserFactory(), enrollment, **WORDS)
    answer = customer.post(address("sign_agreement", enrollment), old)
    assert answer.status_code == 409
    page = page_of(answer)
    assert "The plan changed while you were reading it" in page and WORDS["statement"] in page
    assert not Agreement.objects.exists()
    form = answer.context["form"]
    assert form["name"].value() == enrollment.customer.get_full_name()
    again = {"statements": old["statements"], "name": form["name"].value(), "seen": form["seen"].value()}
    assert customer.post(address("sign_agreement", enrollment), again | {"sign": "1"}).status_code == 302


def test_pressing_sign_twice_is_answered_kindly(customer, enrollment):
    posted = sign_form(enrollment, sign="1")
    customer.post(address("sign_agreement", enrollment), posted)
    page = page_of(customer.post(address("sign_agreement", enrollment), posted, follow=True))
    assert "You signed this plan already" in page
    assert Agreement.objects.count() == 1


def test_an_old_sign_in_is_asked_for_the_password_and_nothing_typed_is_lost(client, enrollment):
    user = enrollment.customer.user
    user.set_password("kettle moss lantern")
    user.save()
    sign_in_lately(client, user, seconds_ago=3600)
    url = address("sign_agreement", enrollment)
    answer = client.post(url, sign_form(enrollment, sign="1"))
    assert answer.url == f"{reverse('account_reauthenticate')}?next={url}"
    assert not Agreement.objects.exists()
    back = client.post(answer.url, {"password": "kettle moss lantern"}, follow=True)
    form = back.context["form"]
    assert form["name"].value() == enrollment.customer.get_full_name()
    assert len(form["statements"].value()) == 5
    assert "Your answers are still here" in page_of(back)
    assert client.post(url, sign_form(enrollment, sign="1")).status_code == 302
    assert Agreement.objects.count() == 1


def test_a_signed_plan_is_not_offered_again_until_it_changes(customer, enrollment):
    signed(enrollment)
    page = page_of(customer.get(address("sign_agreement", enrollment)))
    assert "the same since" in page and "Do you agree?" not in page
    add_goal(UserFactory(), enrollment, **WORDS)
    page = page_of(customer.get(address("sign_agreement", enrollment)))
    assert "Goal added: Earn a forklift license" in page and "Do you agree?" in page


def test_a_question_goes_to_the_team(customer, enrollment):
    page = page_of(customer.get(address("sign_agreement", enrollment)))
    assert reverse("cases:send_message", args=[enrollment.public_id]) in page


def test_a_customer_signs_nobody_elses_plan(customer):
    other = plan_to_agree_to()
    row = signed(other)
    assert customer.get(address("sign_agreement", other)).status_code == 404
    assert customer.post(address("sign_agreement", other), sign_form(other, sign="1")).status_code == 404
    assert customer.get(address("show_my_agreement", other, row.public_id)).status_code == 404


def test_staff_of_another_provider_see_nothing(client, enrollment):
    row = signed(enrollment)
    client.force_login(member(program=enrollment.program))
    for name, more in (("list_agreements", ()), ("show_agreement", (row.public_id,)), ("record_unable", ())):
        assert client.get(address(name, enrollment, *more)).status_code == 404


def test_the_spanish_pages_of_signing_are_spanish(client, enrollment):
    enrollment.customer.language = "es"
    enrollment.customer.save()
    client.cookies["django_language"] = "es"
    sign_in_lately(client, enrollment.customer.user)
    url = address("sign_agreement", enrollment)
    page = page_of(client.get(url))
    assert "Ayudé a hacer este plan." in page and "Do you agree?" not in page
    review = page_of(client.post(url, sign_form(enrollment)))
    assert "Sign my plan" not in review and "Check before you sign" not in review
    receipt = page_of(client.post(url, sign_form(enrollment, sign="1"), follow=True))
    assert "Your plan is signed" not in receipt
    assert Agreement.objects.get().language == "es"


# The record and the check ------------------------------------------------------------------------------------------


def test_staff_see_the_text_in_both_languages_and_the_chain(staff, enrollment):
    row = signed(enrollment, language="es")
    page = page_of(staff.get(address("show_agreement", enrollment, row.public_id)))
    assert "Ayudé a hacer este plan." in page and "I helped make this plan." in page
    assert "Unchanged since it was signed" in page and row.sha256 in page
    every = page_of(staff.get(address("list_agreements", enrollment)))
    assert spaced_code(row.code) in every and "1 signed plan, unchanged" in every


def test_a_changed_text_is_said_on_every_page(staff, enrollment):
    row = signed(enrollment)
    Agreement.objects.filter(pk=row.pk).update(content=row.content.replace("welding", "cooking"))
    assert "Changed after it was signed" in page_of(
        staff.get(address("show_agreement", enrollment, row.public_id))
    )
    assert "A signed plan was changed" in page_of(staff.get(address("list_agreements", enrollment)))
    answer = staff.post(reverse("careerplan:verify_agreement"), {"code": spaced_code(row.code)})
    assert "Unchanged: no" in page_of(answer)


def test_anybody_may_check_a_code_and_learns_nothing_of_the_person(client, enrollment):
    row = signed(enrollment)
    url = reverse("careerplan:verify_agreement")
    page = page_of(client.post(url, {"code": spaced_code(row.code).lower()}))
    assert "Unchanged: yes" in page
    for word in (
        enrollment.customer.last_name,
        enrollment.organisation.name,
        "welding",
        str(enrollment.public_id),
    ):
        assert word not in page
    assert "No signed plan has this code" in page_of(client.post(url, {"code": "2345-6789-ABCD"}))
    assert "12 letters and digits" in page_of(client.post(url, {"code": "hello"}))


def test_staff_inside_are_led_to_the_signed_plan(client, enrollment):
    row = signed(enrollment)
    url = reverse("careerplan:verify_agreement")
    there = address("show_agreement", enrollment, row.public_id)
    client.force_login(member(program=enrollment.program))
    assert there not in page_of(client.post(url, {"code": row.code}))
    client.force_login(member(organisation=enrollment.organisation, program=enrollment.program))
    assert there in page_of(client.post(url, {"code": row.code}))


def test_codes_cannot_be_guessed_in_a_row(client):
    url = reverse("careerplan:verify_agreement")
    answers = [client.post(url, {"code": "2345-6789-ABCD"}).status_code for _try in range(12)]
    assert answers[:10] == [200] * 10 and 429 in answers[10:]


def test_the_printed_plan_carries_the_code_only_while_it_is_the_plan_that_was_signed(staff, enrollment):
    url = address("print_plan", enrollment)
    assert "Your signature" in page_of(staff.get(url))
    row = signed(enrollment)
    page = page_of(staff.get(url))
    assert spaced_code(row.code) in page and "Your signature" not in page
    add_goal(UserFactory(), enrollment, **WORDS)
    page = page_of(staff.get(url))
    assert spaced_code(row.code) not in page and "Your signature" in page


def test_the_form_has_the_statements_and_is_in_english_unless_asked(staff, enrollment):
    enrollment.customer.language = "es"
    enrollment.customer.save()
    url = address("print_plan", enrollment)
    form = page_of(staff.get(url, {"copy": "form"}))
    assert "I helped make this plan." in form and '<html lang="en"' in form
    assert "Ayudé a hacer este plan." not in page_of(staff.get(url))
    pdf = staff.get(url, {"copy": "form", "format": "pdf", "language": "es"})
    assert pdf.content.startswith(b"%PDF-")


def test_form_copy_and_signed_text_show_the_same_plan(staff, enrollment):
    goal = GoalFactory(enrollment=enrollment, statement="Find a flat")
    url = address("print_plan", enrollment)
    context = staff.get(url, {"copy": "form", "language": "en"}).context
    copy = staff.get(url, {"language": "en"}).context
    row = signed(enrollment)
    stored = staff.get(address("show_agreement", enrollment, row.public_id)).context["texts"][0]["plan"]
    assert context["text"] == copy["text"] == stored
    assert goal.statement in str(stored)


def test_the_pages_keep_their_budgets(staff, enrollment, django_assert_max_num_queries):
    plan_with(enrollment, goals=10, steps=8)
    signed(enrollment)
    add_goal(UserFactory(), enrollment, **WORDS)
    signed(enrollment)
    staff.get(address("show_overview", enrollment))
    for name, most in (("show_overview", 20), ("list_agreements", 16), ("print_plan", 20)):
        with django_assert_max_num_queries(most):
            staff.get(address(name, enrollment))


def test_signing_keeps_its_budget(customer, enrollment, django_assert_max_num_queries):
    plan_with(enrollment, goals=10, steps=8)
    with django_assert_max_num_queries(16):
        customer.get(address("sign_agreement", enrollment))
