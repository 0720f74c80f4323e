"""What was signed, to read, to print and to check by its code."""

import pytest
from django.urls import reverse

from careerplan.models import Agreement
from careerplan.services.add_goal import add_goal
from casework.audit.models import OutboxItem
from casework.core.seals import spaced_code
from tests.factories.agreements import NEW_GOAL, signed
from tests.factories.people import UserFactory, member
from tests.factories.plan import GoalFactory, plan_with

pytestmark = pytest.mark.django_db


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


def page_of(answer):
    return answer.content.decode()


def test_staff_see_the_text_in_both_languages_and_the_chain(staff, enrollment):
    row = signed(enrollment, language="es")
    page = page_of(staff.get(address("show_agreement", enrollment, row.public_id)))
    assert "Ayudé a hacer este plan." in page and "I helped make this plan." in page
    assert "Unchanged since it was signed" in page and row.sha256 in page
    every = page_of(staff.get(address("list_agreements", enrollment)))
    assert spaced_code(row.code) in every and "1 signed plan, unchanged" in every


@pytest.mark.parametrize(
    ("page", "coming", "none"),
    [
        ("show_agreement", "Its PDF is being made", "No file of it is kept here"),
        ("show_my_agreement", "in My documents in a moment", "There is no PDF of it"),
    ],
)
def test_a_page_says_whether_the_file_is_coming_or_none_is_kept(staff, enrollment, page, coming, none):
    row = signed(enrollment)
    if page == "show_my_agreement":
        staff.force_login(enrollment.customer.user)
    assert coming in page_of(staff.get(address(page, enrollment, row.public_id)))
    OutboxItem.objects.all().delete()
    assert none in page_of(staff.get(address(page, enrollment, row.public_id)))


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
    add_goal(UserFactory(), enrollment, **NEW_GOAL)
    page = page_of(staff.get(url))
    assert spaced_code(row.code) not in page and "Your signature" in page


def test_the_form_has_the_statements_and_is_in_english_unless_asked(staff, enrollment):
    enrollment.customer.language = "es"
    enrollment.customer.save()
    url = address("print_plan", enrollment)
    form = page_of(staff.get(url, {"copy": "form"}))
    assert "I helped make this plan." in form and '<html lang="en"' in form
    assert "Ayudé a hacer este plan." not in page_of(staff.get(url))


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
    add_goal(UserFactory(), enrollment, **NEW_GOAL)
    signed(enrollment)
    staff.get(address("show_overview", enrollment))
    for name, most in (("show_overview", 20), ("list_agreements", 16), ("print_plan", 20)):
        with django_assert_max_num_queries(most):
            staff.get(address(name, enrollment))


def test_signing_keeps_its_budget(customer, enrollment, django_assert_max_num_queries):
    plan_with(enrollment, goals=10, steps=8)
    with django_assert_max_num_queries(16):
        customer.get(address("sign_agreement", enrollment))
