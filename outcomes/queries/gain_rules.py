"""What the rules of skill gains read: the gain itself, and what stands around it in the record."""

from careerplan.enums import ServiceStatus
from careerplan.models import Service
from casework.core import clock
from outcomes.models import SkillGain
from outcomes.queries.computed_gains import participation_of
from programs.gain_findings import Around, EnteredGain, Semester
from programs.measures.periods import year_of
from programs.registry import get_program
from programs.skill_gains import findings_of


def entered_gain(values, education, *, has_document):
    """The `EnteredGain` of `values` (fields of SkillGain -> value). `education` is the highest level at entry, for the
    types that do not ask for it."""
    return EnteredGain(
        attained_on=values["attained_on"],
        answer=values["answer"],
        achievement=values["achievement"],
        education_level=values["education_level"] or education,
        semester=Semester(
            started_on=values["semester_started_on"],
            ended_on=values["semester_ended_on"],
            credits=values["credits"],
        ),
        first_semester=Semester(
            started_on=values["first_semester_started_on"],
            ended_on=values["first_semester_ended_on"],
            credits=values["first_semester_credits"],
        ),
        milestone_set_on=values["milestone_set_on"],
        has_document=has_document,
    )


def around_gain(enrollment, *, other_than=None):
    """What stands around a gain of `enrollment` that is being entered, or around the row `other_than`. Two queries."""
    gains = SkillGain.objects.kept().filter(enrollment=enrollment)
    services = Service.objects.kept().filter(enrollment=enrollment)
    others = [gain for gain in gains if other_than is None or gain.pk != other_than.pk]
    return around(enrollment, others, services)


def around(enrollment, others, services):
    """What stands around a gain, from rows at hand: the other gains, and the services of the plan."""
    spec = get_program(enrollment.program)
    trainings = trainings_begun(spec, services)
    return Around(
        today=clock.today(),
        stay=participation_of(enrollment),
        years=spec.measures.years,
        school_status=enrollment.school_status_at_entry,
        training_began_on=min((service.started_on for service in trainings), default=None),
        others=[gain.counts_on for gain in others],
    )


def trainings_begun(spec, services):
    """Those of `services` that have begun and count as education or training in the federal measures."""
    return [
        service
        for service in services
        if service.started_on
        and service.status not in (ServiceStatus.NOT_STARTED, ServiceStatus.NOT_REQUIRED)
        and (row := spec.catalogue.get(service.service_type)) is not None
        and row.measured_as
    ]


def doubts_about(spec, gain, gains, services, education):
    """What is doubtful about a gain that was entered, as warnings; none about a computed one. Of several gains of a
    year of the measures the first counts, so the later ones say so. `gains` are the kept gains of the enrollment."""
    kind = spec.msg_types.get(gain.skill_type)
    if kind is None or gain.is_computed:
        return []
    has_document = gain.document is not None and gain.document.removed_at is None
    entered = entered_gain(vars(gain), education, has_document=has_document)
    year = year_of(spec.measures.years, gain.counts_on)
    earlier = [
        other
        for other in gains
        if (other.counts_on, other.pk) < (gain.counts_on, gain.pk)
        and year_of(spec.measures.years, other.counts_on) == year
    ]
    return findings_of(kind, entered, around(gain.enrollment, earlier, services))
