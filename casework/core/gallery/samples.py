"""What the gallery shows: people who do not exist."""

import datetime
from types import SimpleNamespace

from django import forms

from casework.core import clock
from casework.core.cells import Badge, Badges, Lines, Link
from casework.core.forms import CaseworkForm

WRONG = {
    "goal": "x" * 150,
    "email": "maria at example",
    "hours": "many",
    "birth_date": "2/30/1990",
    "starts_on": "3.4.2026",
    "term": "",
    "status": "gone",
}
SECTIONS = (
    ("status", "Status and numbers"),
    ("lists", "Lists"),
    ("empty", "Empty states"),
    ("summaries", "Summaries"),
    ("log", "Log"),
    ("steps", "Steps and progress"),
    ("messages", "Messages"),
    ("flows", "Confirm and receipt"),
    ("forms", "Forms"),
    ("wrong", "A form with errors"),
)


def _days(count):
    return clock.today() + datetime.timedelta(days=count)


def frame():
    """What a layout reads, as a case worker sees it."""
    return {
        "navigation": [
            {"label": "Customers", "url": "#", "current": True},
            {"label": "Dashboard", "url": "#", "count": 7},
            {"label": "Messages", "url": "#", "count": 2},
        ],
        "search_url": "#",
        "banners": [{"kind": "demo", "text": "Demo copy. The people in it do not exist."}],
    }


def identity():
    """The bar on every page about a customer."""
    return {
        "name": "Maria Ruiz",
        "public_id": "sample",
        "url": "#",
        "status": {"word": "Active", "colour": "green"},
        "identifiers": [
            {"label": "IES individual number", "value": "301 222 884"},
            {"label": "Born", "value": "Jul 15, 1999"},
        ],
        "program_label": "ISETS (SNAP E&T)",
        "organisation": "Lakeview Works, North Ave",
        "worker": "Dana Okafor",
        "facts": [{"label": "Consent", "value": "Signed"}],
        "more": [{"label": "Email", "value": "sam.sample@example.org"}],
        "clocks": [
            {
                "word": "Note due",
                "colour": "yellow",
                "sentence": "No case note for 32 days, since Oct 21; red on Nov 26",
            },
            {"word": "On time", "colour": "green", "sentence": "Progress confirmed Nov 2; next by Dec 2"},
        ],
    }


def page(layout, data=None):
    """The context of one sample layout."""
    context = {**frame(), "page_title": {"case": "Career plan", "public": "Sign in"}.get(layout, "My plan")}
    if layout == "case":
        context["identity"] = identity()
        context["breadcrumbs"] = [{"label": "Customers", "url": "#"}, {"label": "Maria Ruiz", "url": ""}]
        context["tabs"] = [
            {"label": label, "url": "#", "current": label == "Career plan", "count": count}
            for label, count in [
                ("Overview", 0),
                ("Career plan", 4),
                ("Case notes", 12),
                ("Outcomes", 0),
                ("Uploads", 3),
            ]
        ]
        context["side_links"] = [
            {"label": "Related instructions", "links": [{"label": "How to write a goal", "url": "#"}]},
            {
                "label": "Participant summary tools",
                "links": [
                    {"label": label, "url": "#", "current": label == "Attendance"}
                    for label in ("Assessments", "Attendance", "Case notes", "Credentials", "Worksites")
                ],
            },
        ]
    if layout == "print":
        context.update(printed_by="Dana Okafor", printed_at=clock.now(), as_of=clock.today())
    if layout == "public":
        context["form"] = SignInSample(data)
        context.update(navigation=[], search_url="")
    return {**context, **_parts()}


class SignInSample(CaseworkForm):
    """The shape of a sign-in page."""

    submit_label = "Sign in"
    warn_unsaved = False
    username = forms.CharField(label="User name", max_length=60)
    password = forms.CharField(label="Password", widget=forms.PasswordInput)


