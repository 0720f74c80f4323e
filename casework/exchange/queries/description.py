"""The page that explains the caseload format, written from the declarations themselves."""

from casework.exchange.formats import FORMAT, RECORD_TYPES, VERSION, Kind
from casework.exchange.queries.reach import OPTION_COLUMNS

INTRODUCTION = f"""# The caseload format

A caseload is a folder, or a zip of one, with `caseload.json` and CSV files. Export one to see an example. This page is
written by `python3 manage.py describe_caseload_format`; a test keeps it true.

`caseload.json` says `{{"format": "{FORMAT}", "version": {VERSION}}}`.

- Files are CSV in UTF-8 with a header row; columns may stand in any order, optional ones may be missing.
- Dates are `2026-03-03`, times `2026-03-03T14:30:00-06:00`. An empty cell means nothing is known.
- Organizations are named by their code, people who sign in by their e-mail address, locations by organization and code.
  Every other row has a `key`: any text that stays the same from one delivery to the next. The same files twice change
  nothing; a changed cell changes its row. Rows that are missing from a later delivery stay as they are.
- A row stays with the enrollment or organization it was recorded for. What a row of an enrollment names belongs to the
  same enrollment; employers, worksites, jobs and providers belong to its organization.
- Rehearse first: every problem comes back with its file, row (the header is row 1), column and what to do, and nothing
  is written. A real run writes everything in one transaction, or nothing if there is a problem.
- One import or rehearsal runs at a time. A second one is refused and changes nothing.
- Clocks follow from the records: the last staff note, the last confirmation and the last service are computed anew.
- Documents lie below `documents/` and are checked like an upload.

```
python3 manage.py import_caseload PATH --rehearse [--as E-MAIL]
python3 manage.py import_caseload PATH [--as E-MAIL]
python3 manage.py export_caseload PATH.zip [--program CODE] [--as E-MAIL]
```

With `--as`, only what that person may write is loaded, and only what they may read is exported. Administrators find
both under Administration.
"""


def describe_format():
    """The whole page as Markdown text."""
    return "\n".join([INTRODUCTION, *(_file(kind) for kind in RECORD_TYPES)])


def _file(kind):
    head = f"## {kind.file}: {kind.title}\n\n| Column | Holds | Needed | About |\n| --- | --- | --- | --- |\n"
    rows = "".join(
        f"| `{column.name}` | {_holds(kind, column)} | {'yes' if column.required else ''} | {column.says} |\n"
        for column in kind.columns
    )
    return head + rows


def _holds(kind, column):
    if column.kind is Kind.REFERENCE:
        return f"a row of `{column.refers_to}.csv`"
    if column.kind in (Kind.CHOICE, Kind.CHOICES):
        return ", ".join(f"`{code}`" for code in column.choices)
    if (kind.code, column.name) in OPTION_COLUMNS:
        return "a code of the program's list"
    if column.kind in (Kind.TEXT, Kind.KEY) and column.max_length:
        return f"text, at most {column.max_length} characters"
    return str(column.kind)
