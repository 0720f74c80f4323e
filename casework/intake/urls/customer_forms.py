"""Addresses of the tab "Customer Forms"."""

from casework.core.routing import Audience, route
from casework.intake.views.file_signed_form import file_signed_form
from casework.intake.views.fill_customer_form import fill_customer_form
from casework.intake.views.list_customer_forms import list_customer_forms
from casework.intake.views.print_blank_form import print_blank_form
from casework.intake.views.print_customer_form import print_customer_form
from casework.intake.views.remove_customer_form import remove_customer_form
from casework.intake.views.show_customer_form import show_customer_form

_STAFF = Audience.STAFF
_ASK = ("GET",)
_FORMS = "cases/<uuid:enrollment_id>/forms/"
_KIND = f"{_FORMS}<slug:customer_form_kind>/"
_FILLED = f"{_FORMS}filled/<uuid:customer_form_id>/"

urlpatterns = [
    route(_FORMS, list_customer_forms, "list_customer_forms", allow=_STAFF, methods=_ASK),
    route(_KIND, fill_customer_form, "fill_customer_form", allow=_STAFF),
    route(f"{_KIND}print/", print_blank_form, "print_blank_form", allow=_STAFF),
    route(_FILLED, show_customer_form, "show_customer_form", allow=_STAFF, methods=_ASK),
    route(f"{_FILLED}print/", print_customer_form, "print_customer_form", allow=_STAFF),
    route(f"{_FILLED}sign/", file_signed_form, "file_signed_form", allow=_STAFF),
    route(f"{_FILLED}remove/", remove_customer_form, "remove_customer_form", allow=_STAFF),
]