def _parts():
    """Pieces that several pages share."""
    return {
        "goals": [
            {
                "title": "Earn the CNA certificate",
                "url": "#",
                "text": "“I want to work in a hospital like my aunt.”",
                "status": {
                    "word": "Off track",
                    "colour": "red",
                    "detail": "Class missed for 2 weeks, since Nov 6",
                },
                "facts": [{"label": "Term", "value": "Short"}, {"label": "Ends", "value": _days(60)}],
            },
            {
                "title": "Childcare for the evening class",
                "url": "#",
                "text": "",
                "status": {"word": "Completed", "colour": "green", "detail": ""},
                "facts": [{"label": "Completed", "value": _days(-20)}],
            },
        ],
        "facts": [
            {"label": "Name", "value": "Maria Ruiz", "change_url": "#"},
            {"label": "Email", "value": "maria.ruiz@example.org", "hint": "Confirmed", "change_url": "#"},
            {
                "label": "Social Security number",
                "value": "•••• 1234",
                "change_url": "#",
                "change_label": "Reveal",
            },
            {"label": "Application started", "value": _days(-90)},
            {"label": "Education", "value": ""},
        ],
        "steps": [
            {"label": "Application", "state": "done", "url": "#"},
            {"label": "Assessment", "state": "done", "url": "#", "hint": "Reading and math, Oct 3"},
            {
                "label": "Career plan",
                "state": "current",
                "hint": "Two goals are written; the customer has not agreed yet.",
                "status": {"word": "Agreement due", "colour": "yellow"},
            },
            {"label": "Training", "state": "todo"},
        ],
        "outcomes": [
            {
                "action": "Credential",
                "url": "#",
                "result": "OSHA-10, First-Aid CPR",
                "status": {"word": "Completed", "colour": "green"},
            },
            {
                "action": "Measurable skill gain",
                "url": "#",
                "result": "",
                "status": {"word": "Not started", "colour": "white"},
                "why": "None recorded for the program year that began Jul 1, 2026",
            },
            {
                "action": "Follow-up, 60 days",
                "result": _days(-3),
                "status": {"word": "Overdue", "colour": "red"},
                "why": "Due 60 days after the exit of Sep 20, 2026",
            },
        ],
    }


def everything():
    """The context of the gallery itself."""
    return {
        **frame(),
        **_parts(),
        "page_title": "Components",
        "side_links": [
            {
                "label": "On this page",
                "links": [{"label": label, "url": f"#{key}"} for key, label in SECTIONS],
            },
            {
                "label": "Layouts",
                "links": [
                    {"label": label, "url": f"?layout={key}"}
                    for key, label in [
                        ("case", "Case"),
                        ("customer", "Customer"),
                        ("public", "Public"),
                        ("print", "Print"),
                    ]
                ],
            },
        ],
        "tabs": [
            {"label": "All", "url": "#", "current": True, "count": 412},
            {"label": "Mine", "url": "#", "count": 37},
        ],
        "today": clock.today(),
        "soon": _days(12),
        "moment": clock.now(),
        "caseload": caseload(),
        "plain_table": {
            "caption": "Services this week",
            "columns": [
                {"label": "Service", "kind": ""},
                {"label": "Start", "kind": "date"},
                {"label": "Hours", "kind": "number"},
            ],
            "rows": [
                ["Job readiness", _days(-12), 12],
                ["GED preparation", _days(-40), 6.5],
                ["Tutoring", None, 0],
            ],
            "note": "Hours are from the attendance sheet.",
        },
        "bars": [
            {"label": "Case note due", "value": 37, "url": "#"},
            {"label": "Progress not confirmed", "value": 21, "url": "#"},
            {"label": "Agreement missing", "value": 4},
        ],
        "entries": [
            {
                "when": clock.now(),
                "who": "Dana Okafor",
                "what": "Goal changed",
                "changes": [{"label": "Status", "before": "On track", "after": "Off track"}],
                "reason": "Missed class for two weeks",
            },
            {
                "when": clock.now() - datetime.timedelta(days=3),
                "who": "Lee Novak",
                "what": "Case note added",
                "url": "#",
                "detail": "Called about transportation. Bus passes arrive on Monday.",
            },
            {"when": _days(-90), "who": "", "what": "Application started"},
        ],
        "consequences": [
            "The enrollment ends today, Nov 22, 2026.",
            "Follow-ups are due at 30, 60 and 90 days.",
        ],
        "confirm_form": ConfirmSample(auto_id="confirm_%s", cancel_url="#flows"),
    }


