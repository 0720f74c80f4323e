"""Step 1 of the plan in a real browser: sound at both widths, with and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from careerplan.models import AssessmentResult, SkillScore
from tests.browser.conftest import DESK, PHONE
from tests.factories.assessments import AssessmentResultFactory, faces, gained_a_level
from tests.factories.people import enrolled, member

pytestmark = pytest.mark.django_db(transaction=True)

FORMS = (
    "add_assessment_result",
    "add_skill_score",
    "add_assessment_summary",
    "edit_barriers",
    "edit_career_path",
)


def address(name, enrollment, *more):
    return reverse(f"careerplan:{name}", args=[enrollment.public_id, *more])


@pytest.fixture
def seated(at_screen, sign_in):
    """A customer with results, scores and situations, and the worker at a screen: `seated(width, script=)`."""

    def sit(width=DESK, *, script=True):
        enrollment = enrolled(program="isets")
        AssessmentResultFactory(enrollment=enrollment)
        AssessmentResultFactory(enrollment=enrollment, assessment="", name="A local interview guide")
        gained_a_level(enrollment)
        faces(enrollment, "transportation", "housing")
        worker = member(organisation=enrollment.organisation, program="isets")
        return sign_in(at_screen(width, script=script), worker), enrollment

    return sit


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_every_page_is_sound(seated, assert_sound, width):
    page, enrollment = seated(width)
    for name in ("review_assessments", *FORMS):
        page.goto(address(name, enrollment))
        assert_sound(page)


def test_the_name_is_asked_only_of_an_assessment_from_elsewhere(seated):
    page, enrollment = seated()
    page.goto(address("add_assessment_result", enrollment))
    name = page.get_by_label("Assessment Name/Description")
    expect(name).to_be_hidden()
    page.get_by_label("Assessment", exact=True).select_option("elsewhere")
    expect(name).to_be_visible()
    page.goto(address("add_assessment_result", enrollment) + "?assessment=nocti")
    expect(name).to_be_hidden()


def test_a_score_is_entered_on_a_phone_without_script(seated):
    page, enrollment = seated(PHONE, script=False)
    page.goto(address("review_assessments", enrollment))
    page.get_by_role("link", name="Add a test score").click()
    for label in ("TABE 11/12", "Mathematics", "Pre-test"):
        page.locator("label", has_text=label).first.click()
    page.get_by_label("Form", exact=True).fill("11M")
    page.get_by_label("Level of the test").select_option("M")
    page.get_by_label("Scale score").fill("495")
    page.get_by_label("Test date").fill("yesterday")
    page.get_by_role("button", name="Add score").click()
    expect(page.get_by_text("Scale score 495 lies between 449 and 495.")).to_be_visible()
    assert SkillScore.objects.filter(subject="mathematics").count() == 1


def test_a_recommended_service_leads_to_its_form(seated):
    page, enrollment = seated()
    page.goto(address("review_assessments", enrollment))
    page.get_by_role("link", name="Add Transportation").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert AssessmentResult.objects.count() == 2
