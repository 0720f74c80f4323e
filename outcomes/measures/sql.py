"""The measures of one program and year as SQL: the rules of `programs/measures/` once more, set-based.

`statement` is compared with the pure rules over generated people (`tests/outcomes/measures/test_year.py`).
"""

import re
from datetime import date

from django.db.models import Q
from django.db.models.functions import Coalesce

from outcomes.enums import GainBasis, JobKind
from outcomes.measures.facts import begun_statuses, types_measured_as
from programs.measures.exits import excluding_reasons
from programs.measures.facts import (
    DIPLOMA,
    IN_POSTSECONDARY,
    IN_SECONDARY,
    NO_DIPLOMA_STATUSES,
    WITHOUT_DIPLOMA,
)
from programs.measures.periods import cohort, counts_exits, year_span
from programs.measures.spec import MeasuredAs, MeasureRule

_PEOPLE = """
  SELECT b.*, coalesce(b.exited_on, 'infinity'::date) AS ends_on, b.exit_reason = ANY(%(excluding)s) AS is_excluded,
         (b.exited_on + interval '1 year')::date AS anniversary,
         (quarter + interval '6 months')::date AS q2_first, (quarter + interval '9 months')::date - 1 AS q2_last,
         (quarter + interval '12 months')::date AS q4_first, (quarter + interval '15 months')::date - 1 AS q4_last,
         (quarter + interval '15 months')::date - 1 AS q2_until, (quarter + interval '21 months')::date - 1 AS q4_until
  FROM base b CROSS JOIN LATERAL (SELECT date_trunc('quarter', b.exited_on::timestamp) AS quarter) AS q
"""

_TRAINED = """
  SELECT p.id, bool_or(d.in_year) AS in_year,
         bool_or(s.service_type = ANY(%(leading)s)) AS led, bool_or(s.service_type = ANY(%(secondary)s)) AS schooled,
         bool_or(d.in_year AND s.service_type = ANY(%(leading)s)) AS led_in_year,
         bool_or(d.in_year AND s.service_type = ANY(%(secondary)s)) AS schooled_in_year
  FROM people p JOIN careerplan_service s ON s.enrollment_id = p.id
  CROSS JOIN LATERAL (SELECT greatest(s.started_on, p.enrolled_on) AS first,
                             least(s.completed_on, p.ends_on) AS last) AS t
  CROSS JOIN LATERAL (SELECT t.first <= least(t.last, %(as_of)s) AND t.first <= %(year_last)s
                             AND least(t.last, %(as_of)s) >= %(year_first)s AS in_year) AS d
  WHERE s.removed_at IS NULL AND s.status = ANY(%(begun)s) AND s.service_type = ANY(%(training)s)
    AND s.started_on IS NOT NULL AND t.first <= t.last
  GROUP BY p.id
"""

_GAINED = """
  SELECT p.id
  FROM people p JOIN outcomes_skillgain g ON g.enrollment_id = p.id
  CROSS JOIN LATERAL (SELECT coalesce(g.semester_ended_on, g.attained_on) AS day) AS d
  WHERE g.removed_at IS NULL AND g.federal_type <> '' AND d.day BETWEEN %(year_first)s AND %(year_last)s
    AND d.day >= p.enrolled_on AND (d.day <= p.ends_on OR g.basis = %(by_entry)s)
  GROUP BY p.id
"""

_EARNED = """
  SELECT p.id,
         bool_or(c.federal_code <> %(diploma)s AND c.attained_on <= p.anniversary) AS recognized,
         bool_or(c.federal_code = %(diploma)s AND c.attained_on <= p.anniversary) AS diploma,
         bool_or(c.federal_code = %(diploma)s) AS diploma_since,
         bool_or(c.attained_on BETWEEN %(year_first)s AND %(year_last)s) AS in_year
  FROM people p JOIN outcomes_credential c ON c.customer_id = p.customer_id
  WHERE c.removed_at IS NULL AND c.federal_code <> '' AND c.attained_on >= p.enrolled_on
  GROUP BY p.id
"""

