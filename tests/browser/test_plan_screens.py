"""The screens of the plan's tools and of outcomes with the demo's people: accessible and whole at both widths."""

import pytest
from django.conf import settings
from django.urls import reverse

from careerplan.models import Agreement, AttendanceDay, Placement, ServiceCost, SkillScore
from casework.accounts.enums import Role
from casework.accounts.models import Membership, User
from outcomes.models import Credential, Employment, Exit, SkillGain
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.django_db(transaction=True)


def last(model, program, **found):
    """The newest record of `model` in `program`, of those `found`."""
    rows = model.objects.filter(enrollment__program=program, **found)
    return rows.select_related("enrollment").order_by("pk").last()


def worker_of(row):
    """A case worker who may write where `row` belongs."""
    rows = Membership.objects.filter(
        organisation=row.organisation_id, program=row.enrollment.program, role=Role.CASE_WORKER
    )
    return rows.order_by("pk").first().user


def plan_page(name, row, *more, app="careerplan"):
    return reverse(f"{app}:{name}", args=[row.enrollment.public_id, *more])


@pytest.fixture
def seen_by(at_screen, sign_in, picture):
    """Looks at pages ({name: address}) as the user does."""

    def look(user, pages, width=None):
        page = sign_in(at_screen(*([width] if width else [])), user, settings.CASEWORK_DEMO_PASSWORD)
        for name, url in pages.items():
            page.goto(url)
            picture(page, name)

    return look


def test_the_screens_of_isets(demo_world, seen_by):
    score, cost = last(SkillScore, "isets"), last(ServiceCost, "isets")
    day, placement = last(AttendanceDay, "isets"), last(Placement, "isets")
    agreement = Agreement.objects.filter(enrollment__program="isets").exclude(content="").last()
    seen_by(worker_of(score), {"assessments": plan_page("review_assessments", score)})
    seen_by(
        worker_of(cost),
        {
            "service": plan_page("edit_service", cost, cost.service.public_id),
            "provider": plan_page("choose_service_provider", cost, cost.service.public_id),
            "costs": plan_page("list_costs", cost, cost.service.public_id),
        },
    )
    seen_by(
        worker_of(day),
        {"attendance": plan_page("show_attendance", day, day.service.public_id)},
    )
    seen_by(
        worker_of(placement),
        {
            "worksites": reverse("worksites:list_employers"),
            "placement": plan_page("edit_placement", placement, placement.service.public_id),
            "subsidized-days": plan_page("show_subsidized_days", placement),
            "services-report": reverse("careerplan:show_services_report", query={"program": "isets"}),
        },
    )
    seen_by(worker_of(agreement), {"agreements": plan_page("list_agreements", agreement)})
    own = {"my-attendance": reverse("careerplan:list_my_attendance")}
    seen_by(User.objects.get(email="customer.isets@example.org"), own, PHONE)


def test_the_screens_of_illinois_works(demo_world, seen_by):
    day, credential = last(AttendanceDay, "illinois_works"), last(Credential, "illinois_works")
    service = day.service
    asked = {"service": f"illinois_works.{service.service_type}", "week": day.day.isoformat()}
    cohort = {"program": "illinois_works", "service_type": service.service_type}
    seen_by(
        worker_of(day),
        {
            "attendance-group": reverse("careerplan:save_group_attendance", query=asked),
            "post-assessment": plan_page("list_module_scores", day, service.public_id),
            "services-grid": reverse("careerplan:edit_services", query=cohort),
        },
    )
    seen_by(worker_of(credential), {"credentials": plan_page("list_credentials", credential, app="outcomes")})


def test_the_screens_of_outcomes(demo_world, seen_by):
    gain, job = last(SkillGain, "isets"), last(Employment, "isets")
    present = last(Credential, "apprenticeship_illinois", enrollment__status="enrolled")
    left = last(Exit, "youth_apprenticeship")
    seen_by(worker_of(gain), {"skill-gains": plan_page("show_gain_advice", gain, app="outcomes")})
    seen_by(worker_of(job), {"employment": plan_page("edit_employment", job, job.public_id, app="outcomes")})
    seen_by(
        worker_of(present),
        {
            "exit": plan_page("exit_customer", present, app="outcomes"),
            "exit-readiness": plan_page("show_exit_readiness", present, app="outcomes"),
            "success-stories": plan_page("show_story_guide", present, app="outcomes"),
        },
    )
    seen_by(worker_of(left), {"follow-up": plan_page("end_follow_up", left, app="outcomes")})
    statewide = User.objects.get(email="statewide.isets@example.org")
    seen_by(statewide, {"measures": reverse("outcomes:show_measures", query={"program": "isets"})})
