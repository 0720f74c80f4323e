"""What follows from loaded rows: anchors, names to search by, and the record of who did it."""

from careerplan.queries import received_on
from careerplan.queries.services import FAMILIES, SERVED, kinds_of_family
from casework.core.middleware import current_request_id
from outcomes.queries.exit_rules import EVIDENCE

HIDDEN_COLUMNS = frozenset({"ssn_last4", "birth_date"})

RENAME = """
WITH renamed AS (
  UPDATE cases_enrollment e SET name_key = c.name_key
  FROM cases_customer c JOIN stage_customers s ON s.public_id = c.public_id
  WHERE e.customer_id = c.id AND e.name_key <> c.name_key
  RETURNING e.id)
INSERT INTO touched_enrollments SELECT id, false FROM renamed ON CONFLICT DO NOTHING
"""

_FIRST_DAYS = ",\n    ".join(
    f"(SELECT min(s.started_on) FROM careerplan_service s JOIN cases_enrollment o ON o.id = s.enrollment_id"
    f" WHERE s.enrollment_id = t.id AND s.removed_at IS NULL AND s.status = ANY(%(served)s)"
    f" AND o.program || '.' || s.service_type = ANY(%({family})s)) AS {family}"
    for family in FAMILIES
)
_LEFT_WITH = ",\n    ".join(
    f"(SELECT max(x.exited_on) FROM outcomes_exit x WHERE x.enrollment_id = t.id AND x.removed_at IS NULL"
    f" AND '{code}' = ANY (x.evidence)) AS {code}"
    for code in EVIDENCE
)
_DERIVED = FAMILIES | {code: f"completed_with_{code}_on" for code in EVIDENCE}
_SET = ", ".join(f"{fact} = f.{name}" for name, fact in _DERIVED.items())
_OLD = ", ".join(f"e.{fact}" for fact in _DERIVED.values())
_NEW = ", ".join(f"f.{name}" for name in _DERIVED)

ANCHORS = f"""
UPDATE cases_enrollment e
SET last_staff_note_on = f.last_note, progress_confirmed_on = f.last_confirmed,
    last_service_on = f.last_service, service_planned_on = f.planned, last_touched_on = %(today)s,
    {_SET}
FROM (
  SELECT t.id,
    (SELECT max(n.entered_on) FROM cases_casenote n WHERE n.enrollment_id = t.id AND NOT n.is_system) AS last_note,
    (SELECT max(p.confirmed_on) FROM careerplan_progressconfirmation p WHERE p.enrollment_id = t.id) AS last_confirmed,
    (SELECT max({received_on("s.status", "s.started_on", "s.completed_on", "%(today)s")})
       FROM careerplan_service s WHERE s.enrollment_id = t.id AND s.removed_at IS NULL) AS last_service,
    (SELECT min(s.started_on) FROM careerplan_service s
       WHERE s.enrollment_id = t.id AND s.removed_at IS NULL AND s.status = 'not_started') AS planned,
    {_FIRST_DAYS},
    {_LEFT_WITH}
  FROM touched_enrollments t WHERE NOT t.is_new
) f
WHERE f.id = e.id AND (e.last_staff_note_on, e.progress_confirmed_on, e.last_service_on, e.service_planned_on,
    e.last_touched_on, {_OLD})
  IS DISTINCT FROM (f.last_note, f.last_confirmed, f.last_service, f.planned, %(today)s, {_NEW})
"""

TAKEN = """
UPDATE worksites_job j SET taken = counted.taken
FROM (
  SELECT o.id, count(p.id) AS taken
  FROM worksites_job o LEFT JOIN careerplan_placement p ON p.job_id = o.id AND p.removed_at IS NULL
  WHERE o.organisation_id IN (
    SELECT l.organisation_id FROM careerplan_placement l JOIN stage_placements s ON s.public_id = l.public_id)
  GROUP BY o.id
) counted
WHERE counted.id = j.id AND j.taken <> counted.taken
"""

COMPUTED = """
SELECT t.id FROM touched_enrollments t
WHERE EXISTS (SELECT FROM careerplan_skillscore c WHERE c.enrollment_id = t.id AND c.removed_at IS NULL
              GROUP BY c.subject HAVING count(*) > 1)
   OR EXISTS (SELECT FROM outcomes_study u WHERE u.enrollment_id = t.id AND u.removed_at IS NULL)
   OR EXISTS (SELECT FROM outcomes_skillgain g WHERE g.enrollment_id = t.id AND g.basis <> 'entered')
ORDER BY t.id
"""

NAME_WORDS = """
INSERT INTO cases_nameword (part, word)
SELECT DISTINCT part, word FROM stage_customers s,
LATERAL (VALUES ('last', lower(s.last_name)), ('first', lower(s.first_name))) AS words(part, word)
WHERE NOT s.refused
ON CONFLICT DO NOTHING
"""

EVENTS = """
INSERT INTO audit_auditevent (occurred_at, actor_id, actor_label, action, reason, program, organisation_id,
  customer_id, enrollment_id, object_type, object_id, detail, request_id, context_id)
SELECT statement_timestamp(), %(actor)s, %(label)s, 'import_record', '', e.program, e.organisation_id,
  e.customer_id, e.id, 'enrollment', e.id, '{}'::jsonb, %(request)s, %(context)s
FROM touched_enrollments t JOIN cases_enrollment e USING (id)
"""


def shown(column, value):
    """The offending text as it may be repeated in a report: cut short, and never what is masked."""
    if column in HIDDEN_COLUMNS or not value:
        return ""
    return value if len(value) <= 60 else value[:57] + "..."


def rename_enrollments(cursor):
    """Let the enrollments of loaded customers carry their names, and count them as touched."""
    cursor.execute(RENAME)


def touched_enrollments(cursor):
    """The ids of the enrollments that the run touched, in order."""
    cursor.execute("ANALYZE touched_enrollments")
    cursor.execute("SELECT id FROM touched_enrollments ORDER BY id")
    return [row[0] for row in cursor.fetchall()]


def with_computed_gains(cursor):
    """The ids of the touched enrollments whose computed gains may have changed: those with two tests in a subject, with
    a study, or with such a gain already."""
    cursor.execute(COMPUTED)
    return [row[0] for row in cursor.fetchall()]


def settle_enrollments(cursor, *, today):
    """Recompute the anchors of the touched enrollments from their records (dates of entry in Chicago). Those that
    the run began have theirs already: all their records came with them."""
    kinds = {family: kinds_of_family(family) for family in FAMILIES}
    cursor.execute(ANCHORS, {"today": today, "served": [str(code) for code in SERVED], **kinds})


def count_openings(cursor):
    """Count the positions taken of every job of the organizations whose placements were loaded: a file never says that
    number, and nothing tells which job a changed placement was in before."""
    cursor.execute(TAKEN)


def add_name_words(cursor):
    """Add the names of loaded customers to the words that misspellings are looked up in."""
    cursor.execute(NAME_WORDS)


def record_touched(cursor, *, actor, context_id):
    """Write one audit event for each touched enrollment, so that its Update Log names the import."""
    cursor.execute(
        EVENTS,
        {
            "actor": actor.pk if actor else None,
            "label": str(actor) if actor else "Casework",
            "request": current_request_id(),
            "context": context_id,
        },
    )