class ConfirmSample(CaseworkForm):
    """A confirmation: its button repeats verb and object."""

    submit_label = "Exit Maria Ruiz"
    warn_unsaved = False


def caseload():
    """A list as ListPage would give it, without a database."""
    people = [
        (
            "Maria Ruiz",
            "301 222 884",
            Badge("Note due", "yellow", "32 days, since Oct 21; red on Nov 26"),
            12,
            -32,
        ),
        ("Andre Washington", "301 118 540", Badge("Overdue", "red", "41 days, since Oct 12"), 3.5, -41),
        ("Li Na Chen", "301 554 017", Badge("On time", "green"), 20, -2),
        ("Tomasz Kowalczyk-Bednarski", "301 900 312", Badge("New", "white"), 0, 0),
    ]
    columns = [
        {"label": "Customer", "kind": "text"},
        {"label": "Status", "kind": "text"},
        {"label": "Last note", "kind": "date"},
        {"label": "Hours", "kind": "number"},
    ]
    rows = [
        {
            "id": f"sample-{number}",
            "cells": list(
                zip(columns, (Lines(Link(name, "#"), ies), Badges((badge,)), _days(note), hours), strict=True)
            ),
        }
        for number, (name, ies, badge, hours, note) in enumerate(people)
    ]
    form = FilterSample({"status": "due"}, auto_id="filter_%s")
    return SimpleNamespace(
        caption="Customers",
        filter_form=form,
        shown_filters=[form["q"], form["status"], form["worker"]],
        more_filters=[form["site"]],
        more_filters_open=False,
        kept=[("sort", "name")],
        chips=[
            {"label": "Line", "value": "No case note for more than 30 days"},
            {"label": "Status", "value": "Note due", "remove_url": "#"},
        ],
        clear_url="#",
        empty_kind="",
        counted=412,
        total="412",
        export_url="#",
        address=SimpleNamespace(path="", filters=[]),
        column_choices=[
            {"key": column["label"], "label": column["label"], "chosen": True, "fixed": number == 0}
            for number, column in enumerate(columns)
        ],
        reset_url="#",
        headings=[
            {"label": "Customer", "kind": "text", "url": "#", "aria_sort": "ascending"},
            {"label": "Status", "kind": "text", "url": "", "aria_sort": ""},
            {"label": "Last note", "kind": "date", "url": "#", "aria_sort": ""},
            {"label": "Hours", "kind": "number", "url": "#", "aria_sort": ""},
        ],
        rows=rows,
        range="26–50 of 412",
        previous_url="#",
        next_url="#",
        pages=[
            {"number": 1, "url": "#", "current": False},
            {"number": 2, "url": "#", "current": True},
            {"number": 3, "url": "#", "current": False},
            None,
            {"number": 17, "url": "#", "current": False},
        ],
        sizes=[{"size": size, "url": "#", "current": size == 25} for size in (25, 50, 100)],
    )


class FilterSample(forms.Form):
    """Filters of the sample list."""

    all_optional = True
    q = forms.CharField(label="Name or number", required=False)
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Any"), ("due", "Note due"), ("red", "Overdue")]
    )
    worker = forms.ChoiceField(label="Worker", required=False, choices=[("", "Anyone"), ("me", "Me")])
    site = forms.ChoiceField(label="Site", required=False, choices=[("", "Any")])
