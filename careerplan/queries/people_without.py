"""The customers without a step, a page at a time (F388)."""

from django.utils.translation import gettext as _

from careerplan.queries.asked_page import AskedPage
from careerplan.queries.services_report import people_without
from careerplan.queries.words import label_of
from casework.core.lists import Column


class PeoplePage(AskedPage):
    """A page of enrollments without `service_type`; `form` is the valid ServicesReportForm of the report."""

    def __init__(self, request, form, service_type, **options):
        self.service_type = service_type
        self.step = label_of(form.spec.catalogue, service_type)
        self.people = people_without(request.member, form.asked, service_type)
        super().__init__(
            request,
            self.people.select_related("customer", "organisation", "assigned_worker"),
            form,
            columns=[
                Column("last_name", _("Last Name"), "customer.last_name", sort=("name_key",)),
                Column("first_name", _("First Name"), "customer.first_name", sort=("customer__first_name",)),
                Column(
                    "organisation", _("Grantee"), "organisation.name", sort=("organisation__name", "name_key")
                ),
                Column(
                    "worker", _("Worker"), "assigned_worker", sort=("assigned_worker__last_name", "name_key")
                ),
                Column("status", _("Customer Enrollment Status"), self._status, sort=("status", "name_key")),
            ],
            name="people_without",
            caption=_("Customers without the step"),
            fixed_chips=[{"label": _("Without"), "value": self.step}],
            **options,
        )

    def _status(self, row):
        return self.spec.enrollment_statuses.text(row.status)

    def grid_url(self):
        """The grid of those who have the step, planned."""
        return self.beside("edit_services", service_type=self.service_type, status="not_started")

    def chosen_people(self, form):
        """Enrollments that an AddServicesForm means: the selected ones of this list, or all of it."""
        rows = self.people.select_related("customer").order_by("name_key", "pk")
        return form.chosen_of(rows)
