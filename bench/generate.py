"""Fills a bench database with enrollments straight by SQL, in the real schema: python bench/generate.py 10000 100000"""

import argparse
import time

from ground import EMPTY, copy_database, database_of, ground, use, vacuum

ORGANISATIONS = 600
ONE = 300
"""Organisation 1 has about 300 customers; 2 to 61 are one manager's, with about 20,000 or a fifth of all."""

ZIPF = 0.7
NOTES, SERVICES = 2, 2

STEPS = (
    (
        "organisations",
        """
        INSERT INTO accounts_organisation (public_id, version, created_at, updated_at, code, name, kind, is_active)
        SELECT md5('o' || i)::uuid, 1, now(), now(), 'org-' || i, 'Organization ' || i,
               CASE i WHEN 0 THEN 'state' ELSE 'provider' END, true
        FROM generate_series(0, %(organisations)s) i;
        INSERT INTO accounts_organisationprogram
               (public_id, version, created_at, updated_at, organisation_id, program, starts_on)
        SELECT md5('p' || o.id || p)::uuid, 1, now(), now(), o.id, p, %(today)s::date - 2000
        FROM accounts_organisation o, unnest(%(programs)s::text[]) p;
        INSERT INTO accounts_user (public_id, version, created_at, updated_at, password, is_superuser, email,
               user_name, first_name, last_name, preferred_language, is_active, is_staff, lock_kind)
        SELECT md5('u' || i)::uuid, 1, now(), now(), '!', false, 'user' || i || '@example.org', 'user' || i, 'Pat',
               'Sample ' || i, 'en', true, false, ''
        FROM generate_series(0, %(organisations)s) i;
        """,
    ),
    (
        "people",
        """
        SELECT setseed(0.42);
        CREATE TEMP TABLE share AS
          SELECT k, (sum(w) OVER (ORDER BY k) / sum(w) OVER ())::float8 AS upto
          FROM (SELECT k, 1 / power(k - 61, %(zipf)s) AS w FROM generate_series(62, %(organisations)s) k) weights;
        CREATE TEMP TABLE syllable AS SELECT row_number() OVER () - 1 AS n, s FROM unnest(string_to_array(
          'ba be bi bo bu ca ce co da de di do fa fe fi ga go ha he ho ja jo ka ke ki la le li lo ma me mi mo na ne no'
          ' pa pe ra re', ' ')) s;
        CREATE TEMP TABLE word AS
          SELECT a.n + 40 * b.n + 1600 * c.n AS n, initcap(a.s || b.s || c.s) AS word
          FROM syllable a, syllable b, syllable c;
        CREATE UNIQUE INDEX ON word (n);
        CREATE TEMP TABLE person AS
          SELECT i, CASE WHEN r < %(one)s::float / %(size)s THEN 1
                 WHEN r < (%(one)s + %(some)s)::float / %(size)s THEN 2 + i %% 60
                 ELSE 62 + width_bucket(random(), (SELECT array_agg(upto ORDER BY k) FROM share WHERE upto < 1))
                 END AS org,
                 floor(60000 * power(random(), 3))::int AS last, floor(3000 * power(random(), 2))::int AS first,
                 random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5
          FROM (SELECT i, random() AS r FROM generate_series(1, %(size)s) i) numbers;
        ANALYZE word; ANALYZE person;
        INSERT INTO cases_customer (public_id, version, created_at, updated_at, organisation_id, first_name,
               middle_name, last_name, preferred_name, birth_date, email, phone, street, city, state, zip_code,
               ssn_last4, individual_number, language, education, school_status)
        SELECT md5('c' || p.i)::uuid, 1, now(), now(), o.id, f.word, '', l.word, '',
               date '1966-01-01' + (p.r1 * 14000)::int,
               'c' || p.i || '@example.org', lpad((2170000000 + p.i)::text, 10, '0'), '1 Prairie Way', 'Sandbar', 'IL',
               '62900', lpad((p.i::bigint * 7919 %% 10000)::text, 4, '0'), 'B' || p.i, 'en', '', ''
        FROM person p JOIN accounts_organisation o ON o.code = 'org-' || p.org
        JOIN word l ON l.n = p.last JOIN word f ON f.n = p.first ORDER BY p.i;
        """,
    ),
    (
        "enrollments",
        """
        INSERT INTO cases_enrollment (public_id, version, created_at, updated_at, customer_id, organisation_id, program,
               sub_programs, training_program, assigned_worker_id, status, name_key, application_started_on,
               application_submitted_on, application_outcome, recommendation, recommended_on, iwds_status,
               iwds_status_since, iwds_exited_on, dhs_office, not_enrolled_reason, education_at_entry,
               school_status_at_entry, enrolled_on, exited_on, exit_status, exit_reason, completion_status,
               last_staff_note_on,
               progress_confirmed_on, last_touched_on)
        SELECT md5('e' || i)::uuid, 1, now(), now(), customer_id, organisation_id, program, '{}', 'Welding',
               worker_id, status, name_key, began, began + 3,
               '', CASE WHEN kind > 0.05 THEN 'ready' ELSE '' END, CASE WHEN kind > 0.05 THEN began + 8 END,
               CASE WHEN kind > 0.75 THEN 'exited' WHEN kind > 0.15 THEN 'registrant' ELSE '' END,
               CASE WHEN kind > 0.15 THEN began + 20 END, CASE WHEN status = 'exited' THEN ended END, '', '', '', '',
               CASE WHEN status IN ('enrolled', 'exited') THEN began + 15 END,
               CASE WHEN status = 'exited' THEN ended END,
               '', '', 'not_complete',
               CASE WHEN r4 > 0.08 THEN greatest(began + 9, today - note_age) END,
               CASE WHEN r5 > 0.12 THEN greatest(began + 9, today - confirm_age) END, today
        FROM (
          SELECT c.id AS customer_id, c.organisation_id, c.name_key, u.id AS worker_id,
                 p.i, p.org, p.r4, p.r5, %(today)s::date AS today,
                 (%(programs)s::text[])[CASE WHEN p.i %% 50 > 2 THEN 1 ELSE 2 + p.i %% 50 END] AS program,
                 p.r1 AS kind,
                 CASE WHEN p.r1 > 0.75 THEN 'exited' WHEN p.r1 > 0.15 THEN 'enrolled' WHEN p.r1 > 0.05 THEN 'ready'
                      ELSE 'applying' END AS status,
                 %(today)s::date - 40 - (900 * (1 - p.i::float / %(size)s))::int AS began,
                 %(today)s::date - (p.r2 * 600)::int AS ended,
                 CASE WHEN p.r2 < 0.85 THEN floor(p.r2 / 0.85 * 31) ELSE 31 + floor((p.r2 - 0.85) / 0.15 * 90)
                 END::int AS note_age,
                 CASE WHEN p.r3 < 0.85 THEN floor(p.r3 / 0.85 * 31) ELSE 31 + floor((p.r3 - 0.85) / 0.15 * 90)
                 END::int AS confirm_age
          FROM person p JOIN cases_customer c ON c.public_id = md5('c' || p.i)::uuid
          JOIN accounts_user u ON u.user_name = 'user' || p.org
        ) facts ORDER BY i;
        INSERT INTO cases_nameword (part, word)
        SELECT DISTINCT part, w FROM cases_customer c, LATERAL (VALUES ('last', lower(c.last_name)),
               ('first', lower(c.first_name))) AS words(part, w);
        """,
    ),
    (
        "facts in the order of their dates",
        """
        INSERT INTO cases_casenote (public_id, version, created_at, updated_at, enrollment_id, customer_id,
               organisation_id, author_id, task, contact_on, subject, text, send_mode, recipients, entered_at,
               entered_on, is_confidential, is_system)
        SELECT md5('n' || id || ':' || k)::uuid, 1, now(), now(), id, customer_id, organisation_id, assigned_worker_id,
               'other', d, '', 'Short check-in by phone: all is going as planned.', 'save_only', '{}', d::timestamptz,
               d, false, false
        FROM (SELECT e.*, k, coalesce(last_staff_note_on, %(today)s::date) - 28 * k AS d
              FROM cases_enrollment e, generate_series(0, %(notes)s - 1) k) dated ORDER BY dated.d;
        INSERT INTO careerplan_service (public_id, version, created_at, updated_at, enrollment_id, customer_id,
               organisation_id, service_type, status, status_since, started_on, due_on, completed_on,
               weekly_hours, notes, situations, wioa_funded, is_overnight, provider_kind)
        SELECT md5('s' || id || ':' || k)::uuid, 1, now(), now(), id, customer_id, organisation_id,
               (ARRAY['tutoring', 'case_management', 'internship'])[1 + (id + k) %% 3],
               CASE WHEN k = 0 THEN 'started' ELSE 'successful' END, d, d, d + 60,
               CASE WHEN k > 0 THEN d + 50 END, 4, '', '{}', false, false, 'own'
        FROM (SELECT e.*, k, coalesce(enrolled_on, application_started_on) + 20 * k AS d
              FROM cases_enrollment e, generate_series(0, %(services)s - 1) k) dated ORDER BY dated.d;
        """,
    ),
)


