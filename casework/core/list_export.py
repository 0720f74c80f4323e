"""The rows of a list's file: a head that says what the file is, then exactly what the list shows (UX-11)."""

from django.utils.translation import gettext as _

from casework.core import clock, words

CHUNK = 2_000


def file_rows(page):
    """Yield the rows of a ListPage's file: its head, then every filtered row.

    Rows are read and prepared in chunks, so memory stays flat.
    """
    yield from head_rows(page)
    columns = [column for column in page.columns if column.exported]
    chunk = []
    for row in page.queryset.iterator(chunk_size=CHUNK):
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield from _texts(page, columns, chunk)
            chunk = []
    yield from _texts(page, columns, chunk)


def head_rows(page):
    """Yield what stands above the rows of a ListPage's file: filters, as-of date and user; an empty row; headings."""
    filters = "; ".join(f"{chip['label']}: {chip['value']}" for chip in page.chips) or _("none")
    yield [page.caption]
    yield [_("Filters"), filters]
    yield [_("As of"), page.as_of]
    yield [_("Exported by"), page.user_label]
    yield [_("Exported at"), words.date_time(clock.now())]
    yield []
    yield [column.label for column in page.columns if column.exported]


def _texts(page, columns, chunk):
    page.prepare(chunk)
    for row in chunk:
        yield [column.text(row) for column in columns]
