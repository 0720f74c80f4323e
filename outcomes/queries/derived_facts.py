"""Facts of an enrollment that its outcomes decide: gains, credentials, jobs, and the end of participation (ADR 15)."""

import re

from django.db.models import Case, DateField, Func, Max, Min, Q, When
from django.db.models.functions import Coalesce

from careerplan.enums import COMPLETED, ServiceStatus
from casework.cases.queries.derived_facts import Written, one_of
from outcomes.models import Credential, Employment, SkillGain
from programs.registry import all_programs
from programs.retention import RETENTION_DAYS
from programs.service_clock import IDLE_DAYS

FOLLOWED = Q(exited_on__isnull=False)
"""The enrollments that may have follow-ups after an exit."""


def outcome_facts():
    """{fact: expression} of what outcomes decide."""
    jobs = Employment.objects.kept().filter(is_subsidized=False)
    return {
        "credential_on": one_of(Credential.objects.kept(), Max("attained_on")),
        "required_credentials_on": Case(
            *(
                When(program=spec.code, then=_required(spec))
                for spec in all_programs()
                if spec.required_credentials
            ),
            default=None,
            output_field=DateField(),
        ),
        "skill_gain_on": one_of(SkillGain.objects.kept(), Max(Coalesce("semester_ended_on", "attained_on"))),
        "employed_on": one_of(jobs, Min("started_on")),
        "retention_on": Written(_RETENTION, (RETENTION_DAYS, RETENTION_DAYS)),
        "participation_ends_on": _participation_ends(),
    }


class _AllKnown(Func):
    """The latest of some dates, NULL unless all are known."""

    template = "(SELECT CASE WHEN count(v.day) = count(*) THEN max(v.day) END FROM (VALUES (%(expressions)s)) v (day))"
    arg_joiner = "), ("
    output_field = DateField()


def _required(spec):
    """The day on which the last of the required credentials was attained, as `programs.required_credentials` matches
    them: by code, or where nobody chose one by the words of the title."""
    kept = Credential.objects.kept()
    return _AllKnown(
        *(
            one_of(kept.filter(_is_one_of(spec, required.any_of)), Min("attained_on"))
            for required in spec.required_credentials
        )
    )


def _is_one_of(spec, codes):
    found = Q(program_credential__in=codes)
    for code in codes:
        label = re.escape(spec.program_credentials[code].label)
        found |= Q(program_credential="", title__iregex=rf"(?<!\w){label}(?!\w)")
    return found


_RETENTION = """
(SELECT min(spell.first + %s) FROM (
  SELECT min(k.started_on) AS first, max(k.last) AS last FROM (
    SELECT j.*, count(*) FILTER (WHERE j.begins) OVER (ORDER BY j.started_on, j.id) AS spell FROM (
      SELECT e.id, e.started_on, coalesce(e.ended_on, 'infinity') AS last,
        coalesce(e.started_on > max(coalesce(e.ended_on, 'infinity')) OVER (
          ORDER BY e.started_on, e.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + 1, true) AS begins
      FROM outcomes_employment e
      WHERE e.enrollment_id = "cases_enrollment"."id" AND e.removed_at IS NULL AND NOT e.is_subsidized
        AND coalesce(e.ended_on >= "cases_enrollment"."enrolled_on", true)
    ) j
  ) k GROUP BY k.spell
) spell WHERE spell.last >= spell.first + %s)
"""
"""The first day on which 90 days of unbroken employment are or will be reached (R11): `programs.retention` in SQL."""

_ENDS = """
(SELECT greatest(y.ends_on, (
    SELECT max(p.started_on) + 1 FROM careerplan_service p
    WHERE p.enrollment_id = y.enrollment_id AND p.removed_at IS NULL AND p.status = %(planned)s
      AND y.program || '.' || p.service_type = ANY(%(kinds)s)
      AND (p.created_at AT TIME ZONE 'America/Chicago')::date < y.ends_on))
FROM (
  SELECT x.*, (
    SELECT d.day FROM (
      SELECT x.last_on + n AS day FROM generate_series(1, %(idle)s + (
        SELECT coalesce(sum(g.ends_on - g.starts_on + 1), 0)::int FROM outcomes_plannedgap g
        WHERE g.enrollment_id = x.enrollment_id AND g.removed_at IS NULL AND g.ends_on > x.last_on)) n) d
    WHERE NOT EXISTS (
      SELECT FROM outcomes_plannedgap g WHERE g.enrollment_id = x.enrollment_id AND g.removed_at IS NULL
        AND d.day BETWEEN g.starts_on AND g.ends_on)
    ORDER BY d.day OFFSET %(idle)s - 1 LIMIT 1) AS ends_on
  FROM (
    SELECT s.enrollment_id, "cases_enrollment"."program" AS program,
      max(s.completed_on) FILTER (WHERE s.status = ANY(%(done)s)) AS last_on
    FROM careerplan_service s
    WHERE s.enrollment_id = "cases_enrollment"."id" AND s.removed_at IS NULL
      AND "cases_enrollment"."program" || '.' || s.service_type = ANY(%(kinds)s)
    GROUP BY s.enrollment_id
    HAVING NOT bool_or(s.status = %(open)s)
  ) x WHERE x.last_on IS NOT NULL
) y)
"""
"""The first day on which participation is over if nothing happens, by the services of this plan (R38; `federal.md` EX-1
to EX-6): `programs.service_clock` in SQL. NULL while one is open and before the first."""


def _participation_ends():
    values = {
        "planned": str(ServiceStatus.NOT_STARTED),
        "open": str(ServiceStatus.STARTED),
        "done": [str(status) for status in COMPLETED],
        "idle": IDLE_DAYS,
        "kinds": [
            f"{spec.code}.{row.code}"
            for spec in all_programs()
            for row in spec.catalogue
            if row.holds_participation
        ],
    }
    names = re.findall(r"%\((\w+)\)s", _ENDS)
    text = re.sub(r"%\(\w+\)s", "%s", _ENDS)
    return Written(text, [values[name] for name in names])
