"""The rows of the files that the Customer Services Report and its grid give away (UX-11)."""

from careerplan.queries.report_page import report_headings
from casework.core.list_export import head_rows


def report_rows(page):
    """Yield the rows of the report's file: what it is, its headings, every row of `page` and the totals."""
    *head, _headings = head_rows(page)
    yield from head
    yield report_headings(page.asked.spec)
    for row in page.queryset:
        yield [row.label, row.iwds_name, row.family, *row.by_status, row.having, row.lacking]
    first, *_rest = [cell for _column, cell in page.total_row]
    yield [first, "", "", *page.report.totals, page.report.having, ""]
