"""The customer reads the plan and signs it, and nobody else does."""

import pytest
from django.urls import reverse

from careerplan.models import Agreement
from careerplan.services.add_goal import add_goal
from careerplan.services.file_agreement import file_agreement
from casework.cases.models import Message
from casework.core.seals import spaced_code
from programs.registry import get_program
from tests.factories.agreements import NEW_GOAL, plan_to_agree_to, sign_form, sign_in_lately, signed
from tests.factories.people import UserFactory, member

pytestmark = pytest.mark.django_db


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def page_of(answer):
    return answer.content.decode()


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
    add_goal(UserFactory(), enrollment, **NEW_GOAL)
    answer = customer.post(address("sign_agreement", enrollment), old)
    assert answer.status_code == 409
    page = page_of(answer)
    assert "The plan changed while you were reading it" in page and NEW_GOAL["statement"] in page
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
    add_goal(UserFactory(), enrollment, **NEW_GOAL)
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
