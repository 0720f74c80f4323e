"""Two records that were merged today come apart again (UX-27, N5)."""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.audit.words import history_of
from casework.cases.models import Customer, Enrollment
from casework.cases.queries.merge import customer_relations, last_merge
from casework.cases.services.carry_name import carry_name
from casework.core.constraints import OF_THE_PERSON, checked_at_the_end


def undo_merge_customers(actor, kept):
    """Take today's last merge into `kept` back and return (kept, the record that stands for itself again).

    Each row goes back to where it was, with what was added to a moved enrollment since; both customers get their
    values of before. Raises ValidationError when there is no merge of today, when the kept record was edited since,
    or when rows went on to a third record.
    """
    with recording(actor, "undo_merge_customers") as event:
        event.drop()
        event_of_merge = last_merge(kept)
        pair = [kept.pk, event_of_merge.detail["merged"]] if event_of_merge else [kept.pk]
        rows = Customer.objects.select_for_update(no_key=True).order_by("pk").filter(pk__in=pair)
        held = {row.pk: row for row in rows}
        merge = last_merge(kept)
        if merge is None or merge != event_of_merge:
            raise ValidationError(_("There is no merge of today that can be undone."), code="unknown")
        kept, merged = (held[key] for key in pair)
        if kept.version != merge.detail["version"] or merged.merged_into_id != kept.pk:
            text = _(
                "Somebody changed the record since it was merged, so the merge cannot be undone any more."
            )
            raise ValidationError(text, code="later")
        enrollments = Enrollment.objects.select_for_update(of=("self",)).filter(customer=kept)
        enrollments = list(enrollments.order_by("pk"))
        moved = merge.detail["moved"]
        checked_at_the_end(OF_THE_PERSON)
        for field in customer_relations():
            _move_back(field, moved, kept, merged)
        for customer in (kept, merged):
            _restore(customer, merge.context_id)
        event.also_about(kept, other=str(merged), merge=merge.pk)
        event.also_about(merged, other=str(kept))
        for row in enrollments:
            is_moved = row.pk in moved[Enrollment._meta.label]
            event.also_about(row, other=str(kept if is_moved else merged))
    return kept, merged


def _move_back(field, moved, kept, merged):
    model, keys = field.model, moved[field.model._meta.label]
    rows = model._base_manager
    if rows.filter(pk__in=keys).exclude(**{field.name: kept}).exists():
        text = _(
            "Part of the record belongs to another person by now, so the merge cannot be undone any more."
        )
        raise ValidationError(text, code="later")
    back = Q(pk__in=keys)
    if any(part.name == "enrollment" for part in model._meta.concrete_fields):
        back |= Q(enrollment__in=moved[Enrollment._meta.label])
    rows.filter(back, **{field.name: kept}).update(**{field.name: merged})


def _restore(customer, context_id):
    """Give `customer` the values it had before the act with the history's context `context_id`."""
    history = history_of(Customer).filter(pgh_obj_id=customer.pk)
    first = history.filter(pgh_context_id=context_id).order_by("pgh_id").first()
    before = history.filter(pgh_id__lt=first.pgh_id).order_by("-pgh_id").first()
    kept_as_is = {"id", "public_id", "version", "created_at", "updated_at", "name_key"}
    names = [field.attname for field in Customer._meta.concrete_fields if field.name not in kept_as_is]
    for name in names:
        setattr(customer, name, getattr(before, name))
    customer.touch()
    customer.save(update_fields=[*names, "version", "updated_at"])
    carry_name(customer)
