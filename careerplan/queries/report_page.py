"""The Customer Services Report as a page: sorted, a few rows at a time, every number a link to its customers."""

from functools import cached_property

from django.utils.translation import gettext as _

from careerplan.queries.asked_page import AskedPage
from casework.core.cells import Link
from casework.core.lists import Column


class ReportPage(AskedPage):
    """A page of the rows of a `ServicesReport`. `form` is the valid ServicesReportForm the report answers."""

    sizes_offered = (10, 25, 50, 100)
    default_size = 10

    def __init__(self, request, report, form, **options):
        self.report = report
        self.asked = form.asked
        super().__init__(
            request,
            None,
            form,
            columns=_columns(self),
            name="services_report",
            caption=_("Customer Services Report"),
            **options,
        )

    @cached_property
    def queryset(self):
        """All rows in order."""
        key = self.sort.removeprefix("-")
        (value,) = [column.sort[0] for column in self.all_columns if column.key == key]
        return sorted(self.report.rows, key=value, reverse=self.sort.startswith("-"))

    @cached_property
    def counted(self):
        """How many rows there are."""
        return len(self.queryset)

    @cached_property
    def rows(self):
        """[[(Column, cell)]] of the page."""
        return [[(column, column.cell(row)) for column in self.columns] for row in self._window[: self.size]]

    @property
    def total_row(self):
        """[(Column, cell)] of the sums over all rows: customers counted once for each step they have."""
        statuses = self.asked.spec.service_statuses
        numbers = [
            self.link(number, status=option.code)
            for option, number in zip(statuses, self.report.totals, strict=True)
        ]
        cells = [_("Total"), "", "", *numbers, self.link(self.report.having), ""]
        return list(zip(self.columns, cells, strict=True))

    def link(self, number, **more):
        """A number as a link to the grid of its customers; 0 leads nowhere."""
        return Link(f"{number:,}", self.beside("edit_services", **more)) if number else "0"


def report_headings(spec):
    """The headings of the report, to the letter of seed 004:667."""
    return [
        _("Step/Service"),
        _("IWDS Activity Name"),
        _("IWDS Service Type"),
        *[option.report_label for option in spec.service_statuses],
        _("Total Customers with Step/Service"),
        _("Total Customers without Step/Service"),
    ]


def _columns(page):
    labels = report_headings(page.asked.spec)
    counted = [
        _number_column(page, place, code, label)
        for place, (code, label) in enumerate(
            zip(page.asked.spec.service_statuses.codes, labels[3:-2], strict=True)
        )
    ]
    return [
        Column("step", labels[0], lambda row: row.label, sort=(lambda row: row.label.lower(),)),
        Column("iwds", labels[1], lambda row: row.iwds_name, sort=(lambda row: row.iwds_name.lower(),)),
        Column("family", labels[2], lambda row: row.family, sort=(lambda row: row.family.lower(),)),
        *counted,
        Column(
            "having",
            labels[-2],
            lambda row: page.link(row.having, service_type=row.service_type),
            sort=(lambda row: row.having,),
            kind="number",
        ),
        Column(
            "lacking",
            labels[-1],
            lambda row: _without(page, row),
            sort=(lambda row: row.lacking,),
            kind="number",
        ),
    ]


def _number_column(page, place, code, label):
    return Column(
        code,
        label,
        lambda row: page.link(row.by_status[place], service_type=row.service_type, status=code),
        sort=(lambda row: row.by_status[place],),
        kind="number",
    )


def _without(page, row):
    address = page.beside("add_services", service_type=row.service_type)
    return Link(f"{row.lacking:,}", address) if row.lacking else "0"
