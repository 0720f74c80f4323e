"""What to put into an address's arguments so that it names an object of a given enrollment."""

from datetime import timedelta
from uuid import uuid4

from django.core.files.base import ContentFile
from django.urls import reverse

from careerplan.enums import AgreementStatus, GoalTerm, SigningMethod
from careerplan.models import Goal, ModuleScore, Service, ServiceCost
from careerplan.queries.plan_as_read import plan_as_read
from careerplan.services.seal_agreement import seal_agreement
from casework.accounts.models import Branding, ReferenceOption, Region, SavedView
from casework.accounts.sessions import SessionStore
from casework.audit.models import AuditEvent, JobRun
from casework.cases.models import CaseNote, Document, Message, Receipt
from casework.cases.services.dismiss_pair import dismiss_pair
from casework.core import clock
from casework.intake.enums import FormKind
from dashboard.enums import SnoozeReason
from dashboard.models import Snooze
from programs.attendance import week_of
from programs.registry import get_program
from tests.access.intake_objects import (
    appointment,
    contact,
    customer_form,
    delivery,
    determination,
    iwds_request,
    kind_of_application,
    provider_program,
    referral,
    slot,
)
from tests.factories.assessments import AssessmentResultFactory, SkillScoreFactory
from tests.factories.credentials import CredentialFactory
from tests.factories.exits import ExitFactory, PlannedGapFactory
from tests.factories.jobs import EmploymentFactory
from tests.factories.outcomes import SkillGainFactory, StudyFactory
from tests.factories.people import LocationFactory, enrolled
from tests.factories.provider_programs import ProgramCredentialFactory
from tests.factories.stories import consent, published
from tests.factories.worksites import PayrollFactory, PlacementFactory, follow_up_of, job_at


class Addresses:
    """Makes the objects that an address names, each belonging to the target enrollment."""

    def __init__(self, world, enrollment):
        self.world = world
        self.enrollment = enrollment
        self.made = {}

    def address(self, name, argument_names):
        """The URL of `name` with every argument filled in; KeyError when an argument is not known here."""
        return reverse(name, kwargs={argument: self.value(argument) for argument in argument_names})

    def value(self, argument):
        """The value of one argument, made once per enrollment."""
        if argument not in self.made:
            self.made[argument] = MAKERS[argument](self)
        return self.made[argument]

    @property
    def belonging(self):
        """The keys of a row that belongs to the target."""
        return Goal.belonging_to(self.enrollment)


def _goal(at):
    spec = get_program(at.enrollment.program)
    return Goal.objects.create(
        **at.belonging, statement="Finish", category=spec.goal_categories.codes[0], term=GoalTerm.SHORT
    ).public_id


def _service(at):
    service_type = get_program(at.enrollment.program).catalogue.codes[0]
    dates = {"started_on": clock.today(), "due_on": clock.today() + timedelta(days=30)}
    return Service.objects.create(**at.belonging, service_type=service_type, **dates).public_id


def _score(at):
    service = Service.objects.get(public_id=at.value("service_id"))
    return ModuleScore.objects.create(
        **ModuleScore.belonging_to_service(service),
        module="Safety",
        percent=80,
        taken_on=clock.today(),
        entered_by=at.world.author,
    ).public_id


def _note(at):
    yesterday = clock.now() - timedelta(days=1)
    return CaseNote.objects.create(
        **at.belonging,
        author=at.world.author,
        contact_on=clock.today(),
        text="Talked about the plan.",
        entered_at=yesterday,
        entered_on=clock.local_date(yesterday),
    ).public_id


def _document(at):
    return Document.objects.create(
        **at.belonging,
        title="Plan",
        file=ContentFile(b"%PDF-1.4", name="plan.pdf"),
        original_name="plan.pdf",
        content_type="application/pdf",
        size=8,
        sha256="0" * 64,
        uploaded_by=at.world.author,
    ).public_id


def _message(at):
    message = Message.objects.create(subject="Hello", text="Hello", enrollment=at.enrollment)
    Receipt.objects.create(message=message, reader=at.world.reader(at.enrollment))
    return message.public_id


def _batch(at):
    """An assignment of customers that the author did: nobody else's to see."""
    batch = uuid4()
    AuditEvent.objects.create(
        action="assign_customers",
        actor=at.world.author,
        context_id=batch,
        enrollment_id=at.enrollment.pk,
        detail={"worker": "", "worker_id": at.world.author.pk, "before": None, "before_name": ""},
    )
    return batch


