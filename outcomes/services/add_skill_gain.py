"""A measurable skill gain enters the record with the paper that proves it (F028, F031-F052)."""

from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import sent_before
from outcomes.models import SkillGain
from outcomes.queries.gain_proofs import proof_words
from outcomes.services.keep_proof import keep_proof
from outcomes.services.settle_skill_gain import settle_skill_gain
from programs.registry import get_program


def add_skill_gain(actor, enrollment, *, skill_type, key=None, checked_file=None, **values):
    """Add a gain of the type `skill_type` to `enrollment` and return it.

    `values` are those of `settle_skill_gain`; a `checked_file` is kept as its proof. `key` is the UUID the form was
    opened with, so a form sent twice is one gain. Raises ValidationError keyed by field.
    """
    spec = get_program(enrollment.program)
    with recording(actor, "add_skill_gain") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        has_file = checked_file is not None
        settled = settle_skill_gain(spec, enrollment, skill_type, values, has_file=has_file)
        same = {name: value for name, value in settled.items() if name != "document"}
        earlier, public_id = sent_before(SkillGain, key, {"enrollment": enrollment}, same)
        if earlier:
            event.drop()
            return earlier
        kind = spec.msg_types[skill_type]
        proof = keep_proof(actor, enrollment, checked_file, *proof_words(kind, settled["attained_on"]))
        gain = SkillGain.objects.create(
            **SkillGain.belonging_to(enrollment), public_id=public_id, entered_by=actor, **settled | proof
        )
        event.about(gain, skill_type=kind.label)
        move_anchors(enrollment)
    return gain