_HELD = """
  SELECT p.id,
         bool_or(d.first <= p.q2_last AND d.last >= p.q2_first) AS q2,
         bool_or(d.first <= p.q4_last AND d.last >= p.q4_first) AS q4,
         bool_or(d.first <= p.anniversary AND d.last > p.exited_on) AS after_exit,
         sum(round(
           j.pay_amount * CASE j.pay_period WHEN 'hour' THEN 13 * j.weekly_hours WHEN 'week' THEN 13
             WHEN 'two_weeks' THEN 6.5 WHEN 'month' THEN 3 ELSE 0.25 END
           * (least(d.last, p.q2_last) - greatest(d.first, p.q2_first) + 1) / (p.q2_last - p.q2_first + 1), 2
         )) FILTER (WHERE d.first <= p.q2_last AND d.last >= p.q2_first) AS paid
  FROM people p JOIN outcomes_employment j ON j.enrollment_id = p.id
  CROSS JOIN LATERAL (SELECT j.started_on AS first, least(j.ended_on, %(as_of)s) AS last) AS d
  WHERE p.exited_on IS NOT NULL AND j.removed_at IS NULL AND j.evidence <> ''
    AND (j.kind <> %(employment)s OR NOT j.is_subsidized) AND d.first <= d.last
  GROUP BY p.id
"""

_STUDIED = """
  SELECT p.id,
         bool_or(d.first <= p.q2_last AND d.last >= p.q2_first) AS q2,
         bool_or(d.first <= p.q4_last AND d.last >= p.q4_first) AS q4,
         bool_or(s.leads_to_credential AND d.first <= p.anniversary AND d.last > p.exited_on) AS after_exit
  FROM people p JOIN outcomes_study s ON s.enrollment_id = p.id
  CROSS JOIN LATERAL (SELECT s.started_on AS first, least(s.ended_on, %(as_of)s) AS last) AS d
  WHERE p.exited_on IS NOT NULL AND s.removed_at IS NULL AND s.evidence <> '' AND d.first <= d.last
  GROUP BY p.id
"""

_LACKED = """(p.education = ANY(%(without_diploma)s)
      OR (p.education = '' AND p.school_status = ANY(%(no_diploma_statuses)s)) OR earned.diploma_since IS TRUE)"""
_AT_SCHOOL = f"""(p.school_status = %(in_postsecondary)s
      OR (p.school_status = ANY(%(in_secondary)s) AND {_LACKED}))"""
_IN_YEAR = """p.enrolled_on <= least(%(year_last)s, %(as_of)s, p.ends_on)
      AND least(p.ends_on, %(as_of)s) >= %(year_first)s"""


def statement(spec, year, as_of, enrollments):
    """(text, parameters) of the SELECT of (id of enrollment, reasons, amount).

    One row for each of `enrollments` (a QuerySet of the program) that a measure of the year can be about. `reasons` are
    those of the program's measures in their order, null where the participation is out of one; `amount` its earnings
    where they count. Grouped by the array, counting costs one pass, as standing's vector does.
    """
    policy = spec.measures
    span = year_span(policy.years, year)
    windows = [cohort(measure, policy.years, year) for measure in policy.measures]
    base, base_parameters = _base(enrollments, min(window.first for window in windows))
    leading = types_measured_as(spec, MeasuredAs.TRAINING, MeasuredAs.POSTSECONDARY)
    values = base_parameters | {
        "as_of": as_of,
        "year_first": span.first,
        "year_last": span.last,
        "excluding": excluding_reasons(spec),
        "training": types_measured_as(spec, *policy.training_kinds),
        "leading": leading,
        "secondary": types_measured_as(spec, MeasuredAs.SECONDARY),
        "begun": begun_statuses(spec),
        "by_entry": GainBasis.POSTSECONDARY_ENTRY.value,
        "diploma": DIPLOMA,
        "employment": JobKind.EMPLOYMENT.value,
        "without_diploma": list(WITHOUT_DIPLOMA),
        "no_diploma_statuses": list(NO_DIPLOMA_STATUSES),
        "in_postsecondary": IN_POSTSECONDARY,
        "in_secondary": list(IN_SECONDARY),
    }
    reasons = []
    for place, (measure, window) in enumerate(zip(policy.measures, windows, strict=True)):
        reason = _RULES[measure.rule](policy, measure.quarter)
        if counts_exits(measure):
            values |= {f"first{place}": window.first, f"last{place}": window.last}
            reason = f"CASE WHEN p.exited_on BETWEEN %(first{place})s AND %(last{place})s THEN {reason} END"
        reasons.append(reason)
    text = f"""
WITH base(id, customer_id, enrolled_on, exited_on, exit_reason, education, school_status) AS ({base}),
people AS ({_PEOPLE}), trained AS ({_TRAINED}), gained AS ({_GAINED}), earned AS ({_EARNED}), held AS ({_HELD}),
studied AS ({_STUDIED})
SELECT answered.id, answered.reasons, CASE WHEN 'paid' = ANY(answered.reasons) THEN answered.paid END AS amount
FROM (
  SELECT p.id, ARRAY[{", ".join(reasons)}] AS reasons, held.paid
  FROM people p LEFT JOIN trained ON trained.id = p.id LEFT JOIN gained ON gained.id = p.id
  LEFT JOIN earned ON earned.id = p.id LEFT JOIN held ON held.id = p.id LEFT JOIN studied ON studied.id = p.id
) AS answered
"""
    return _positional(text, values)


