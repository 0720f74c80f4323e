"""The agreement on the overview: staff ask for it, record a paper, or say why there is none."""

import pytest
from django.urls import reverse

from careerplan.enums import AgreementStatus
from careerplan.models import Agreement
from careerplan.queries.agreements import agreement_standing
from careerplan.services.add_goal import add_goal
from casework.cases.models import Document
from programs.registry import all_programs
from tests.factories.agreements import NEW_GOAL, asked, plan_to_agree_to, sign_form, signed
from tests.factories.notes import upload
from tests.factories.people import UserFactory, days_ago, member, organisation_running

pytestmark = pytest.mark.django_db

SPECS = pytest.mark.parametrize("spec", all_programs(), ids=lambda spec: spec.code)


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def page_of(answer):
    return answer.content.decode()


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


def test_profile_and_buttons_of_the_overview_are_those_of_the_source(staff, enrollment):
    enrollment.customer.user.user_name = "casey.t"
    enrollment.customer.user.save()
    page = page_of(staff.get(address("show_overview", enrollment)))
    for words in ("Email", enrollment.customer.email, "User Name", "casey.t", "Last 4 SSN", "••••"):
        assert words in page
    for words in ("Print Customer Copy", "Export IWDS Crosswalk", "Reset Password", "Send Message"):
        assert words in page


@pytest.mark.parametrize("page", ["show_overview", "list_goals", "list_services", "review_assessments"])
def test_the_flag_stands_in_the_identity_bar_of_every_page_of_the_plan(staff, enrollment, page):
    def said():
        clocks = staff.get(address(page, enrollment)).context["identity"]["clocks"]
        return [clock["sentence"] for clock in clocks if clock["word"] == "Agreement"]

    assert said() == [agreement_standing(enrollment).reason] != [""]
    asked(enrollment, UserFactory())
    assert said() == [agreement_standing(enrollment).reason] != [""]
    signed(enrollment)
    assert said() == []
    add_goal(UserFactory(), enrollment, **NEW_GOAL)
    (sentence,) = said()
    assert sentence == agreement_standing(enrollment).reason and "a goal was added" in sentence


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


def test_unable_takes_the_place_of_no_agreement_in_force(staff, enrollment):
    row = signed(enrollment)
    answer = staff.post(address("record_unable", enrollment), {"reason": "Three calls, no answer"})
    assert "This plan is agreed to." in page_of(answer)
    assert answer.context["form"]["reason"].value() == "Three calls, no answer"
    assert Agreement.objects.get() == row and agreement_standing(enrollment).is_current


def test_in_person_the_customer_signs_before_staff(staff, enrollment):
    url = address("witness_agreement", enrollment)
    assert "Finish the welding course" in page_of(staff.get(url))
    review = page_of(staff.post(url, sign_form(enrollment)))
    assert "Check before you sign" in review and not Agreement.objects.exists()
    page = page_of(staff.post(url, sign_form(enrollment, sign="1"), follow=True))
    assert "The plan is signed." in page
    assert Agreement.objects.get().status == AgreementStatus.AGREED
