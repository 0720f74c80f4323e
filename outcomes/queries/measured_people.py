"""The people behind a count of the measures, each with the rule's own answer."""

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.accounts.queries.columns import organisation_column
from casework.core.cells import Badge, Lines, Link
from casework.core.list_address import address_with
from casework.core.lists import Column, ListPage, NoPreferences
from outcomes.measures.facts import exit_of, measure_facts
from outcomes.measures.year import people_in
from outcomes.queries.measure_words import answer_badge, next_change_text
from outcomes.queries.measures_page import group_labels, states_of
from programs.measures.decide import decide


class MeasuredPage(ListPage):
    """A page of the enrollments behind a count. `measure` and `group` (of `GROUPS`) say which; `page` is the
    MeasuresPage of the same filters."""

    def __init__(self, request, page, measure, group):
        self.table, self.measure, self.group = page, measure, group
        year = page.filterset.year_asked
        rows = people_in(page.spec, year, page.as_of, page.filterset.qs, measure, states_of(measure, group))
        super().__init__(
            request,
            rows.with_people(),
            columns=_columns(request.member, year),
            name="measured",
            caption=f"{measure.label}: {group_labels()[group]}",
            default_sort="customer",
            prepare=self._answer,
            fixed_chips=[*_fixed(page.chips), {"label": _("Measure"), "value": measure.label}],
            preferences=NoPreferences(),
            as_of=page.as_of,
            empty={
                "title": _("Nobody any more"),
                "text": _("The count has changed since the table was made."),
            },
        )

    def _answer(self, rows):
        """Give each row its `answer`: the rule's, with its reasons."""
        facts = measure_facts(rows, self.measure.rule)
        year = self.table.filterset.year_asked
        for row in rows:
            row.answer = decide(self.measure, self.table.spec.measures, facts[row.pk], year, self.as_of)

    clear_url = ""

    @property
    def table_url(self):
        """The address of the table with the same filters."""
        return address_with(reverse("outcomes:show_measures"), self.table.list_parameters)


def _fixed(chips):
    return [{"label": chip["label"], "value": chip["value"]} for chip in chips]


def _columns(member, year):
    return [
        Column("customer", _("Customer"), lambda row: _link(row, year), sort=("name_key",)),
        organisation_column(member),
        Column("worker", _("Worker"), "assigned_worker", sort=("assigned_worker__last_name", "name_key")),
        Column("enrolled_on", _("Enrolled"), "enrolled_on", sort=("enrolled_on",), kind="date"),
        Column("exited_on", _("Exited"), exit_of, sort=("exited_on",), kind="date"),
        Column("answer", _("Answer"), lambda row: Badge(**answer_badge(row.answer))),
        Column("why", _("Why"), lambda row: Lines(row.answer.finding.text, str(row.answer.finding.citation))),
        Column("next", _("What can change it"), lambda row: next_change_text(row.answer)),
    ]


def _link(row, year):
    url = reverse("outcomes:show_measures_of", args=[row.public_id])
    return Link(row.customer.get_full_name(), f"{url}?year={year}")
