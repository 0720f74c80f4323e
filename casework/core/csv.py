"""The one way to write CSV: UTF-8 that Excel opens, no cell that a spreadsheet would run as a formula."""

import csv
import datetime
import decimal

from django.http import StreamingHttpResponse
from django.utils.text import get_valid_filename

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        """Return the text unchanged."""
        return text


def safe_cell(value):
    """A value as it goes into the file: dates as ISO, numbers as they are, text that starts a formula quoted.

    A leading apostrophe makes =, +, -, @, tab and line breaks harmless (OWASP, CSV injection).
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, int | float | decimal.Decimal):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def lines(rows):
    """Yield each row (an iterable of values) as one line of CSV text."""
    writer = csv.writer(_Echo())
    for row in rows:
        yield writer.writerow([safe_cell(value) for value in row])


def csv_response(rows, filename):
    """A download that is written while it is sent: memory stays flat however many rows there are.

    `rows` yields iterables of values; `filename` is cleaned.
    """

    def body():
        yield BYTE_ORDER_MARK
        yield from lines(rows)

    response = StreamingHttpResponse(body(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{get_valid_filename(filename)}"'
    return response
