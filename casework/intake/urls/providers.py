"""Addresses of Provider Information."""

from casework.core.routing import Audience, route
from casework.intake.views.add_program_credential import add_program_credential
from casework.intake.views.add_provider_program import add_provider_program
from casework.intake.views.approve_program_credential import approve_program_credential
from casework.intake.views.choose_provider import choose_provider
from casework.intake.views.copy_provider_programs import copy_provider_programs
from casework.intake.views.edit_provider_program import edit_provider_program
from casework.intake.views.list_provider_programs import list_provider_programs
from casework.intake.views.list_providers import list_providers
from casework.intake.views.remove_program_credential import remove_program_credential
from casework.intake.views.remove_provider_program import remove_provider_program
from casework.intake.views.restore_program_credential import restore_program_credential
from casework.intake.views.restore_provider_program import restore_provider_program
from casework.intake.views.show_provider import show_provider
from casework.intake.views.show_provider_information import show_provider_information
from casework.intake.views.withdraw_credential_approval import withdraw_credential_approval

_LEADS = Audience.LEADS
_ASK, _ACT = ("GET",), ("POST",)
_PROGRAM = "providers/<slug:program>/"
_PROGRAMS = f"{_PROGRAM}programs/"
_PROVIDER = f"{_PROGRAM}<uuid:provider_id>/"
_ROW = "providers/program/<uuid:provider_program_id>/"
_CREDENTIAL = "providers/credential/<uuid:program_credential_id>/"

urlpatterns = [
    route(_ROW, edit_provider_program, "edit_provider_program", allow=_LEADS),
    route(f"{_ROW}remove/", remove_provider_program, "remove_provider_program", allow=_LEADS),
    route(
        f"{_ROW}restore/", restore_provider_program, "restore_provider_program", allow=_LEADS, methods=_ACT
    ),
    route(f"{_ROW}credentials/add/", add_program_credential, "add_program_credential", allow=_LEADS),
    route(
        f"{_CREDENTIAL}approve/",
        approve_program_credential,
        "approve_program_credential",
        allow=_LEADS,
        methods=_ACT,
    ),
    route(
        f"{_CREDENTIAL}withdraw/",
        withdraw_credential_approval,
        "withdraw_credential_approval",
        allow=_LEADS,
        methods=_ACT,
    ),
    route(
        f"{_CREDENTIAL}remove/",
        remove_program_credential,
        "remove_program_credential",
        allow=_LEADS,
        methods=_ACT,
    ),
    route(
        f"{_CREDENTIAL}restore/",
        restore_program_credential,
        "restore_program_credential",
        allow=_LEADS,
        methods=_ACT,
    ),
    route("providers/", show_provider_information, "show_provider_information", allow=_LEADS, methods=_ASK),
    route(_PROGRAM, list_providers, "list_providers", allow=_LEADS, methods=_ASK),
    route(_PROGRAMS, list_provider_programs, "list_provider_programs", allow=_LEADS, methods=_ASK),
    route(f"{_PROGRAMS}add/", choose_provider, "choose_provider", allow=_LEADS, methods=_ASK),
    route(_PROVIDER, show_provider, "show_provider", allow=_LEADS, methods=_ASK),
    route(f"{_PROVIDER}add/", add_provider_program, "add_provider_program", allow=_LEADS),
    route(f"{_PROVIDER}copy/", copy_provider_programs, "copy_provider_programs", allow=_LEADS),
]
