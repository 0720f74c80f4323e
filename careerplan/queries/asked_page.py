"""What the pages of the Customer Services Report have in common: the filters they answer, the way to one another."""

from functools import cached_property
from types import SimpleNamespace

from django.urls import reverse

from casework.core.list_address import address_with
from casework.core.lists import ListPage


class AskedPage(ListPage):
    """A list about what a valid ServicesReportForm, `form`, asks. Every column is shown; there is no choice of them."""

    def __init__(self, request, queryset, form, **options):
        self.spec = form.spec
        self.parameters = form.chosen
        self.report_url = form.report_url
        super().__init__(
            request,
            queryset,
            filterset=lambda _data, queryset, **_more: SimpleNamespace(form=form, qs=queryset),
            exportable=False,
            **options,
        )

    @property
    def columns(self):
        """Every column."""
        return self.all_columns

    @cached_property
    def clear_url(self):
        """The address with the project alone; "" when that is all there is."""
        alone = {"program": self.spec.code}
        return address_with(self.address.path, alone) if self.parameters != alone else ""

    def beside(self, name, **more):
        """The address of another page about the same customers, with `more` or other filters."""
        return address_with(reverse(f"careerplan:{name}"), {**self.parameters, **more})