def _base(enrollments, earliest: date):
    """(text, {name: value}) of the participations that a cohort from `earliest` on can be about."""
    rows = enrollments.annotate(ended=Coalesce("exited_on", "iwds_exited_on")).exclude(enrolled_on=None)
    rows = rows.filter(Q(ended=None) | Q(ended__gte=earliest)).order_by()
    columns = ("pk", "customer_id", "enrolled_on", "ended", "exit_reason")
    at_entry = ("education_at_entry", "school_status_at_entry")
    text, parameters = rows.values_list(*columns, *at_entry).query.sql_with_params()
    names = iter(f"base{place}" for place in range(len(parameters)))
    text = re.sub("%s", lambda _found: f"%({next(names)})s", text)
    return text, {f"base{place}": value for place, value in enumerate(parameters)}


def _positional(text, values):
    """The text with plain placeholders and their values in its order, as a part of another query takes them."""
    order = []

    def place(found):
        order.append(values[found[1]])
        return "%s::date" if isinstance(order[-1], date) else "%s"

    return re.sub(r"%\((\w+)\)s", place, text), order


def _skill_gain(policy, _quarter):
    school = f"OR (p.school_status = ANY(%(in_secondary)s || ARRAY[%(in_postsecondary)s]) AND {_IN_YEAR})"
    trained = f"(trained.in_year {school if policy.is_youth else ''})"
    return f"""CASE WHEN {trained} THEN CASE WHEN p.is_excluded THEN 'exit_reason'
      WHEN gained.id IS NOT NULL THEN 'gain'
      WHEN %(as_of)s <= %(year_last)s THEN 'year_open' ELSE 'no_gain' END END"""


def _credential(policy, _quarter):
    school = f"OR ({_AT_SCHOOL} AND p.enrolled_on <= p.exited_on)" if policy.is_youth else ""
    return f"""CASE WHEN (trained.led OR (trained.schooled AND {_LACKED}) {school}) THEN CASE
      WHEN p.is_excluded THEN 'exit_reason' WHEN earned.recognized THEN 'credential'
      WHEN earned.diploma AND held.after_exit THEN 'diploma_and_job'
      WHEN earned.diploma AND studied.after_exit THEN 'diploma_and_study'
      WHEN %(as_of)s <= p.anniversary THEN 'year_after_exit'
      WHEN earned.diploma THEN 'diploma_alone' ELSE 'no_credential' END END"""


def _credential_in_year(policy, _quarter):
    school = f"OR ({_AT_SCHOOL} AND {_IN_YEAR})" if policy.is_youth else ""
    return f"""CASE WHEN (trained.led_in_year OR (trained.schooled_in_year AND {_LACKED}) {school}) THEN CASE
      WHEN p.is_excluded THEN 'exit_reason' WHEN earned.in_year THEN 'credential'
      WHEN %(as_of)s <= %(year_last)s THEN 'year_open' ELSE 'no_credential' END END"""


def _placement(policy, quarter):
    studying = f"WHEN studied.q{quarter} THEN 'studying'" if policy.is_youth else ""
    return f"""CASE WHEN p.is_excluded THEN 'exit_reason' WHEN held.q{quarter} THEN 'employed' {studying}
      WHEN %(as_of)s <= p.q{quarter}_until THEN 'evidence_open' ELSE 'no_evidence' END"""


def _earnings(_policy, _quarter):
    return """CASE WHEN p.is_excluded THEN 'exit_reason'
      WHEN held.q2 AND %(as_of)s > p.q2_last AND held.paid > 0 THEN 'paid'
      WHEN %(as_of)s <= p.q2_until THEN 'evidence_open' END"""


_RULES = {
    MeasureRule.SKILL_GAIN: _skill_gain,
    MeasureRule.CREDENTIAL: _credential,
    MeasureRule.CREDENTIAL_IN_YEAR: _credential_in_year,
    MeasureRule.PLACEMENT: _placement,
    MeasureRule.EARNINGS: _earnings,
}
