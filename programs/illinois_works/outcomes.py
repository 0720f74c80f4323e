"""Summary, credentials and exit. The source gives the minimum credentials (003:136); the rest is inferred."""

from programs.shared.exits import COMPLETED_REASONS, EXTERNAL_REASONS, NO_SUB_PROGRAMS
from programs.shared.make import ours, seed
from programs.types import (
    ActionItem,
    ExitCheck,
    ExitPolicy,
    ExitStatus,
    Option,
    Options,
    RequiredCredential,
)

_D = "domain.md 3"


def _item(code: str, label: str, spanish: str, rule: str, done: str, done_es: str) -> ActionItem:
    return ours(
        code,
        label,
        "",
        _D,
        ActionItem,
        rule=rule,
        label_plain=label.partition(" ")[2],
        label_plain_es=spanish,
        result_done=done,
        result_done_es=done_es,
    )


SUMMARY_ITEMS: Options[ActionItem] = Options(
    "summary_items",
    (
        _item(
            "services_complete",
            "1. All steps/services marked as complete (successfully/unsuccessfully).",
            "Todos los pasos/servicios están marcados como completos.",
            "all_services_complete",
            "All {count} steps/services complete.",
            "{count} pasos/servicios completos.",
        ),
        _item(
            "required_credentials",
            "2. OSHA-10, First-Aid CPR, and curriculum (NCCER/NABTU) credentials have been entered.",
            "Se registraron las credenciales OSHA-10, primeros auxilios y RCP, y del currículo (NCCER/NABTU).",
            "required_credentials_entered",
            "All required credentials entered.",
            "Se registraron todas las credenciales requeridas.",
        ),
        _item(
            "employment",
            "3. Entered a registered apprenticeship or employment.",
            "Entró a un aprendizaje registrado o a un empleo.",
            "employment_entered",
            "At least 1 employment entered.",
            "Al menos 1 empleo registrado.",
        ),
        _item(
            "exit",
            "4. Participant is exited.",
            "Salió del programa.",
            "customer_exited",
            "Exited.",
            "Salió.",
        ),
        _item(
            "follow_up",
            "5. Follow-up is complete.",
            "El seguimiento está completo.",
            "follow_up_complete",
            "Follow-up is complete.",
            "El seguimiento está completo.",
        ),
    ),
)

PROGRAM_CREDENTIALS: Options[Option] = Options(
    "program_credentials",
    (
        seed("osha_10", "OSHA-10", "OSHA-10", "003:136"),
        seed("first_aid_cpr", "First-Aid CPR", "Primeros auxilios y RCP", "003:136"),
        seed("nccer", "NCCER", "NCCER", "003:136"),
        seed("nabtu", "NABTU", "NABTU", "003:136"),
    ),
    customer_facing=True,
    open_list=True,
)

REQUIRED_CREDENTIALS: Options[RequiredCredential] = Options(
    "required_credentials",
    (
        seed("osha_10", "OSHA-10", "OSHA-10", "003:136", RequiredCredential, any_of=("osha_10",)),
        seed(
            "first_aid_cpr",
            "First-Aid CPR",
            "Primeros auxilios y RCP",
            "003:136",
            RequiredCredential,
            any_of=("first_aid_cpr",),
        ),
        seed(
            "curriculum",
            "curriculum (NCCER/NABTU)",
            "Currículo (NCCER/NABTU)",
            "003:136",
            RequiredCredential,
            any_of=("nccer", "nabtu"),
        ),
    ),
    customer_facing=True,
)

EXIT = ExitPolicy(
    title="Exit",
    intro="Once all required boxes are checked, you can exit the participant.",
    checklist=(
        ours(
            "services_closed",
            "All steps/services have a complete status.",
            "Todos los pasos/servicios tienen estado final.",
            _D,
            ExitCheck,
            rule="all_services_complete",
            required=True,
        ),
        ours(
            "required_credentials",
            "OSHA-10, First-Aid CPR, and curriculum (NCCER/NABTU) credentials are entered.",
            "Se registraron OSHA-10, primeros auxilios y RCP, y el currículo (NCCER/NABTU).",
            "003:136",
            ExitCheck,
            rule="required_credentials_entered",
            required=False,
            footnotes=(1,),
        ),
    ),
    footnotes=(
        "All ILW programs should enter these at minimum. A participant may still be exited without them.",
    ),
    programs=NO_SUB_PROGRAMS,
    statuses=Options(
        "exit_statuses",
        (
            ours(
                "successful",
                "Successful completion",
                "Completó con éxito",
                _D,
                ExitStatus,
                reasons=COMPLETED_REASONS,
                successful=True,
                completion="successful",
            ),
            ours(
                "unsuccessful",
                "Unsuccessful completion",
                "Completó sin éxito",
                _D,
                ExitStatus,
                reasons=EXTERNAL_REASONS,
                successful=False,
                completion="unsuccessful",
            ),
            ours(
                "withdrew",
                "Participant left program before completion",
                "Dejó el programa antes de terminar",
                "000:265",
                ExitStatus,
                reasons=EXTERNAL_REASONS,
                successful=False,
                completion="withdrew",
            ),
        ),
        customer_facing=True,
    ),
    early_leaving=True,
    early_label="Participant left program before completion",
    early_reasons=Options("early_reasons", EXTERNAL_REASONS, customer_facing=True),
    early_needs_note=True,
    date_label="Program Completion Date",
    reason_label="Exit Reason",
    status_label="Program completion status",
    program_label="",
    save_label="Save Exit Status",
    per_provider=True,
    columns=("Provider Name", "Exit Status", "Exit Reason", "Date Exited", "Exited By"),
    page_size=5,
    early_status="withdrew",
)
