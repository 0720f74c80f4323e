"""A skill gain that a person entered is corrected; its type stays."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes
from outcomes.queries.gain_proofs import proof_words
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_skill_gain import settle_skill_gain
from programs.registry import get_program


def edit_skill_gain(actor, gain, *, version, checked_file=None, **values):
    """Write `values` (see `settle_skill_gain`) into `gain` and return it as saved.

    A `checked_file` takes the place of the document there was, which stays among the uploads. `version` is the one the
    form was opened on: ValidationError with code `stale` when someone saved in between, with code `gone` when it was
    removed, keyed by field when a value is wrong.
    """
    enrollment = gain.enrollment
    spec = get_program(enrollment.program)
    with recording(actor, "edit_skill_gain") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        has_file = checked_file is not None
        settled = settle_skill_gain(spec, enrollment, gain.skill_type, values, known=gain, has_file=has_file)
        kind = spec.msg_types[gain.skill_type]
        proof = keep_proof(actor, enrollment, checked_file, *proof_words(kind, settled["attained_on"]))
        saved, changed = write_changes(gain, version, settled | proof)
        if changed:
            event.about(saved, skill_type=kind.label)
            move_anchors(enrollment)
        else:
            event.drop()
    return saved
