"""Deliveries of the state's systems, as administrators read them: counts, reasons, lines; nothing about a person."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.core.cells import Badge, Link
from casework.core.lists import Column, ListPage
from casework.core.words import date_time, short_date

REFUSALS = {
    "unknown_format": gettext_lazy("The first line does not name a format that is known here."),
    "unknown_version": gettext_lazy("The format has another version than the one read here."),
    "unreadable_head": gettext_lazy("The first two lines cannot be read."),
    "from_the_future": gettext_lazy("It says it speaks of a day to come."),
    "other_columns": gettext_lazy("Its columns are not those of the format."),
    "truncated": gettext_lazy("Rows are missing: it was cut short on its way."),
    "too_many_rows": gettext_lazy("It holds more rows than it says."),
    "too_large": gettext_lazy("It is larger than anything that is sent."),
    "too_many_bad": gettext_lazy("So many rows break a rule that it must be another format."),
}
"""Why a delivery was refused as a whole, in words for those who run the other side."""

FAULTS = {
    "empty": gettext_lazy("is empty"),
    "too_long": gettext_lazy("is too long"),
    "not_a_date": gettext_lazy("is no date written YYYY-MM-DD"),
    "not_yes_or_no": gettext_lazy("is neither yes nor no"),
    "not_in_its_form": gettext_lazy("is not written as the format says"),
    "not_in_the_list": gettext_lazy("is not in the list of the format"),
    "before_its_start": gettext_lazy("lies before the first day"),
    "contradicts": gettext_lazy("stands in two rows that say different things"),
    "cells": gettext_lazy("has more or fewer cells than columns"),
    "quotes": gettext_lazy("has a quotation mark that is not closed"),
    "not_utf8": gettext_lazy("is not UTF-8 text"),
    "unknown": gettext_lazy("is not known here yet"),
}


def list_of_deliveries(request, deliveries):
    """The page of `deliveries` that `request` asks for, newest first, as a `ListPage`."""
    return ListPage(
        request,
        deliveries,
        columns=[
            Column("name", _("Delivery"), _link, sort=("name",)),
            Column("system", _("System"), "get_system_display", sort=("system",)),
            Column("as_of", _("As of"), "as_of", sort=("as_of",), kind="date"),
            Column("received", _("Received"), lambda row: date_time(row.received_at), sort=("received_at",)),
            Column("state", _("State"), _state),
            Column("read", _("Rows read"), "rows_read", sort=("rows_read",), kind="number"),
            Column("taken", _("Taken over"), "rows_taken", kind="number"),
            Column("unchanged", _("Nothing new"), "rows_unchanged", kind="number"),
            Column("set_aside", _("Quarantined"), "rows_quarantined", kind="number"),
        ],
        name="deliveries",
        caption=_("Deliveries"),
        default_sort="-received",
        exportable=False,
        empty={
            "title": _("Nothing was delivered yet"),
            "text": _("IES delivers on Fridays and is read on Saturday mornings."),
        },
    )


def delivery_facts(delivery):
    """{label, value} lines of a delivery."""
    return [
        {"label": _("System"), "value": delivery.get_system_display()},
        {"label": _("As of"), "value": short_date(delivery.as_of)},
        {"label": _("Received"), "value": date_time(delivery.received_at)},
        {"label": _("Came by"), "value": delivery.get_port_display()},
        {"label": _("Taken"), "value": date_time(delivery.taken_at)},
        {"label": _("Rows read"), "value": delivery.rows_read},
        {"label": _("Taken over"), "value": delivery.rows_taken},
        {"label": _("Nothing new"), "value": delivery.rows_unchanged},
        {"label": _("Quarantined"), "value": delivery.rows_quarantined},
        {"label": _("Fingerprint (SHA-256)"), "value": delivery.sha256},
    ]


def refusal_words(delivery):
    """Why `delivery` was refused as a whole; "" when it was not."""
    return str(REFUSALS.get(delivery.problem, delivery.problem)) if delivery.problem else ""


def list_of_rows(request, delivery):
    """The page of quarantined rows of `delivery`: their lines and what is wrong, never what they say."""
    return ListPage(
        request,
        delivery.quarantined.select_related("settled_by"),
        columns=[
            Column("line", _("Line"), "line", sort=("line",), kind="number"),
            Column("problems", _("What is wrong"), lambda row: "; ".join(map(fault_words, row.problems))),
            Column("state", _("State"), _row_state),
        ],
        name="quarantined_rows",
        caption=_("Quarantined rows"),
        default_sort="line",
        exportable=False,
        empty={"title": _("No row was quarantined"), "text": _("Every row of this delivery was in order.")},
    )


def fault_words(problem):
    """What is wrong with a row, from "column.problem": "birth_date is no date written YYYY-MM-DD"."""
    column, _dot, code = problem.partition(".")
    words = FAULTS.get(code, code)
    return _("The row %(fault)s") % {"fault": words} if column == "row" else f"{column} {words}"


def _link(delivery):
    return Link(delivery.name, reverse("exchange:show_delivery", args=[delivery.public_id]))


def _state(delivery):
    if delivery.problem:
        return Badge(_("Refused"), "red")
    if delivery.rows_quarantined:
        return Badge(_("Taken, rows quarantined"), "yellow")
    return Badge(_("Taken"), "green")


def _row_state(row):
    if row.settled_at is None:
        return Badge(_("Open"), "yellow")
    return Badge(_("Settled on %(date)s") % {"date": short_date(row.settled_at)}, "green")
