"""A routine act of today is taken back, as an act of its own (UX-27, N5)."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from casework.audit.models import AuditEvent
from casework.audit.services.undoing import undoing
from casework.audit.words import declared_facts, declared_undos, sentence_of
from casework.cases.models import Enrollment
from casework.cases.queries.undo import acts_of_today, read_undoables
from casework.core.http import Conflict


@dataclass(frozen=True)
class Undone:
    """What came of it: the act in words, why fields stayed as they are, acts that came with it and stay, and the public
    id of a row that may have left its page with it, "" for none."""

    sentence: str
    skipped: tuple
    stays: tuple
    gone: str = ""


def undo_act(actor, enrollment, event_id):
    """Take back the act with the AuditEvent `event_id` that `actor` did on `enrollment` today in Chicago.

    The caller has opened `enrollment` for writing. What the act changed gets its values of before, through the app's
    own service, which checks and records it; a field that someone changed since stays and is named. Raises
    ValidationError with code `unknown` for anybody else's, an earlier day's or another kind of act, `undone` when it
    was undone already, `later` when nothing can be taken back any more, and what the service itself refuses.
    """
    with transaction.atomic():
        _wait_for_turn(event_id)
        acts = acts_of_today(actor, enrollment)
        event = next((act for act in acts if act.pk == event_id), None)
        if event is None or event.action not in declared_undos():
            raise ValidationError(
                _("This cannot be undone: only your own changes of today can, and not all kinds."),
                code="unknown",
            )
        row = _row(event)
        (state,) = read_undoables([event], acts)
        if state.why:
            code = "undone" if state.is_undone else "later"
            words = _("This was undone already.") if state.is_undone else state.why
            raise ValidationError(words, code=code)
        with undoing(event, state.sentence):
            _take_back(actor, event, row, state)
        if not AuditEvent.objects.filter(detail__undone_event=event.pk, actor=actor).exists():
            raise ValidationError(_("It is as it was before already."), code="undone")
        gone = "" if declared_undos()[event.action].fields else str(row.public_id)
        return Undone(state.sentence, tuple(state.later), tuple(_stays(event)), gone)


def _wait_for_turn(event_id):
    """Two presses of one button are taken one after the other, without a lock that the services might wait for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('undo_act'), %s)", [event_id % 2**31])


def _row(event):
    model, _facts = declared_facts()[declared_undos()[event.action].model]
    rows = model._base_manager
    return (rows if model is Enrollment else rows.select_related("enrollment")).get(pk=event.object_id)


def _take_back(actor, event, row, state):
    undo = declared_undos()[event.action]
    given = [row if name == "row" else getattr(row, name) for name in undo.takes]
    values = {"version": row.version, **_values(undo, row, state)} if undo.fields else {}
    try:
        import_string(undo.by)(actor, *given, **values)
    except Conflict as problem:
        raise ValidationError(str(problem), code="stale") from problem
    except PermissionDenied as problem:
        raise ValidationError(_("You may not change this any more."), code="later") from problem


def _values(undo, row, state):
    """Every field of the act: as it was before where the act changed it, as it is now elsewhere."""
    values = {}
    for name in undo.fields:
        model_field = row._meta.get_field(name)
        if name not in state.before:
            values[name] = getattr(row, name)
        elif model_field.is_relation:
            related = model_field.related_model._base_manager
            values[name] = related.filter(pk=state.before[name]).first()
        else:
            values[name] = state.before[name]
    return values


def _stays(event):
    """What else happened in the same act, such as the end of an agreement, in words: it is not taken back."""
    others = AuditEvent.objects.filter(context_id=event.context_id, enrollment_id=event.enrollment_id)
    return [sentence_of(other) for other in others.exclude(pk=event.pk).order_by("pk")]