def make(server, size: int, *, with_facts: bool = True) -> None:
    """Make the database of `size` enrollments from the empty one, standing included. Replaces an earlier one.

    Without facts there are no case notes and services: dashboard, recompute and list read none.
    """
    from django.db import connection

    from casework.core import clock
    from dashboard.services.rebuild_standing import rebuild_standing

    parameters = {
        "size": size,
        "one": ONE,
        "some": min(20_000, size // 5),
        "organisations": ORGANISATIONS,
        "zipf": ZIPF,
        "notes": NOTES,
        "services": SERVICES,
        "today": clock.today(),
        "programs": ["youth_apprenticeship", "isets", "illinois_works", "apprenticeship_illinois"],
    }
    copy_database(server, EMPTY, database_of(size))
    use(database_of(size))
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        indexes = _drop_indexes(cursor)
        for label, step in STEPS if with_facts else STEPS[:-1]:
            started = time.perf_counter()
            cursor.execute(step, parameters)
            print(f"{size:>9,}  {label}: {time.perf_counter() - started:.0f} s", flush=True)
        for statement in indexes:
            cursor.execute(statement)
        cursor.execute("ANALYZE")
        cursor.execute("SET session_replication_role = origin")
    rebuild_standing()
    vacuum("cases_enrollment", "cases_customer", "dashboard_standing", "cases_casenote", "careerplan_service")
    with connection.cursor() as cursor:
        cursor.execute("CREATE INDEX bench_floor ON dashboard_standing (program, organisation_id, s5)")
    vacuum("dashboard_standing")


def _drop_indexes(cursor) -> list[str]:
    """Drop the indexes of the large tables that no constraint stands on; returns what makes them again."""
    cursor.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index WHERE NOT indisunique"
        " AND indrelid IN ('cases_customer'::regclass, 'cases_enrollment'::regclass, 'cases_casenote'::regclass,"
        " 'careerplan_service'::regclass, 'cases_nameword'::regclass)"
    )
    found = cursor.fetchall()
    for name, _ in found:
        cursor.execute(f"DROP INDEX {name}")
    return [definition for _, definition in found]


def main() -> None:
    """Make the databases of the sizes given."""
    parser = argparse.ArgumentParser(description="Make bench databases.")
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000])
    parser.add_argument(
        "--without-facts", action="store_true", help="no case notes and services, twice as fast"
    )
    options = parser.parse_args()
    with ground() as server:
        for size in options.sizes:
            make(server, size, with_facts=not options.without_facts)


if __name__ == "__main__":
    main()
