"""A service of the plan stays as it was seen while something of it is written."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from careerplan.models import Service


def hold_service(service, version=None):
    """The row of `service`, locked, if the plan still holds it.

    Call it after the enrollment's row was locked. `version` is the version the form was opened on, None when the act
    does not change the row. Raises ValidationError with code `gone` when it was removed, `stale` when someone saved in
    between.
    """
    saved = Service.objects.select_for_update().get(pk=service.pk)
    if saved.removed_at:
        raise ValidationError(
            _("Someone removed this from the plan while you were working on it."), code="gone"
        )
    if version is not None and saved.version != version:
        raise ValidationError(_("Someone else saved this while you were working on it."), code="stale")
    saved.enrollment = service.enrollment
    return saved