def _job(at):
    return JobRun.objects.create(
        name="export_caseload", slot=f"{at.enrollment.pk}", requested_by=at.world.people["case_worker"]
    ).public_id


def _saved_view(at):
    """A view that the reader of the target's messages keeps and shares with the own organisation."""
    owner = at.world.reader(at.enrollment)
    return SavedView.objects.create(
        owner=owner,
        organisation=owner.memberships.get().organisation,
        list_name="caseload",
        list_caption="Customers",
        name=f"View {at.enrollment.pk}",
    ).public_id


def _region(at):
    made, _is_new = Region.objects.get_or_create(code="north", defaults={"name": "North"})
    return made.public_id


def _branding(at):
    look = {"primary_colour": "#005EA2", "accent_colour": "#FFBE2E", "header_colour": "#162E51"}
    made, _is_new = Branding.objects.get_or_create(organisation=at.world.home, defaults=look)
    return made.public_id


def _session(at):
    """A session of the author's: nobody else may end it."""
    session = SessionStore()
    session.update({"_auth_user_id": str(at.world.author.pk), "public_id": str(uuid4())})
    session.create()
    session.save()
    return session["public_id"]


def _worksite_job(at):
    """A job that the organisation of the target keeps, with an opening."""
    return job_at(at.enrollment.organisation)


def _option(at):
    options = _options(at)
    return ReferenceOption.objects.create(
        program=at.enrollment.program, list_code=options.code, code="local_option", label="Local option"
    ).code


def _options(at):
    return get_program(at.enrollment.program).case_note_tasks


def _agreement(at):
    """The target's plan as a colleague saw it signed."""
    signature = {
        "name": "Casey Testperson",
        "method": SigningMethod.IN_PERSON,
        "language": "en",
        "signed_on": clock.today(),
    }
    plan = plan_as_read(at.enrollment)
    return seal_agreement(
        at.world.author, at.enrollment, plan, status=AgreementStatus.AGREED, signature=signature
    ).public_id


def _cost(at):
    """A payment that a colleague entered for the target's own service."""
    service = Service.objects.get(public_id=at.value("service_id"))
    return ServiceCost.objects.create(
        **ServiceCost.belonging_to_service(service),
        method="direct_payment",
        paid_on=clock.today(),
        unit_cost=20,
        funding_source="other",
        entered_by=at.world.author,
    ).public_id


def _credential(at):
    """A credential that a colleague entered for the target's own service."""
    service = Service.objects.get(public_id=at.value("service_id"))
    return CredentialFactory(service=service, entered_by=at.world.author).public_id


def _story(at):
    """A published story with a photo, told by the customer, or by a colleague where the customer has no account."""
    return published(
        enrollment=at.enrollment,
        written_by=at.enrollment.customer.user or at.world.author,
        photo=Document.objects.get(public_id=at.value("document_id")),
        **consent(),
    ).public_id


def _duplicate(at):
    """A second record of the same person with the same provider."""
    return enrolled(at.enrollment.organisation, program=at.enrollment.program).customer.public_id


def _snooze(at):
    """An item of the target's that its worker put off."""
    return Snooze.objects.create(
        **at.belonging,
        line=at.value("line"),
        snoozed_on=clock.today(),
        until=clock.today() + timedelta(days=3),
        reason=SnoozeReason.AWAY,
        snoozed_by=at.world.author,
    ).public_id


def _pair(at):
    """The target's customer and one more, set aside as two people by a colleague."""
    customer = at.enrollment.customer
    other = enrolled(at.enrollment.organisation, program=at.enrollment.program).customer
    versions = (customer.version, other.version)
    return dismiss_pair(at.world.author, customer, other, versions=versions, reason="Twins")[0].public_id


