"""Participations for the federal measures: one in a named situation, and many at random."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from careerplan.enums import ServiceStatus
from careerplan.models import Service
from casework.cases.enums import EnrollmentStatus
from outcomes.models import Credential, Employment, SkillGain, Study
from programs.registry import get_program
from tests.factories.people import CustomerFactory, EnrollmentFactory
from tests.factories.plan import ServiceFactory

FIRST, LAST = date(2023, 5, 1), date(2026, 12, 31)
EDGES = [
    *(date(year, month, day) for year in (2023, 2024, 2025, 2026) for month, day in ((6, 30), (7, 1), (9, 30))),
    *(date(year, month, day) for year in (2024, 2025, 2026) for month, day in ((1, 1), (3, 31), (10, 1), (12, 31))),
    date(2024, 2, 29), date(2025, 2, 28), date(2025, 3, 1),
]  # fmt: skip


def participation(program, enrolled_on, exited_on=None, **fields):
    """An enrollment of `program` from `enrolled_on`, exited on `exited_on` when that is given."""
    status = EnrollmentStatus.EXITED if exited_on else EnrollmentStatus.ENROLLED
    return EnrollmentFactory(
        program=program, status=status, enrolled_on=enrolled_on, exited_on=exited_on, **fields
    )


def trained(enrollment, service_type, started_on, completed_on=None, **fields):
    """A service that began on `started_on`, completed successfully when `completed_on` is given."""
    status = ServiceStatus.SUCCESSFUL if completed_on else ServiceStatus.STARTED
    return ServiceFactory(
        enrollment=enrollment,
        service_type=service_type,
        started_on=started_on,
        due_on=None,
        completed_on=completed_on,
        **({"status": status} | fields),
    )


def gained(enrollment, attained_on, **fields):
    """A training milestone."""
    return SkillGain.objects.create(
        **SkillGain.belonging_to(enrollment),
        attained_on=attained_on,
        **{
            "skill_type": "training_milestone",
            "federal_type": "milestone",
            "federal_element": "1809",
            "comment": "Reached",
            **fields,
        },
    )


def earned(enrollment, attained_on, federal_code="6", **fields):
    """A credential that counts as `federal_code`, "" for none."""
    return Credential.objects.create(
        **Credential.belonging_to(enrollment),
        attained_on=attained_on,
        federal_code=federal_code,
        **{
            "title": "Welding certification",
            "institution": "Prairie College",
            "credential_type": "certification",
            "credential_source": "certificate_copy",
            **fields,
        },
    )


def employed(enrollment, started_on, ended_on=None, **fields):
    """A verified job for $580 every two weeks."""
    return Employment.objects.create(
        **Employment.belonging_to(enrollment),
        started_on=started_on,
        ended_on=ended_on,
        **{
            "employer": "Prairie Works",
            "job_title": "Welder",
            "weekly_hours": Decimal(32),
            "pay_amount": Decimal(580),
            "pay_period": "two_weeks",
            "evidence": "pay_stubs",
            **fields,
        },
    )


def studied(enrollment, started_on, ended_on=None, **fields):
    """A verified course at a college."""
    return Study.objects.create(
        **Study.belonging_to(enrollment),
        started_on=started_on,
        ended_on=ended_on,
        **{
            "kind": "postsecondary",
            "institution": "Prairie College",
            "evidence": "school_record",
            **fields,
        },
    )


def many_participations(program, count, organisation, seed):
    """`count` participations of `program` with everything at random, dates often on the edges of years and quarters."""
    maker = _Random(program, seed)
    people = CustomerFactory.create_batch(max(1, count * 3 // 4), organisation=organisation)
    for person in people:
        person.education, person.school_status = maker.schooling()
        person.save(update_fields=["education", "school_status"])
    found = [maker.enrollment(maker.choice(people)) for _ in range(count)]
    for enrollment in found:
        maker.fill(enrollment)
    return found


class _Random(Random):
    """Chooses what is in a participation."""

    def __init__(self, program, seed):
        super().__init__(seed)
        self.spec = get_program(program)
        codes = [row.code for row in self.spec.catalogue if row.measured_as]
        self.types = [*codes, *codes, *self.spec.catalogue.codes]
        statuses = self.spec.exit.statuses
        reasons = [*self.spec.exit.early_reasons, *(row for status in statuses for row in status.reasons)]
        self.reasons = ["", *(row.code for row in reasons)]

    def day(self):
        return (
            self.choice(EDGES)
            if self.random() < 0.4
            else FIRST + timedelta(days=self.randrange((LAST - FIRST).days))
        )

    def span(self):
        """Two days in order; the second is None in two of five."""
        first = self.day()
        return first, None if self.random() < 0.4 else max(first, self.day())

    def often(self):
        return self.random() < 0.8

    def removed_at(self):
        return None if self.random() < 0.9 else "2026-01-01T00:00:00Z"

    def schooling(self):
        return (
            self.choice(["", "hs_junior", "grade_8", "hs_diploma", "bachelor"]),
            self.choice(["", "in_secondary", "in_postsecondary", "out_graduate", "out_no_diploma"]),
        )

    def enrollment(self, person):
        enrolled_on, exited_on = self.span()
        by_iwds = exited_on is not None and self.random() < 0.2
        education, school_status = self.schooling()
        return EnrollmentFactory(
            program=self.spec.code,
            customer=person,
            organisation=person.organisation,
            status=EnrollmentStatus.EXITED if exited_on and not by_iwds else EnrollmentStatus.NOT_ENROLLED,
            enrolled_on=enrolled_on if self.random() < 0.95 else None,
            education_at_entry=education,
            school_status_at_entry=school_status,
            exited_on=None if by_iwds else exited_on,
            iwds_exited_on=exited_on if by_iwds else None,
            exit_reason=self.choice(self.reasons) if exited_on else "",
        )

    def fill(self, enrollment):
        for _ in range(self.randrange(3)):
            self.service(enrollment)
        for _ in range(self.randrange(3)):
            by_entry = self.random() < 0.3
            semester = {"semester_ended_on": self.day()} if self.random() < 0.3 else {}
            gained(
                enrollment,
                self.day(),
                basis="postsecondary_entry" if by_entry else "entered",
                federal_type="milestone" if self.often() else "",
                removed_at=self.removed_at(),
                **semester,
            )
        for _ in range(self.randrange(3)):
            earned(enrollment, self.day(), self.choice(["", "1", "1", "6"]), removed_at=self.removed_at())
        for _ in range(self.randrange(3)):
            self.job(enrollment)
        if self.random() < 0.4:
            studied(
                enrollment,
                *self.span(),
                leads_to_credential=self.random() < 0.5,
                evidence="survey" if self.often() else "",
                removed_at=self.removed_at(),
            )

    def service(self, enrollment):
        started_on, completed_on = self.span()
        status = self.choice(["successful", "unsuccessful"]) if completed_on else "started"
        if self.random() < 0.1:
            status, completed_on = "not_started", None
        if self.random() < 0.1:
            started_on = None
        Service.objects.create(
            **Service.belonging_to(enrollment),
            service_type=self.choice(self.types),
            status=status,
            started_on=started_on,
            completed_on=completed_on,
            removed_at=self.removed_at(),
        )

    def job(self, enrollment):
        started_on, ended_on = self.span()
        period = self.choice(["", "hour", "week", "two_weeks", "month", "year"])
        employed(
            enrollment,
            started_on,
            ended_on,
            kind=self.choice(["employment", "employment", "apprenticeship", "military"]),
            is_subsidized=self.random() < 0.2,
            evidence="pay_stubs" if self.often() else "",
            pay_period=period,
            pay_amount=Decimal(self.randrange(0, 300_000)) / 100 if period else None,
            weekly_hours=Decimal(self.randrange(1, 16_000)) / 100 if self.often() else None,
            removed_at=self.removed_at(),
        )
