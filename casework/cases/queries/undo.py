"""Which of a person's acts of today can still be taken back, and why others cannot (UX-27, N5)."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from casework.accounts.models import User
from casework.audit.models import AuditEvent
from casework.audit.services.undoing import ACTION
from casework.audit.words import declared_facts, declared_undos, history_of, sentence_of
from casework.core import clock
from casework.core.words import clock_time

SHOWN = 3
"""How many of the last changes stand on every page of the plan."""


@dataclass
class Undoable:
    """An act that its kind allows to be undone, as it stands now.

    `before` are the values that come back (attribute -> value); `later` says of each field that stays why; `why` says
    why nothing can be undone, "" when something can. `row_id` names the row.
    """

    event: AuditEvent
    sentence: str
    row_id: int | None = None
    before: dict = field(default_factory=dict)
    later: list = field(default_factory=list)
    why: str = ""
    is_undone: bool = False


def recent_changes(user, enrollment, *, without=()):
    """The last acts of `user` on `enrollment` today that are of an undoable kind, as `Undoable`, newest first, without
    those that were undone, and without those on a row whose last act is among `without`, the removals that the page
    lists itself. One query when there are none."""
    acts = acts_of_today(user, enrollment)
    undone = _undone_among(acts)
    own = [event for event in acts if event.action in declared_undos() and event.pk not in undone]
    latest = {}
    for event in own:
        latest.setdefault(_key(event), event.action)
    own = [event for event in own if latest[_key(event)] not in without]
    last = [event for event in own if _whole_of(event, acts) is None][:SHOWN]
    return read_undoables(last, acts) if last else []


def acts_of_today(user, enrollment):
    """AuditEvents of `user` about `enrollment` today in Chicago, newest first."""
    midnight = clock.midnight(clock.today())
    own = AuditEvent.objects.of_enrollment(enrollment.pk).filter(actor=user, occurred_at__gte=midnight)
    return list(own)


def read_undoables(events, acts):
    """`Undoable` for each of `events`, which are among `acts`, the person's acts of today. One query for each kind of
    row, and one for the names of others."""
    undone = _undone_among(acts)
    histories = _histories(events)
    found = [_read(event, histories.get(_key(event), []), event.pk in undone) for event in events]
    for state in found:
        if not state.is_undone and (whole := _whole_of(state.event, acts)):
            state.before, state.later = {}, []
            state.why = _("It came with: %(act)s") % {"act": sentence_of(whole)}
    _name_the_others(found)
    return found


def _undone_among(acts):
    """The keys of the events that `acts` undid."""
    return {act.detail.get("undone_event") for act in acts if act.action == ACTION}


def _whole_of(event, acts):
    """The act of another kind that `event` was part of, or None. An act is written after those inside it."""
    after = [act for act in acts if act.context_id == event.context_id and act.pk > event.pk]
    return next((act for act in after if act.action != event.action), None)


def _key(event):
    return declared_undos()[event.action].model, event.object_id


def _histories(events):
    """{(kind, row's key): [row of the history, ...]} of the rows that `events` are about, oldest first."""
    wanted = {}
    for event in events:
        kind, key = _key(event)
        wanted.setdefault(kind, set()).add(key)
    found = {}
    for kind, keys in wanted.items():
        model, _facts = declared_facts()[kind]
        rows = history_of(model).filter(pgh_obj_id__in=keys).select_related("pgh_context")
        for row in rows.order_by("pgh_id"):
            found.setdefault((kind, row.pgh_obj_id), []).append(row)
    return found


def _read(event, history, is_undone):
    state = Undoable(event, sentence_of(event), event.object_id, is_undone=is_undone)
    places = [n for n, row in enumerate(history) if row.pgh_context_id == event.context_id]
    if is_undone:
        state.why = _("You undid this.")
    elif not places:
        state.why = _("There is nothing in the record to take back.")
    elif declared_undos()[event.action].fields:
        _read_fields(state, history, places)
    else:
        _read_whole(state, history, places)
    return state


def _read_fields(state, history, places):
    """What the act changed field by field, less what was changed since."""
    undo = declared_undos()[state.event.action]
    model, facts = declared_facts()[undo.model]
    if places[0] == 0:
        state.why = _("This was the first entry; change it by hand.")
        return
    if getattr(history[-1], "removed_at", None):
        state.why = _("It was removed since.")
        return
    before, after = history[places[0] - 1], history[places[-1]]
    since = list(zip(history[places[-1] :], history[places[-1] + 1 :], strict=False))
    for name in undo.fields:
        attribute = model._meta.get_field(name).attname
        if getattr(before, attribute) == getattr(after, attribute):
            continue
        rewritten = [new for old, new in since if getattr(old, attribute) != getattr(new, attribute)]
        back_again = getattr(history[-1], attribute) == getattr(after, attribute)
        others = [row for row in rewritten if _actor(row) != state.event.actor_id]
        if others or (rewritten and not back_again):
            if name in facts:
                state.later.append({"label": str(facts[name].label), "row": (others or rewritten)[-1]})
        else:
            state.before[name] = getattr(before, attribute)
    if not state.before and not state.later:
        state.why = _("Nothing that can be taken back was changed.")


def _read_whole(state, history, places):
    """An act that is taken back whole: not when somebody else changed the row since, or the row is as it was."""
    added_or_removed = bool(history[places[-1]].removed_at)
    if bool(history[-1].removed_at) is not added_or_removed:
        state.why = _("It was put back since.") if added_or_removed else _("It was removed since.")
        return
    others = [row for row in history[places[-1] + 1 :] if _actor(row) != state.event.actor_id]
    if others:
        state.later.append({"label": "", "row": others[-1]})


def _actor(row):
    return (row.pgh_context.metadata or {}).get("actor") if row.pgh_context else None


def _name_the_others(states):
    """Turn each change that came later into a sentence, and say why where nothing is left to take back."""
    keys = {_actor(item["row"]) for state in states for item in state.later} - {None}
    names = {user.pk: str(user) for user in User.objects.filter(pk__in=keys)} if keys else {}
    for state in states:
        said = [_said(item, names, state.event.actor_id) for item in state.later]
        state.later = said
        if said and not state.before:
            state.why = " ".join(said)


def _said(item, names, own):
    actor = _actor(item["row"])
    when = clock_time(item["row"].pgh_created_at)
    if actor == own:
        text = _("You changed %(label)s again at %(when)s; undo that first.")
    elif item["label"]:
        text = _("%(who)s changed %(label)s at %(when)s")
    else:
        text = _("%(who)s changed this at %(when)s")
    return text % {"who": names.get(actor, "Casework"), "label": item["label"], "when": when}
