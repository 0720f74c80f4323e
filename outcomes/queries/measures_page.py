"""The measures of a program and year as a page: each count leads to its people, or is withheld (threat 5)."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.access import FEW
from casework.cases.access import visible_enrollments
from casework.core import csv
from casework.core.cells import Lines, Link
from casework.core.list_address import address_with
from casework.core.list_export import head_rows
from casework.core.lists import Column, ListPage, NoPreferences
from casework.core.words import short_date
from outcomes.forms.show_measures import MeasuresFilter
from outcomes.measures.year import count_year
from programs.measures.answers import State, denominator_states
from programs.measures.periods import cohort, counts_exits, year_label

GROUPS = ("denominator", "numerator", "excluded", "pending")
"""The counts of a measure, as addresses name them."""


def states_of(measure, group):
    """The states of the people behind a count of `GROUPS`."""
    if group == "denominator":
        return denominator_states(measure)
    return ({"numerator": State.COUNTS, "excluded": State.EXCLUDED, "pending": State.PENDING}[group],)


def group_labels():
    """{count: its heading} in the order of the columns."""
    return {
        "denominator": _("In denominator"),
        "numerator": _("In numerator"),
        "excluded": _("Excluded"),
        "pending": _("Not yet known"),
    }


def cohort_text(measure, kind, year):
    """Whom the year's answer is about: "Exits Jul 1, 2024 – Jun 30, 2025"."""
    span = cohort(measure, kind, year)
    values = {"first": short_date(span.first), "last": short_date(span.last)}
    if counts_exits(measure):
        return _("Exits %(first)s – %(last)s") % values
    return _("In training %(first)s – %(last)s") % values


class MeasuresPage(ListPage):
    """The table of a `MeasuresFilter`: one row for each measure. Every column is shown, nothing is sorted, paged
    or remembered. `asked_only` as the filter's."""

    def __init__(self, request, *, asked_only=False):
        super().__init__(
            request,
            visible_enrollments(request.member),
            columns=_columns(self),
            name="measures",
            caption=_("Measures"),
            filterset=MeasuresFilter,
            filter_options={"member": request.member, "asked_only": asked_only},
            preferences=NoPreferences(),
            as_of=request.member.today,
        )

    @property
    def spec(self):
        """The program."""
        return self.filterset.spec

    @property
    def columns(self):
        """Every column."""
        return self.all_columns

    @property
    def is_valid(self):
        """Whether the filters can be read."""
        return self.filterset.form.is_valid()

    @cached_property
    def year_label(self):
        """ "PY 2026"."""
        return year_label(self.spec.measures.years, self.filterset.year_asked)

    @cached_property
    def queryset(self):
        """The `MeasureCount`s in the program's order. One query."""
        if not self.is_valid:
            return []
        return count_year(self.spec, self.filterset.year_asked, self.as_of, self.filterset.qs)

    @cached_property
    def rows(self):
        """[[(Column, cell)]] of the table."""
        return [[(column, column.cell(count)) for column in self.columns] for count in self.queryset]

    @cached_property
    def clear_url(self):
        """The address of the program's year alone; "" when that is all there is."""
        kept = {name: self.filterset.data[name] for name in ("program", "year")}
        narrowed = set(self.filterset.form.cleaned_data) - set(kept) if self.is_valid else set()
        return self.address.with_only(kept) if any(self.filterset.data.get(name) for name in narrowed) else ""

    @property
    def list_parameters(self):
        """{name: text} of the filters, for the lists of people."""
        names = self.filterset.form.fields
        return {name: self.filterset.data[name] for name in names if self.filterset.data.get(name)}

    def number(self, count, group):
        """A count as a link to its people, or what is said instead of it to who may not list them."""
        number = getattr(count, group)
        if not self.filterset.may_list:
            return _withheld(count, group) or f"{number:,}"
        if not number:
            return "0"
        values = {**self.list_parameters, "measure": count.measure.code, "group": group}
        return Link(f"{number:,}", address_with(reverse("outcomes:list_measured"), values))

    def rate(self, count):
        """The rate or median in words; "" for none, and where the counts behind it are withheld."""
        if not self.filterset.may_list and any(
            _withheld(count, name) for name in ("denominator", "numerator")
        ):
            return _("not shown")
        if count.measure.is_median:
            return "" if count.median is None else f"${count.median:,.2f}"
        return "" if count.rate is None else f"{count.rate:.1%}"

    def export(self):
        """The CSV of exactly the table (UX-11), as a streamed answer."""
        rows = [[column.text(count) for column in self.columns] for count in self.queryset]
        name = f"measures-{self.spec.code}-{self.filterset.year_asked}-{self.as_of.isoformat()}.csv"
        return csv.csv_response([*head_rows(self), *rows], name)


def _columns(page):
    labels = group_labels()
    numbers = [
        Column(group, labels[group], lambda count, group=group: page.number(count, group), kind="number")
        for group in GROUPS
    ]
    rate = Column("rate", _("Rate or median"), page.rate, kind="number")
    return [
        Column(
            "measure",
            _("Measure"),
            lambda count: Lines(count.measure.label, count.measure.meaning_text),
            exported=lambda count: count.measure.label,
        ),
        Column(
            "cohort",
            _("Who is asked about"),
            lambda count: cohort_text(count.measure, page.spec.measures.years, page.filterset.year_asked),
        ),
        *numbers[:2],
        rate,
        *numbers[2:],
    ]


def _withheld(count, group):
    """What is said instead of a count: those from 1 to 10, and the parts of a denominator of which one is so small,
    since the others would tell it."""
    number = getattr(count, group)
    if 0 < number < FEW:
        return _("fewer than %(count)s") % {"count": FEW}
    if group == "excluded" or not number:
        return ""
    parts = [count.by_state.get(state, 0) for state in denominator_states(count.measure)]
    parts.append(count.pending)
    return _("not shown") if any(0 < part < FEW for part in parts) and group != "denominator" else ""
