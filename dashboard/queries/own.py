"""What a customer sees of the own record: plan, next steps and outcomes, in plain words and their language."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from careerplan.enums import CLOSED
from careerplan.queries import Plan, read_plan, word
from careerplan.queries.agreements import Standing, agreement_standing
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment, Receipt
from casework.intake.queries.own_application import OwnApplication, applications_of
from casework.intake.queries.own_referrals import OwnReferral, own_referrals
from programs.options import in_spanish
from programs.registry import get_program
from programs.types import ProgramSpec

NEXT_STEPS = 3
HIDDEN = (EnrollmentStatus.NOT_ENROLLED,)


@dataclass(frozen=True)
class OwnProgram:
    """One of the customer's programs as My Dashboard shows it."""

    enrollment: Enrollment
    spec: ProgramSpec
    plan: Plan
    agreement: Standing
    application: OwnApplication | None = None
    referrals: tuple[OwnReferral, ...] = ()

    @property
    def asks_agreement(self):
        """Whether the customer is asked to read the plan and agree to it now."""
        standing = self.agreement
        return standing.is_requested or standing.is_superseded or bool(standing.flag)

    @property
    def name(self):
        """The program's name in the active language."""
        return self.spec.name_es if in_spanish() else self.spec.name

    @property
    def plan_title(self):
        """What the program calls the plan."""
        return word(self.spec, "plan_title")

    @property
    def status(self):
        """The enrollment's status in the program's words."""
        return self.spec.enrollment_statuses.text(self.enrollment.status)

    @property
    def next_steps(self):
        """The steps to do next: open ones, those due first come first."""
        steps = [step for step in self.plan.steps if step.service.status not in CLOSED]
        return sorted(steps, key=lambda step: (step.service.due_on or date.max, step.service.pk))[:NEXT_STEPS]

    @property
    def off_track(self):
        """Goals that need a talk with the worker."""
        return [goal for goal in self.plan.goals if goal.is_off_track]

    @property
    def texts(self):
        """Every sentence of the program for its customers by code; "" where it says nothing about the exit."""
        return {"exit": ""} | {option.code: option.text for option in self.spec.customer_texts}


def own_programs(customer):
    """The customer's programs, the newest first; those that never began are left out."""
    rows = Enrollment.objects.with_people().filter(customer=customer).exclude(status__in=HIDDEN)
    rows = list(rows.order_by("-created_at", "-pk"))
    is_applying = any(row.status == EnrollmentStatus.APPLYING for row in rows)
    applications = applications_of(customer) if is_applying else {}
    referrals = own_referrals(customer)
    return [own_program(row, applications.get(row.pk), tuple(referrals.get(row.pk, ()))) for row in rows]


def own_program(enrollment, application=None, referrals=()):
    """One program with its plan and the agreement to it, and the application while the person is applying. Four
    queries at most."""
    spec = get_program(enrollment.program)
    return OwnProgram(
        enrollment, spec, read_plan(enrollment), agreement_standing(enrollment), application, referrals
    )


def own_gains(enrollment, gains):
    """Skill gains as the customer reads them: [{type, attained_on}], in the active language."""
    types = get_program(enrollment.program).msg_types
    return [{"type": types.text(gain.skill_type), "attained_on": gain.attained_on} for gain in gains]


def unread_count(user):
    """How many messages wait unread in the user's inbox."""
    return Receipt.objects.filter(reader=user, read_at=None).count()


def own_tabs(enrollment, current):
    """The tabs of a customer's pages about one program; `current` is the view's name."""
    pages = (("show_my_plan", _("My plan")), ("show_my_outcomes", _("My outcomes")))
    return [
        {
            "label": label,
            "url": reverse(f"dashboard:{name}", args=[enrollment.public_id]),
            "current": name == current,
        }
        for name, label in pages
    ]
