"""An exit is taken back: the enrollment goes on as if it had not been (`federal.md` EX-6)."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.constraints import broken_constraint
from casework.core.records import set_removed
from outcomes.models import Exit
from outcomes.queries.exit_rules import enrollment_after
from outcomes.services.settle_computed_gains import settle_computed_gains
from programs.registry import get_program


def undo_exit(actor, row, *, reason=""):
    """Remove the Exit `row` and open its enrollment again; return whether this call did it, False when somebody had.

    `reason` stands in the log. Raises ValidationError with code `later` when a later enrollment with the same provider
    and program is open: that one goes on.
    """
    with recording(actor, "undo_exit", reason=reason) as event:
        enrollment = Enrollment.objects.select_for_update(of=["self"]).get(pk=row.enrollment_id)
        saved, changed = set_removed(row, True)
        if not changed:
            event.drop()
            return False
        words = get_program(enrollment.program).exit.statuses.text(saved.exit_status)
        event.about(saved, exit=words, exited_on=saved.exited_on.isoformat())
        left = list(Exit.objects.kept().filter(enrollment=enrollment))
        try:
            with transaction.atomic():
                move_anchors(enrollment, version=enrollment.version + 1, **enrollment_after(enrollment, left))
        except IntegrityError as error:
            if broken_constraint(error) != "one_open_enrollment":
                raise
            raise ValidationError(_later(), code="later") from error
        settle_computed_gains([enrollment.pk])
    return True


def _later():
    return _(
        "A later enrollment of this customer with the same provider and program is open, so this exit stays. Work "
        "on in that one."
    )
