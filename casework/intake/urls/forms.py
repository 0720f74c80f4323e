"""Addresses of the forms of intake, which administrators edit."""

from casework.core.routing import Audience, route
from casework.intake.views.discard_form_draft import discard_form_draft
from casework.intake.views.edit_form_draft import edit_form_draft
from casework.intake.views.list_forms import list_forms
from casework.intake.views.publish_form import publish_form
from casework.intake.views.show_form import show_form

_ADMINISTRATORS = Audience.ADMINISTRATORS
_FORMS = "administration/forms/"
_FORM = f"{_FORMS}<slug:program>/<slug:form_kind>/"
_ASK = ("GET",)

urlpatterns = [
    route(_FORMS, list_forms, "list_forms", allow=_ADMINISTRATORS, methods=_ASK),
    route(f"{_FORM}draft/", edit_form_draft, "edit_form_draft", allow=_ADMINISTRATORS),
    route(f"{_FORM}draft/discard/", discard_form_draft, "discard_form_draft", allow=_ADMINISTRATORS),
    route(f"{_FORM}publish/", publish_form, "publish_form", allow=_ADMINISTRATORS),
    route(f"{_FORM}<int:number>/", show_form, "show_form", allow=_ADMINISTRATORS, methods=_ASK),
]