MAKERS = {
    "enrollment_id": lambda at: at.enrollment.public_id,
    "customer_id": lambda at: at.enrollment.customer.public_id,
    "other_id": _duplicate,
    "pair_id": _pair,
    "goal_id": _goal,
    "service_id": _service,
    "agreement_id": _agreement,
    "cost_id": _cost,
    "credential_id": _credential,
    "employment_id": lambda at: (
        EmploymentFactory(enrollment=at.enrollment, entered_by=at.world.author).public_id
    ),
    "study_id": lambda at: StudyFactory(enrollment=at.enrollment, entered_by=at.world.author).public_id,
    "skill_gain_id": lambda at: (
        SkillGainFactory(enrollment=at.enrollment, entered_by=at.world.author).public_id
    ),
    "referral_id": referral,
    "determination_id": determination,
    "customer_form_id": customer_form,
    "customer_form_kind": lambda at: FormKind.CHANGE_IN_ACTIVITY.value,
    "exit_id": lambda at: ExitFactory(enrollment=at.enrollment, recorded_by=at.world.author).public_id,
    "gap_id": lambda at: PlannedGapFactory(enrollment=at.enrollment, entered_by=at.world.author).public_id,
    "story_id": _story,
    "score_id": _score,
    "result_id": lambda at: AssessmentResultFactory(**at.belonging, entered_by=at.world.author).public_id,
    "skill_score_id": lambda at: SkillScoreFactory(**at.belonging, entered_by=at.world.author).public_id,
    "week": lambda at: week_of(clock.today()).isoformat(),
    "note_id": _note,
    "document_id": _document,
    "message_id": _message,
    "job_id": _job,
    "batch_id": _batch,
    "timed_job": lambda at: "clear_delivered",
    "contact_id": contact,
    "slot_id": slot,
    "appointment_id": appointment,
    "iwds_request_id": iwds_request,
    "delivery_id": delivery,
    "employer_id": lambda at: _worksite_job(at).worksite.employer.public_id,
    "worksite_id": lambda at: _worksite_job(at).worksite.public_id,
    "worksite_job_id": lambda at: _worksite_job(at).public_id,
    "payroll_entry_id": lambda at: (
        PayrollFactory(enrollment=at.enrollment, job=_worksite_job(at), uploaded_by=at.world.author).public_id
    ),
    "follow_up_id": lambda at: (
        follow_up_of(PlacementFactory(enrolled=at.enrollment, job=_worksite_job(at))).public_id
    ),
    "placement_id": lambda at: (
        PlacementFactory(
            enrolled=at.enrollment,
            service=Service.objects.get(public_id=at.value("service_id")),
            job=_worksite_job(at),
            status="not_started",
            removed_at=clock.now(),
        ).public_id
    ),
    "provider_id": lambda at: at.enrollment.organisation.public_id,
    "provider_program_id": lambda at: provider_program(at).public_id,
    "program_credential_id": lambda at: (
        ProgramCredentialFactory(provider_program=provider_program(at)).public_id
    ),
    "line": lambda at: "not_synced",
    "snooze_id": _snooze,
    "limit": lambda at: "six_months_calendar_year",
    "service_type": lambda at: get_program(at.enrollment.program).catalogue.codes[0],
    "program": lambda at: at.enrollment.program,
    "list_code": lambda at: _options(at).code,
    "code": _option,
    "view_id": _saved_view,
    "person_id": lambda at: at.world.author.public_id,
    "membership_id": lambda at: at.world.author.memberships.get().public_id,
    "organisation_id": lambda at: at.world.home.public_id,
    "location_id": lambda at: LocationFactory(organisation=at.world.home).public_id,
    "run_id": lambda at: at.world.home.programs.first().public_id,
    "region_id": _region,
    "branding_id": _branding,
    "session_id": _session,
    "page": lambda at: "sign-in",
    "picture": lambda at: "plan-1280",
    "version": lambda at: 1,
    "uidb36": lambda at: "1",
    "key": lambda at: "not-a-key",
    "kind": kind_of_application,
    "section_code": lambda at: "fit",
    "form_kind": lambda at: "pre_screening",
    "number": lambda at: 1,
}
TENANT_ARGUMENTS = frozenset(
    {
        "enrollment_id",
        "customer_id",
        "other_id",
        "goal_id",
        "service_id",
        "cost_id",
        "credential_id",
        "employment_id",
        "study_id",
        "skill_gain_id",
        "referral_id",
        "determination_id",
        "customer_form_id",
        "exit_id",
        "gap_id",
        "story_id",
        "score_id",
        "result_id",
        "skill_score_id",
        "note_id",
        "document_id",
        "message_id",
        "contact_id",
        "iwds_request_id",
        "appointment_id",
        "view_id",
        "employer_id",
        "worksite_id",
        "worksite_job_id",
        "payroll_entry_id",
        "follow_up_id",
        "provider_id",
        "provider_program_id",
        "program_credential_id",
        "snooze_id",
    }
)
