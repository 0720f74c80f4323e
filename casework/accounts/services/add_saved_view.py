"""Save what a list shows under a name."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from casework.accounts.models import SavedView
from casework.audit.services.record_event import recording


def add_saved_view(owner, *, state, name, organisation=None):
    """Return a new SavedView of `owner`. `state` is what `casework.core.list_views.read_state` gives; `organisation`
    the team it is shared with. ValidationError beside `name` when the owner has one of that name for the list."""
    with recording(owner, "add_saved_view") as event:
        try:
            with transaction.atomic():
                view = SavedView.objects.create(
                    owner=owner,
                    organisation=organisation,
                    list_name=state["list"],
                    list_caption=state["caption"],
                    name=name,
                    parameters=state["parameters"],
                )
        except IntegrityError as error:
            raise ValidationError(
                {"name": _("You have a view of this list with this name already.")}
            ) from error
        event.about(view)
    return view
