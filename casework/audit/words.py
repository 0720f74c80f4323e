"""What happened, in words: sentences of acts, and what each act changed from and to."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from operator import attrgetter

from django.apps import apps
from django.db.models import OuterRef, Subquery
from django.utils.module_loading import module_has_submodule
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.audit.enums import Act, Shown
from casework.core.words import date_time, last_four, phone, short_date
from programs.registry import get_program

ACTS = {
    "request_job": Act(gettext_lazy("Asked for a job")),
    "cancel_job": Act(gettext_lazy("Cancelled a job")),
    "download_job_file": Act(gettext_lazy("Downloaded the file of a job")),
    "undo_act": Act(gettext_lazy("Undid"), subject="undone"),
}


@dataclass(frozen=True)
class Change:
    """One field that an act changed, before and after in words."""

    label: str
    before: str
    after: str


def act_words(action):
    """What a service did, in words; the service's own name when no app declares it."""
    act = declared_acts().get(action)
    return str(act.words) if act else action.replace("_", " ").capitalize()


def sentence_of(event):
    """The act of an AuditEvent in words, with its subject: "Added a goal: Earn a CNA credential"."""
    act = declared_acts().get(event.action)
    subject = event.detail.get(act.subject) if act and act.subject else ""
    return f"{act_words(event.action)}: {subject}" if subject else act_words(event.action)


def words_modules():
    """(app, its words module) of every app that has one."""
    configs = [config for config in apps.get_app_configs() if module_has_submodule(config.module, "words")]
    return [(config, import_module(f"{config.name}.words")) for config in configs]


@cache
def declared_acts():
    """{action: Act} of every app, from the `ACTS` of its words.py."""
    return {
        name: act for _config, words in words_modules() for name, act in getattr(words, "ACTS", {}).items()
    }


@cache
def declared_undos():
    """{action: Undo} of every app, from the `UNDO` of its words.py: what is not here cannot be undone."""
    return {
        name: undo for _config, words in words_modules() for name, undo in getattr(words, "UNDO", {}).items()
    }


def acts_in(group):
    """The names of the acts of `group`, a code of `Group`."""
    return [name for name, act in declared_acts().items() if act.group == group]


@cache
def declared_facts():
    """{model name: (model, {field: Fact})} of every app, from the `FACTS` of its words.py."""
    return {
        name: (apps.get_model(config.label, name), facts)
        for config, words in words_modules()
        for name, facts in getattr(words, "FACTS", {}).items()
    }


def changes_of(events):
    """{event's key: tuple of Change} for AuditEvents, read from the row history that shares their context.

    Only what the event is about, only declared fields, only what differs. Two queries for each kind of row, and
    one for each kind of row that a value points to.
    """
    told = {}
    for name in sorted({event.object_type for event in events} & set(declared_facts())):
        told.update(_changes_of_kind(name, [event for event in events if event.object_type == name]))
    return told


def _changes_of_kind(name, events):
    model, facts = declared_facts()[name]
    pairs = _pairs(model, events)
    related = _related(model, facts, [row for pair in pairs.values() for row in pair])
    told = {}
    for event in events:
        pair = pairs.get((event.context_id, event.object_id))
        told[event.pk] = tuple(_differences(model, facts, pair, event.program, related)) if pair else ()
    return told


def history_of(model):
    """The manager of the rows that the database wrote about every insert and update of `model`."""
    return apps.get_model(model._meta.app_label, f"{model.__name__}Event").objects


def _pairs(model, events):
    """{(context, row's key): [as it was before the act, as it was after]} from the history of `model`."""
    history = history_of(model)
    earlier = history.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
    rows = history.filter(
        pgh_context_id__in={event.context_id for event in events},
        pgh_obj_id__in={event.object_id for event in events},
        pgh_label="update",
    ).annotate(earlier_id=Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1]))
    written = list(rows.order_by("pgh_id"))
    before = history.in_bulk({row.earlier_id for row in written if row.earlier_id})
    pairs = {}
    for row in written:
        if row.earlier_id in before:
            pair = pairs.setdefault((row.pgh_context_id, row.pgh_obj_id), [before[row.earlier_id], row])
            pair[1] = row
    return pairs


def _differences(model, facts, pair, program, related):
    for name, fact in facts.items():
        field = model._meta.get_field(name)
        values = [getattr(row, field.attname) for row in pair]
        if values[0] != values[1]:
            yield Change(str(fact.label), *(_said(field, fact, value, program, related) for value in values))


def _related(model, facts, rows):
    """{(related model, key): row} of everything that a value in `rows` points to."""
    wanted = {}
    for name in facts:
        field = model._meta.get_field(name)
        if field.is_relation:
            keys = {getattr(row, field.attname) for row in rows} - {None}
            wanted.setdefault(field.related_model, set()).update(keys)
    return {
        (related, key): row
        for related, keys in wanted.items()
        if keys
        for key, row in related._base_manager.in_bulk(keys).items()
    }


def _said(field, fact, value, program, related):
    """A value in the words that people read; "" for nothing."""
    if value in (None, "", []):
        return ""
    if fact.shown is not Shown.PLAIN:
        return _UNPLAIN[fact.shown](value)
    if isinstance(value, list):
        return ", ".join(_said(field, fact, part, program, related) for part in value)
    if field.is_relation:
        return str(related.get((field.related_model, value), ""))
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, date):
        return date_time(value) if isinstance(value, datetime) else short_date(value)
    if fact.options and program:
        return attrgetter(fact.options)(get_program(program)).text(value)
    return str(dict(field.flatchoices).get(value, value))


_UNPLAIN = {
    Shown.LAST_FOUR: last_four,
    Shown.PHONE: phone,
    Shown.HIDDEN: lambda value: _("(not shown)"),
}
