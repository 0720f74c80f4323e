"""Summary (000:66-71) and exit (000:246-275)."""

from programs.shared.exits import COMPLETED_REASONS, EXTERNAL_REASONS, NO_SUB_PROGRAMS
from programs.shared.make import ours, seed
from programs.types import ActionItem, ExitCheck, ExitPolicy, ExitStatus, Options


def _item(
    code: str, label: str, source: str, plain: str, plain_es: str, rule: str, done: str, done_es: str
) -> ActionItem:
    return seed(
        code,
        label,
        "",
        source,
        ActionItem,
        rule=rule,
        label_plain=plain,
        label_plain_es=plain_es,
        result_done=done,
        result_done_es=done_es,
    )


SUMMARY_ITEMS: Options[ActionItem] = Options(
    "summary_items",
    (
        _item(
            "services_complete",
            "1. All services marked as complete (successfully/unsuccessfully).",
            "000:67",
            "All services are complete.",
            "Todos los servicios están completos.",
            "all_services_complete",
            "All {count} services complete.",
            "{count} servicios completos.",
        ),
        _item(
            "skill_gains",
            "2. Measureable Skill Gains (MSG) have been entered.",
            "000:68",
            "Measurable skill gains have been entered.",
            "Se registraron avances de habilidades.",
            "msg_entered",
            "At least 1 skill gain entered.",
            "Al menos 1 avance registrado.",
        ),
        _item(
            "credentials",
            "3. Industry recognized credentials have been entered.",
            "000:69",
            "Industry recognized credentials have been entered.",
            "Se registraron credenciales reconocidas.",
            "credential_entered",
            "At least 1 credential entered.",
            "Al menos 1 credencial registrada.",
        ),
        _item(
            "exit",
            "4. Customer is exited.",
            "000:70",
            "You have left the program.",
            "Usted salió del programa.",
            "customer_exited",
            "Exited.",
            "Salió.",
        ),
        _item(
            "follow_up",
            "5. Follow-up is complete.",
            "000:71",
            "Follow-up is complete.",
            "El seguimiento está completo.",
            "follow_up_complete",
            "Follow-up is complete.",
            "El seguimiento está completo.",
        ),
    ),
)

EXIT = ExitPolicy(
    title="Exit",
    intro="Complete the following checklist. Once all boxes are checked, you can exit the customer.",
    checklist=(
        seed(
            "services_closed",
            "All services to have a complete status.",
            "Todos los servicios tienen estado final.",
            "000:271",
            ExitCheck,
            rule="all_services_complete",
            required=True,
        ),
        seed(
            "skill_gains",
            "Measurable Skill Gains have been entered.",
            "Se registraron avances de habilidades.",
            "000:272",
            ExitCheck,
            rule="msg_entered",
            required=True,
        ),
        seed(
            "credentials",
            "All Industry Recognized Credentials are entered into the system.",
            "Se registraron todas las credenciales reconocidas.",
            "000:273",
            ExitCheck,
            rule="credential_entered",
            required=True,
            footnotes=(1,),
        ),
    ),
    footnotes=(
        "Credentials must be the Industry Recognized Credential to count for Performance. Make sure you have all your "
        "supporting documentation in the file.",
    ),
    programs=NO_SUB_PROGRAMS,
    statuses=Options(
        "exit_statuses",
        (
            ours(
                "completed",
                "Completed the program",
                "Completó el programa",
                "domain.md 6.9",
                ExitStatus,
                reasons=COMPLETED_REASONS,
                successful=True,
                completion="successful",
            ),
            ours(
                "left_early",
                "Left program before completion",
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
    early_label="Customer left program before completion",
    early_reasons=Options("early_reasons", EXTERNAL_REASONS, customer_facing=True),
    early_needs_note=True,
    date_label="Date of Program Exit",
    reason_label="Exit Reason",
    status_label="Exit Status",
    program_label="",
    save_label="Save Exit Status",
    per_provider=True,
    columns=("Provider Name", "Exit Status", "Exit Reason", "Date Exited", "Exited By"),
    page_size=5,
    early_status="left_early",
)
