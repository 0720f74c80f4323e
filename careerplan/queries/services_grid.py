"""The customers behind a number of the Customer Services Report, a page at a time and as a file (F389, F390, F392)."""

from functools import cached_property

from django.utils.translation import gettext as _

from careerplan.queries.asked_page import AskedPage
from careerplan.queries.bulk import FIELDS
from careerplan.queries.services_report import count_customers, reported_services
from careerplan.queries.words import label_of
from casework.core import clock, words
from casework.core.list_export import CHUNK
from casework.core.lists import Column

ID, VERSION = "Service ID", "Version"


class GridPage(AskedPage):
    """A page of services in the order of names. `form` is the valid FilterServicesForm."""

    def __init__(self, request, form, **options):
        self.service_type = form.cleaned_data["service_type"]
        self.found = reported_services(
            request.member, form.asked, service_type=self.service_type, status=form.cleaned_data["status"]
        )
        super().__init__(
            request,
            self.found.select_related("enrollment__customer"),
            form,
            columns=_columns(form.spec),
            name="services_grid",
            caption=_("Customers and their steps/services"),
            **options,
        )

    @cached_property
    def objects(self):
        """The services of the page, each with its customer."""
        rows = self._window[: self.size]
        for row in rows:
            row.customer = row.enrollment.customer
        return rows

    @cached_property
    def people(self):
        """The number of the report that led here."""
        return count_customers(self.found)

    @property
    def rows(self):
        """The services of the page; the grid itself draws them."""
        return self.objects


def file_headings():
    """The headings of the grid's file, by which an import knows it again."""
    return [
        ID, VERSION, "Last Name", "First Name", "Edit Step", "Status", "Start Date", "End Date",
        "Planned Due Date", "Weekly Hours",
    ]  # fmt: skip


COLUMN_OF = dict(zip(FIELDS, file_headings()[5:], strict=True))
"""{field: heading in the file}."""


def services_file(page):
    """Yield the rows of the grid's file: what it is, its headings, then every row with its id and version."""
    filters = "; ".join(f"{chip['label']}: {chip['value']}" for chip in page.chips) or _("none")
    yield [_("Customer Services Report"), page.spec.name]
    yield [_("Filters"), filters]
    yield [_("As of"), page.as_of]
    yield [_("Exported by"), page.user_label]
    yield [_("Exported at"), words.date_time(clock.now())]
    yield []
    yield file_headings()
    for row in page.queryset.iterator(chunk_size=CHUNK):
        yield services_row(page.spec, row)


def services_row(spec, row):
    """One service as its file says it."""
    customer = row.enrollment.customer
    return [
        str(row.public_id),
        row.version,
        customer.last_name,
        customer.first_name,
        label_of(spec.catalogue, row.service_type),
        label_of(spec.service_statuses, row.status),
        row.started_on,
        row.completed_on,
        row.due_on,
        row.weekly_hours,
    ]


def _columns(spec):
    return [
        Column("last_name", _("Last Name"), "customer.last_name", sort=("enrollment__name_key",)),
        Column(
            "first_name", _("First Name"), "customer.first_name", sort=("enrollment__customer__first_name",)
        ),
        Column("step", _("Edit Step"), "service_type", sort=("service_type", "enrollment__name_key")),
        Column("status", _("Status"), "status", sort=("status", "enrollment__name_key")),
        Column("started_on", _("Start Date"), "started_on", sort=("started_on",)),
        Column("completed_on", _("End Date"), "completed_on", sort=("completed_on",)),
        Column("due_on", _("Planned Due Date"), "due_on", sort=("due_on",)),
        Column("weekly_hours", _("Weekly Hours"), "weekly_hours", sort=("weekly_hours",)),
    ]
