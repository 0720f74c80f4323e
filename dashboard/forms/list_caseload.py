"""The filters of the caseload list: a GET form whose address alone reproduces the list (UX-07)."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from casework.accounts.queries.choices import fixed_workers, location_choices, worker_choices
from casework.cases.enums import EnrollmentStatus
from casework.cases.models import Enrollment
from casework.cases.queries import search_enrollments
from casework.cases.queries.assigned import assigned_to
from dashboard.queries.choices import line_choices, organisations_of, program_choices
from dashboard.queries.standing_of import codes_of_line
from programs.registry import get_program

OPEN = "open"
"""The choice of status that means every enrollment on which work goes on."""


class CaseloadFilter(django_filters.FilterSet):
    """Filters over the enrollments a member reads. What is offered depends on the member: only organisations in
    reach, sites and workers once one organisation is meant (`meant` holds its primary key, else nothing), and lines of
    programs whose counts the member may open.
    """

    q = django_filters.CharFilter(label=_("Name, ID, phone or last four"), method="with_text")
    program = django_filters.ChoiceFilter(
        label=_("Program"), empty_label=_("All programs"), method="in_program"
    )
    organisation = django_filters.ChoiceFilter(
        label=_("Organization"), empty_label=_("All organizations"), method="at_organisation"
    )
    location = django_filters.ChoiceFilter(
        label=_("Site"), empty_label=_("All sites"), field_name="location__public_id"
    )
    worker = django_filters.ChoiceFilter(label=_("Worker"), empty_label=_("Any worker"), method="with_worker")
    status = django_filters.ChoiceFilter(
        label=_("Enrollment status"), empty_label=_("Any status"), method="in_status"
    )
    line = django_filters.ChoiceFilter(label=_("Dashboard line"), empty_label=_("Any line"), method="on_line")

    class Meta:
        model = Enrollment
        fields = []

    def __init__(self, data, *args, member, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.member = member
        program = data.get("program", "") if data.get("program") in member.programs else ""
        self.organisations = {row.code: row for row in organisations_of(member, program)}
        self._offer("program", program_choices(member), least=2)
        self._offer("status", [(OPEN, _("Open")), *EnrollmentStatus.choices], least=1)
        self._offer("organisation", [(row.code, row.name) for row in self.organisations.values()], least=2)
        self._offer("line", line_choices(member), least=1)
        meant = [
            row.pk for row in self.organisations.values() if data.get("organisation", "") in ("", row.code)
        ]
        one = self.meant = meant if len(meant) == 1 else []
        if "location" in self.filters:
            self._offer("location", location_choices(one) if one else [], least=2)
        if "worker" in self.filters:
            people = worker_choices(one, member.today) if one else []
            self._offer("worker", fixed_workers() + people, least=1)
        if "q" in self.filters:
            self.filters["q"].extra["widget"] = forms.TextInput(
                attrs={"type": "search", "autocomplete": "off"}
            )

    def _offer(self, name, choices, least):
        """Offer choices, or leave the filter out when there is nothing to choose and nothing was asked."""
        if name not in self.filters:
            return
        found = self.filters[name]
        found.extra["choices"] = choices
        found.extra["error_messages"] = {
            "invalid_choice": _("%(label)s: choose one from the list.") % {"label": found.label}
        }
        if len(choices) < least and not self.data.get(name):
            del self.filters[name]

    @property
    def chosen(self):
        """The cleaned values of the filters that are set; empty while the form has errors."""
        return (
            {name: value for name, value in self.form.cleaned_data.items() if value}
            if self.form.is_valid()
            else {}
        )

    @property
    def chosen_line(self):
        """(spec, section, line) of the line the list is about, or None."""
        value = self.chosen.get("line")
        if not value:
            return None
        program, _dot, code = value.partition(".")
        section = get_program(program).section_of(code)
        return get_program(program), section, section.line(code)

    @property
    def chosen_organisation(self):
        """The primary key of the chosen organisation, or None."""
        row = self.organisations.get(self.chosen.get("organisation", ""))
        return row.pk if row else None

    def filter_queryset(self, queryset):
        """Every filter, the text last: a misspelled name is looked for among the people the others leave."""
        values = dict(self.form.cleaned_data)
        text = values.pop("q", "")
        for name, value in values.items():
            queryset = self.filters[name].filter(queryset, value)
        return self.with_text(queryset, "q", text)

    def with_text(self, queryset, name, value):
        """People the text means, by name, number, phone, last four or e-mail."""
        return search_enrollments(queryset, value or "")

    def in_program(self, queryset, name, value):
        """Enrollments of one program."""
        return queryset.filter(program=value)

    def at_organisation(self, queryset, name, value):
        """Enrollments with one organisation."""
        return queryset.filter(organisation_id=self.organisations[value].pk)

    def in_status(self, queryset, name, value):
        """Enrollments on which work goes on, or of one status."""
        return queryset.open() if value == OPEN else queryset.filter(status=value)

    def with_worker(self, queryset, name, value):
        """Enrollments of the member, of nobody, or of one colleague."""
        return assigned_to(queryset, self.member.user, value)

    def on_line(self, queryset, name, value):
        """Enrollments that stand on a line or on a part of it: as many as the dashboard counts."""
        program, _dot, code = value.partition(".")
        column, codes = codes_of_line(get_program(program), code)
        return queryset.filter(
            program=program, standing__program=program, **{f"standing__{column}__in": codes}
        )
