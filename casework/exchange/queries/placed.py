"""Services of a file that hold a worksite job, against placements that the file leaves as they are."""

_PROBLEMS = """
SELECT s.row_no FROM stage_services s
JOIN careerplan_service v ON v.public_id = s.public_id
JOIN careerplan_placement p ON p.service_id = v.id AND p.removed_at IS NULL
WHERE NOT s.refused
 AND (p.status, p.started_on::text, p.due_on::text, p.ended_on::text)
 IS DISTINCT FROM (s.status, s.started_on, s.due_on, s.completed_on)
 AND NOT EXISTS (SELECT 1 FROM stage_placements o WHERE o.public_id = p.public_id)
ORDER BY s.row_no
"""


def placed_problems(cursor):
    """Yield (row number, column, problem, advice) of staged services that would differ from their placement."""
    cursor.execute(_PROBLEMS)
    for (row_no,) in cursor.fetchall():
        yield (
            row_no,
            "status",
            "The service holds a worksite job with another status, start, due or end date.",
            "Give the placement in placements.csv the same, or leave the service as it is.",
        )
