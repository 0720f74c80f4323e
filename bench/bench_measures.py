"""A year of the federal measures against one sequential scan of the facts they rest on."""

import statistics
from datetime import date

from bench_dashboard import PROGRAM, member_over
from ground import vacuum
from measure import Report, interleaved, pages_of, ratio, seconds_in_database

FACTS = (
    "careerplan_service",
    "outcomes_skillgain",
    "outcomes_credential",
    "outcomes_employment",
    "outcomes_study",
)
YEAR = 2025
AS_OF = date(2026, 11, 22)
SCOPES = (
    ("statewide", None, 10),
    ("60 organizations", range(2, 62), None),
    ("one organization", range(1, 2), None),
)
"""Label, organizations, budget."""

MADE = "md5('{mark}' || e.id || ':' || k)::uuid, 1, now(), now(), e.id, e.customer_id, e.organisation_id"
KEYS = "public_id, version, created_at, updated_at, enrollment_id, customer_id, organisation_id"
DAY = "coalesce(e.enrolled_on, e.application_started_on) + 30 + ((e.id * 7 + k * 131) %% 300)::int"
STEPS = (
    f"""
    INSERT INTO careerplan_service ({KEYS}, service_type, status, status_since, started_on, weekly_hours, notes,
           situations, wioa_funded, is_overnight, provider_kind)
    SELECT {MADE.format(mark="ms")},
           (ARRAY['occupational_skills', 'hse_preparation', 'related_instruction'])[1 + e.id %% 3],
           'started', {DAY}, {DAY}, 10, '', '{{}}', false, false, 'own'
    FROM cases_enrollment e, generate_series(0, 0) k WHERE e.enrolled_on IS NOT NULL
    """,
    f"""
    INSERT INTO outcomes_skillgain ({KEYS}, skill_type, attained_on, comment, answer, education_level, achievement,
           basis, federal_type, federal_element, data_source)
    SELECT {MADE.format(mark="mg")}, 'training_milestone', {DAY}, 'Reached', '', '', '', 'entered', 'milestone', '1809',
           'worknet'
    FROM cases_enrollment e, generate_series(0, 1) k WHERE e.enrolled_on IS NOT NULL
    """,
    f"""
    INSERT INTO outcomes_credential ({KEYS}, program_credential, title, institution, credential_type,
           credential_source, attained_on, federal_code, description, data_source, registry_id)
    SELECT {MADE.format(mark="mc")}, '', 'Welding', 'Prairie College', 'certification', 'certificate_copy', {DAY},
           (ARRAY['', '1', '6'])[1 + e.id %% 3], '', 'worknet', ''
    FROM cases_enrollment e, generate_series(0, 0) k WHERE e.enrolled_on IS NOT NULL AND e.id %% 2 = 0
    """,
    f"""
    INSERT INTO outcomes_employment ({KEYS}, kind, employer, employer_fein, job_title, started_on, street_1, street_2,
           city, state, zip_code, job_duties, weekly_hours, pay_amount, pay_period, meets_needs, is_subsidized,
           evidence)
    SELECT {MADE.format(mark="mj")}, 'employment', 'Prairie Works', '', 'Welder', e.exited_on + (e.id %% 300)::int,
           '', '', '', '', '', '', 32, 15 + e.id %% 20, 'hour', '', e.id %% 9 = 0,
           CASE WHEN e.id %% 4 > 0 THEN 'pay_stubs' ELSE '' END
    FROM cases_enrollment e, generate_series(0, 1) k WHERE e.exited_on IS NOT NULL
    """,
    f"""
    INSERT INTO outcomes_study ({KEYS}, kind, institution, course, started_on, leads_to_credential, evidence)
    SELECT {MADE.format(mark="mt")}, 'postsecondary', 'Prairie College', '', e.exited_on + (e.id %% 200)::int, true,
           'survey'
    FROM cases_enrollment e, generate_series(0, 0) k WHERE e.exited_on IS NOT NULL AND e.id %% 3 = 0
    """,
)
FLOOR = "SELECT " + " + ".join(f"(SELECT count(removed_at) FROM {table})" for table in FACTS)


def bench_measures(report: Report) -> None:
    """The counts of one program year, and one page of the people behind a count."""
    _make_facts()
    vacuum(*FACTS, "cases_enrollment", "cases_customer")
    for label, organisations in SCOPES:
        _count(report, label, member_over(organisations))


def _make_facts():
    """Give the enrollments of the ground what the measures read, once: the ground itself has services alone."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM outcomes_skillgain)")
        if cursor.fetchone()[0]:
            return
        cursor.execute("SET session_replication_role = replica")
        for step in STEPS:
            cursor.execute(step, [])
        cursor.execute("SET session_replication_role = origin")


def _count(report, label, member):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from casework.cases.access import visible_enrollments
    from outcomes.measures.year import count_year, people_in
    from programs.measures.answers import State
    from programs.registry import get_program

    spec = get_program(PROGRAM)
    people = visible_enrollments(member).filter(program=PROGRAM)

    def floor():
        with connection.cursor() as cursor:
            cursor.execute(FLOOR)
            return cursor.fetchall()

    def counts():
        return count_year(spec, YEAR, AS_OF, people)

    def listed():
        measure = spec.measures.measures["skill_gains"]
        rows = people_in(spec, YEAR, AS_OF, people, measure, [State.COUNTS_NOT]).order_by("name_key", "pk")
        return list(rows.values_list("pk")[:26])

    variants = {"floor": floor, "counts": counts, "listed": listed}
    times = interleaved(variants, repetitions=5, clock=seconds_in_database)
    with CaptureQueriesContext(connection) as queries:
        found = counts()
    asked = max(count.denominator for count in found)
    note = f"({statistics.median(times['floor']) * 1000:.1f} ms floor, {asked:,} in the largest denominator)"
    pages = f"{pages_of(FLOOR, [])} / {pages_of(queries[0]['sql'])}"
    report.add(f"measures of a year, {label}", ratio(times, "counts", "floor"), note=note, pages=pages)
    report.add(f"a page of the people behind a count, {label}", ratio(times, "listed", "floor"))
