"""The desired career path is set, at any time (F250, F295)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import CareerPath
from casework.audit.services.record_event import recording
from casework.cases.models import Enrollment
from casework.cases.services.move_anchors import move_anchors
from casework.core.records import write_changes


def edit_career_path(actor, enrollment, *, version, **values):
    """Write `values` (the fields of CareerPath) for `enrollment` and return the row.

    `version` is the one the form was opened on, None when there was no path yet. Raises ValidationError with code
    `stale` when someone saved in between, the first path included.
    """
    with recording(actor, "edit_career_path") as event:
        Enrollment.objects.select_for_update().only("pk").get(pk=enrollment.pk)
        known = CareerPath.objects.filter(enrollment=enrollment).first()
        if known is None:
            path = CareerPath.objects.create(**CareerPath.belonging_to(enrollment), **values)
        elif version is None:
            raise ValidationError(_("Someone else saved this while you were working on it."), code="stale")
        else:
            path, changed = write_changes(known, version, values)
            if not changed:
                event.drop()
                return path
        event.about(path)
        move_anchors(enrollment)
    return path
