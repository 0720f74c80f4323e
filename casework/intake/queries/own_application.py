"""Where an application stands, as the applicant reads it, and what comes next."""

from dataclasses import dataclass

from django.urls import reverse

from casework.cases.enums import ApplicationOutcome, EnrollmentStatus
from casework.core import clock
from casework.intake.enums import FormKind
from casework.intake.models import Application
from casework.intake.queries.editions import content_of, current_edition
from programs.intake_forms import Form, Section, outcome, section_done, sections_asked

KINDS = (FormKind.PRE_SCREENING, FormKind.APPLICATION)


@dataclass(frozen=True)
class Part:
    """One section of one of the two forms: `is_done` when it was saved and nothing is missing in it."""

    kind: str
    section: Section
    is_done: bool
    is_begun: bool


@dataclass(frozen=True)
class OwnApplication:
    """An application with its parts."""

    row: Application
    forms: dict[str, Form]
    parts: tuple[Part, ...]

    @property
    def stage(self):
        """pre_screening, application, ready (to send), submitted, not_suitable, declined or decided."""
        enrollment = self.row.enrollment
        if enrollment.status != EnrollmentStatus.APPLYING or enrollment.recommendation:
            return "decided"
        if enrollment.application_outcome:
            return str(ApplicationOutcome(enrollment.application_outcome).value)
        if self.row.submitted_at:
            return "submitted"
        if self.row.pre_screened_at is None:
            return "pre_screening"
        return "application" if self.next_part else "ready"

    @property
    def is_open(self):
        """Whether the applicant may still answer; a not suitable answer may be corrected, nothing once it is sent."""
        return self.stage in ("pre_screening", "application", "ready", "not_suitable")

    @property
    def may_decline(self):
        """Whether the applicant may stop: at any point until staff decided."""
        return self.stage in ("pre_screening", "application", "ready", "submitted")

    @property
    def next_part(self):
        """The first part that is not done, None when all are."""
        return next((part for part in self.parts if not part.is_done), None)

    @property
    def done_count(self):
        """How many parts are done."""
        return sum(part.is_done for part in self.parts)

    @property
    def closing_rules(self):
        """The rules whose conditions end the application, with their kind words."""
        on = clock.today()
        return [
            rule
            for kind in self.forms
            for rule in outcome(self.forms[kind], self.answers(kind), on).not_suitable
        ]

    def answers(self, kind):
        """The answers given to the form of `kind`."""
        return answers_of(self.row, kind)

    def part(self, kind, code):
        """The part with this kind and section code, None when it is not there or its turn has not come."""
        found = (part for part in self.parts if (part.kind, part.section.code) == (kind, code))
        part = next(found, None)
        early = kind == FormKind.APPLICATION and self.row.pre_screened_at is None
        return None if early else part

    def url_of(self, part):
        """The address of a part."""
        return reverse(
            "intake:answer_section", args=[self.row.enrollment.public_id, part.kind, part.section.code]
        )

    def url_after(self, part=None):
        """The address to go on at after `part` (from the start without it): the next part that is not done, the
        review when all are, the own page when the application is not open."""
        mine = self.row.enrollment.public_id
        if not self.is_open or self.stage == "not_suitable":
            return reverse("intake:show_my_application", args=[mine])
        codes = [(other.kind, other.section.code) for other in self.parts]
        place = codes.index((part.kind, part.section.code)) + 1 if part else 0
        later = [*self.parts[place:], *self.parts[:place]]
        following = next((other for other in later if not other.is_done), None)
        return self.url_of(following) if following else reverse("intake:submit_application", args=[mine])


def own_parts(application):
    """Return the `OwnApplication` of an Application row with its enrollment and editions."""
    forms = {kind: form for kind in KINDS if (form := form_of(application, kind))}
    parts = [_part(application, kind, form, section) for kind, form in forms.items() for section in
             sections_asked(form, answers_of(application, kind))]  # fmt: skip
    return OwnApplication(application, forms, tuple(parts))


def applications_of(customer):
    """{id of the enrollment: OwnApplication} of a customer's applications while staff have not enrolled. One query."""
    rows = Application.objects.filter(customer=customer, enrollment__status=EnrollmentStatus.APPLYING)
    rows = rows.select_related("enrollment__customer", "pre_screening_form", "form")
    return {row.enrollment_id: own_parts(row) for row in rows.order_by("pk")}


def answers_of(application, kind):
    """The answers of an Application to the form of `kind`."""
    return application.pre_screening if kind == FormKind.PRE_SCREENING else application.answers


def form_of(application, kind):
    """The `Form` that an Application answers: its own edition, else the one in force; None without any."""
    edition = application.pre_screening_form if kind == FormKind.PRE_SCREENING else application.form
    edition = edition or current_edition(application.enrollment.program, kind)
    return content_of(edition) if edition else None


def _part(application, kind, form, section):
    answers = answers_of(application, kind)
    code = f"{section.code}"
    saved = kind_key(kind, code) in application.sections_done
    return Part(
        kind=str(kind),
        section=section,
        is_done=saved and section_done(form, section, answers, clock.today()),
        is_begun=any(question.code in answers for question in section.questions),
    )


def kind_key(kind, code):
    """How `sections_done` names a section; pre-screening sections carry a mark so that codes may repeat."""
    return f"pre.{code}"[:40] if kind == FormKind.PRE_SCREENING else code
