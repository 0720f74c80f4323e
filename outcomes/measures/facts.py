"""The facts that the measures read of enrollments (`programs/measures/facts.py`); a person's credentials are theirs
whichever provider entered them."""

from collections import defaultdict

from careerplan.models import Service
from outcomes.enums import GainBasis
from outcomes.models import Credential, Employment, SkillGain, Study
from programs.measures.exits import NO_CODE, federal_exit_codes
from programs.measures.facts import EarnedFact, GainFact, HeldJob, MeasureFacts, StudyFact, TrainingFact
from programs.measures.spec import MeasureRule
from programs.registry import get_program


def exit_of(enrollment):
    """The day an enrollment ended for the federal measures: its exit, else the exit from IWDS (`domain.md` C8)."""
    return enrollment.exited_on or enrollment.iwds_exited_on


READ_BY = {
    MeasureRule.SKILL_GAIN: {Service, SkillGain},
    MeasureRule.CREDENTIAL: {Service, Credential, Employment, Study},
    MeasureRule.CREDENTIAL_IN_YEAR: {Service, Credential},
    MeasureRule.PLACEMENT: {Employment, Study},
    MeasureRule.EARNINGS: {Employment},
}
"""The records that each rule reads."""


def measure_facts(enrollments, rule=None):
    """{key of enrollment: MeasureFacts} of `enrollments`, rows of one program.

    Five queries, whatever their number; with `rule`, only those of the records that it reads.
    """
    enrollments = list(enrollments)
    if not enrollments:
        return {}
    spec = get_program(enrollments[0].program)
    ids = [row.pk for row in enrollments]
    people = [row.customer_id for row in enrollments]
    read = READ_BY[rule] if rule else set().union(*READ_BY.values())

    def grouped(rows, fact, by="enrollment_id"):
        return _grouped(rows, by, fact) if rows.model in read else defaultdict(tuple)

    trainings = grouped(_trainings(spec, ids), lambda row: _training(spec, row))
    gains = SkillGain.objects.kept().filter(enrollment__in=ids).exclude(federal_type="")
    gains = grouped(gains, lambda row: _gain(spec, row))
    credentials = grouped(Credential.objects.kept().filter(customer__in=people), _earned, by="customer_id")
    jobs = grouped(Employment.objects.kept().filter(enrollment__in=ids), _job)
    studies = grouped(Study.objects.kept().filter(enrollment__in=ids), _study)
    codes = federal_exit_codes(spec)
    return {
        row.pk: MeasureFacts(
            enrolled_on=row.enrolled_on,
            exited_on=exit_of(row),
            exit_code=codes.get(row.exit_reason, NO_CODE),
            education=row.education_at_entry,
            school_status=row.school_status_at_entry,
            trainings=trainings[row.pk],
            gains=gains[row.pk],
            credentials=credentials[row.customer_id],
            jobs=jobs[row.pk],
            studies=studies[row.pk],
        )
        for row in enrollments
    }


def begun_statuses(spec):
    """The statuses of services that have begun, ended ones too."""
    return [status.code for status in spec.service_statuses if status.started]


def types_measured_as(spec, *kinds):
    """The service types of the catalogue that count as one of `kinds`."""
    return [row.code for row in spec.catalogue if row.measured_as in kinds]


def _trainings(spec, ids):
    types = [row.code for row in spec.catalogue if row.measured_as]
    rows = Service.objects.kept().filter(enrollment__in=ids, service_type__in=types)
    return rows.filter(status__in=begun_statuses(spec)).exclude(started_on=None)


def _grouped(rows, by, read):
    found = defaultdict(tuple)
    for row in rows.order_by("pk"):
        found[getattr(row, by)] += (read(row),)
    return found


def _training(spec, row):
    kind = spec.catalogue[row.service_type]
    return TrainingFact(
        key=f"service:{row.public_id}",
        label=kind.text,
        kind=kind.measured_as,
        started_on=row.started_on,
        completed_on=row.completed_on,
    )


def _gain(spec, row):
    return GainFact(
        key=f"gain:{row.public_id}",
        label=spec.msg_types.text(row.skill_type),
        counts_on=row.semester_ended_on or row.attained_on,
        federal_element=row.federal_element,
        by_entry=row.basis == GainBasis.POSTSECONDARY_ENTRY,
    )


def _earned(row):
    return EarnedFact(
        key=f"credential:{row.public_id}",
        label=row.title,
        attained_on=row.attained_on,
        federal_code=row.federal_code,
    )


def _job(row):
    return HeldJob(
        key=f"job:{row.public_id}",
        label=f"{row.job_title}, {row.employer}",
        kind=row.kind,
        started_on=row.started_on,
        ended_on=row.ended_on,
        is_subsidized=row.is_subsidized,
        is_verified=bool(row.evidence),
        pay_amount=row.pay_amount,
        pay_period=row.pay_period,
        weekly_hours=row.weekly_hours,
    )


def _study(row):
    return StudyFact(
        key=f"study:{row.public_id}",
        label=row.institution,
        kind=row.kind,
        started_on=row.started_on,
        ended_on=row.ended_on,
        leads_to_credential=row.leads_to_credential,
        is_verified=bool(row.evidence),
    )
