"""Two records of one person become one."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Customer, Enrollment
from casework.cases.queries.merge import customer_relations, why_not_merged
from casework.cases.services.carry_name import carry_name
from casework.core.constraints import OF_THE_PERSON, checked_at_the_end


def merge_customers(actor, kept, merged, *, versions, values):
    """Move all that hangs on `merged` to `kept`, write `values` (field of Customer -> value) and return the kept one.

    `versions` are those of the two that the actor compared, (kept, merged). The sign-in goes along where only the
    merged one has it, and its individual number is free again. The log of each enrollment tells of it.
    Raises ValidationError, code "stale", when one of the two was edited since, and with a sentence for each thing
    that keeps them apart.
    """
    with recording(actor, "merge_customers") as event:
        event.drop()
        pair = [kept.pk, merged.pk]
        rows = Customer.objects.select_for_update(no_key=True).order_by("pk").filter(pk__in=pair)
        held = {row.pk: row for row in rows}
        kept, merged = held[kept.pk], held[merged.pk]
        if reasons := why_not_merged(kept, merged):
            raise ValidationError(reasons)
        if (kept.version, merged.version) != tuple(versions):
            raise ValidationError(
                _("Somebody changed one of the two records meanwhile. Compare them once more."), code="stale"
            )
        enrollments = Enrollment.objects.select_for_update(of=("self",)).filter(customer__in=pair)
        enrollments = list(enrollments.order_by("pk"))
        checked_at_the_end(OF_THE_PERSON)
        moved = {field.model._meta.label: _move(field, merged, kept) for field in customer_relations()}
        _write(kept, merged, values)
        told = {"merged": merged.pk, "version": kept.version, "moved": moved}
        event.also_about(kept, other=str(merged), **told)
        event.also_about(merged, other=str(kept))
        for row in enrollments:
            event.also_about(row, other=str(merged if row.customer_id == kept.pk else kept))
    return kept


def _move(field, source, target):
    """Let the rows of a table that name `source` name `target`, and return their keys."""
    rows = field.model._base_manager.filter(**{field.name: source})
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    try:
        with transaction.atomic():
            rows.filter(pk__in=keys).update(**{field.name: target})
    except IntegrityError as error:
        name = field.model._meta.verbose_name
        text = _("Both have an entry of which a person has only one (%(name)s). Remove one of them first.")
        raise ValidationError(text % {"name": name}) from error
    return keys


def _write(kept, merged, values):
    user_id = kept.user_id or merged.user_id
    merged.user, merged.individual_number, merged.merged_into = None, "", kept
    merged.touch()
    merged.save(update_fields=["user", "individual_number", "merged_into", "version", "updated_at"])
    for name, value in values.items():
        setattr(kept, name, value)
    kept.user_id = user_id
    kept.touch()
    kept.save(update_fields=[*values, "user", "version", "updated_at"])
    carry_name(kept)
