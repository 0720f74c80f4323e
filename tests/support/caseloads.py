"""Small caseloads on disk for the tests of import and export."""

import csv
import json

from casework.exchange.formats import FORMAT, VERSION, record_type

ORGANISATION = {"code": "prairie", "name": "Prairie Works", "kind": "provider"}
WORKER = {"email": "worker@example.org", "first_name": "Wendy", "last_name": "Worker"}
CUSTOMER = {
    "key": "C-1",
    "organisation": "prairie",
    "first_name": "Casey",
    "last_name": "Testperson",
    "birth_date": "2004-05-06",
    "ssn_last4": "0123",
}
ENROLLMENT = {
    "key": "E-1",
    "customer": "C-1",
    "organisation": "prairie",
    "program": "youth_apprenticeship",
    "status": "enrolled",
    "enrolled_on": "2026-01-05",
    "recommendation": "ready",
    "recommended_on": "2026-01-02",
}
NOTE = {
    "key": "N-1",
    "enrollment": "E-1",
    "author": "worker@example.org",
    "contact_on": "2026-02-01",
    "text": 'Said "yes", then\nasked about the bus.',
    "entered_at": "2026-02-01T23:30:00-06:00",
}
GOAL = {
    "key": "G-1",
    "enrollment": "E-1",
    "statement": "Finish the program",
    "category": "career_plan",
    "term": "short",
    "status": "on_track",
    "status_since": "2026-02-01",
}


def write_caseload(folder, **files):
    """Write a caseload folder: one keyword per file, each a list of dicts. Returns the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "caseload.json").write_text(json.dumps({"format": FORMAT, "version": VERSION}))
    for code, rows in files.items():
        write_file(folder, code, rows)
    return folder


def write_file(folder, code, rows):
    """Write one file with the columns that its rows use, in the order of the format."""
    used = {name for row in rows for name in row}
    names = [column.name for column in record_type(code).columns if column.name in used]
    with (folder / f"{code}.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, [*names, *sorted(used - set(names))])
        writer.writeheader()
        writer.writerows(rows)


def small_caseload(folder, **changes):
    """One customer with one enrollment, note and goal; `changes` replace whole files."""
    files = {
        "organisations": [ORGANISATION],
        "users": [WORKER],
        "customers": [CUSTOMER],
        "enrollments": [ENROLLMENT],
        "case_notes": [NOTE],
        "goals": [GOAL],
        **changes,
    }
    return write_caseload(folder, **files)
