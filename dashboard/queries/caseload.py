"""The caseload list: who the member reads, in order, in the shapes that stay fast at a million (performance.md, 3)."""

from dataclasses import replace
from functools import cached_property

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import RawSQL
from django.urls import reverse

from casework.accounts.access import Member
from casework.accounts.enums import Can
from casework.cases.access import visible_enrollments
from casework.cases.models import Enrollment
from casework.core.csv import ROWS_SENT_AT_ONCE
from casework.core.lists import ListPage
from dashboard.access import Reach, reach_of, visible_standing
from dashboard.models import Standing
from dashboard.queries.standing_of import codes_of_line

MOST_MERGED = 150
COUNT_CAP = 10_000


def readable_enrollments(member: Member) -> QuerySet:
    """Enrollments the member reads, with what a row of the list shows and `may_edit`: whether the member may write."""
    written = visible_enrollments(member, Can.EDIT).filter(pk=OuterRef("pk"))
    rows = visible_enrollments(member).with_people().select_related("standing")
    return rows.annotate(may_edit=Exists(written))


def ids_by_name(rows: QuerySet, each: QuerySet, reach: Reach, start: int, stop: int) -> list[int]:
    """Return the primary keys of `rows` from place `start` to `stop` (exclusive) in the order of names.

    `rows` are enrollments or their standing, in the member's reach, filtered, in any order; `each` the same without
    the condition on organisations. In three shapes: statewide and one organisation walk one index; some
    organisations are merged from the first rows of `each`, which no plan can turn into a walk through the whole state.
    """
    rows = rows.order_by("name_key", "pk")
    some = reach.organisation_ids if reach.whole else None
    if some is not None and not some:
        return []
    if some is None or not 1 < len(some) <= MOST_MERGED:
        return list(rows.values_list("pk", flat=True)[start:stop])
    if reach.program:
        each = each.filter(program=reach.program)
    each = each.filter(organisation_id=RawSQL("merged.organisation_id", [])).order_by("name_key", "pk")
    try:
        text, params = each.values_list("pk", "name_key")[:stop].query.sql_with_params()
    except EmptyResultSet:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT firsts.id FROM unnest(%s::bigint[]) AS merged(organisation_id) "
            f"CROSS JOIN LATERAL ({text}) AS firsts(id, name) ORDER BY firsts.name, firsts.id LIMIT %s OFFSET %s",
            [sorted(some), *params, stop - start, start],
        )
        return [pk for (pk,) in cursor.fetchall()]


class CaseloadPage(ListPage):
    """A page of the caseload list. As `ListPage`, with the member whose reach it is; `filterset` is CaseloadFilter."""

    def __init__(self, request, member: Member, **options):
        self.member = member
        super().__init__(request, readable_enrollments(member), filter_options={"member": member}, **options)
        self.address.query.pop("row", None)
        self.count_cap = None if self.filterset.chosen_line else COUNT_CAP

    @cached_property
    def queryset(self):
        """The filtered rows in order. Found by text, the closest come first until a column is chosen."""
        found = super().queryset
        if self.filterset.chosen.get("q") and not self.address.get("sort"):
            return self.filterset.qs
        if self.sort in ("name", "-name"):
            return (
                found.order_by("name_key", "pk")
                if self.sort == "name"
                else found.order_by("-name_key", "-pk")
            )
        return found

    @cached_property
    def counted(self):
        """Rows counted, up to the cap; people on a line are counted all, by standing alone where that can tell."""
        if self._on_line is not None:
            return self._on_line.count()
        if self.count_cap is None:
            return self.queryset.order_by().count()
        return self.queryset.order_by()[: self.count_cap + 1].count()

    @cached_property
    def _on_line(self):
        """The rows of standing that are the list of a line, where no other filter asks the enrollments themselves."""
        about = self.filterset.chosen_line
        if about is None or set(self.filterset.chosen) - {"line", "program", "organisation"}:
            return None
        return self._narrow_standing(visible_standing(self.member, about[0].code))

    def _narrow_standing(self, rows):
        spec, _section, line = self.filterset.chosen_line
        column, codes = codes_of_line(spec, line.code)
        rows = rows.filter(program=spec.code, **{f"{column}__in": codes})
        if self.filterset.chosen.get("program", spec.code) != spec.code:
            return rows.none()
        one = self.filterset.chosen_organisation
        return rows.filter(organisation_id=one) if one else rows

    @cached_property
    def _window(self):
        start = (self.number - 1) * self.size
        stop = start + self.size + 1
        ids = self._ids(start, stop)
        rows = {row.pk: row for row in readable_enrollments(self.member).filter(pk__in=ids)}
        return [rows[pk] for pk in ids if pk in rows]

    def _ids(self, start, stop):
        """The primary keys of the page. Whatever they are, the rows themselves come through the door."""
        chosen = self.filterset.chosen
        if self.sort != "name" or chosen.get("q") or not self.filterset.form.is_valid():
            return list(self.queryset.values_list("pk", flat=True)[start:stop])
        if self._on_line is not None:
            each = self._narrow_standing(Standing.objects.all())
            return ids_by_name(self._on_line, each, self._reach, start, stop)
        each = self.filterset.filter_queryset(Enrollment.objects.all())
        return ids_by_name(self.queryset, each, self._reach, start, stop)

    @property
    def _reach(self):
        chosen = self.filterset.chosen
        about = self.filterset.chosen_line
        reach = reach_of(self.member, about[0].code if about else chosen.get("program", ""))
        one = self.filterset.chosen_organisation
        return replace(reach, organisation_ids=frozenset({one})) if one else reach

    @property
    def exports_as_job(self):
        """Whether the list is so long that its file is made in the background (UX-11)."""
        return self.counted > ROWS_SENT_AT_ONCE

    @property
    def export_url(self):
        """The address of the file with the same filters, order and columns."""
        return self._beside("dashboard:export_caseload_list")

    @property
    def list_url(self):
        """The address of the list itself, from the page of its file."""
        return self._beside("dashboard:list_caseload")

    @property
    def file_name(self):
        """What the file is called: the list's name and the day it speaks of."""
        return f"{self.name}-{self.as_of.isoformat()}.csv"

    def _beside(self, name):
        query = self.address.changed().partition("?")[2]
        return f"{reverse(name)}{'?' if query else ''}{query}"
