"""Summary, completion and follow-up of the program (002:110-123; otherwise inferred)."""

from programs.shared.exits import EXTERNAL_REASONS, NO_SUB_PROGRAMS
from programs.shared.make import ours, seed
from programs.types import ActionItem, ExitCheck, ExitPolicy, ExitReason, ExitStatus, Options

_D = "domain.md 2.2"


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
            "1. All services marked as complete (successfully/unsuccessfully).",
            "Todos los servicios están marcados como completos.",
            "all_services_complete",
            "All {count} services complete.",
            "{count} servicios completos.",
        ),
        _item(
            "skill_gains",
            "2. Measurable Skill Gains (MSG) have been entered.",
            "Se registraron avances de habilidades.",
            "msg_entered",
            "At least 1 skill gain entered.",
            "Al menos 1 avance registrado.",
        ),
        _item(
            "credentials",
            "3. Industry recognized credentials have been entered.",
            "Se registraron credenciales reconocidas.",
            "credential_entered",
            "At least 1 credential entered.",
            "Al menos 1 credencial registrada.",
        ),
        _item(
            "employment",
            "4. Employment has been entered.",
            "Se registró un empleo.",
            "employment_entered",
            "At least 1 employment entered.",
            "Al menos 1 empleo registrado.",
        ),
        _item(
            "completion",
            "5. Program completion status is recorded.",
            "Se registró la finalización del programa.",
            "program_completed",
            "Recorded.",
            "Registrada.",
        ),
        _item(
            "follow_up",
            "6. Follow-up is complete.",
            "El seguimiento está completo.",
            "follow_up_complete",
            "Follow-up is complete.",
            "El seguimiento está completo.",
        ),
    ),
)

_EVIDENCE = (
    seed(
        "credential",
        "Earned Industry Recognized Credential or Postsecondary Credential",
        "Obtuvo una credencial reconocida o postsecundaria",
        "002:115",
        ExitReason,
    ),
    seed("employment", "Gained Permanent Employment", "Obtuvo empleo permanente", "002:116", ExitReason),
    seed(
        "education",
        "Continued in Postsecondary Education",
        "Continuó estudios postsecundarios",
        "002:117",
        ExitReason,
    ),
)

EXIT = ExitPolicy(
    title="Program Completion Status",
    intro="Program completion is recorded here; the IWDS exit comes from IWDS.",
    checklist=(
        ours(
            "services_closed",
            "All services have a complete status.",
            "Todos los servicios tienen estado final.",
            _D,
            ExitCheck,
            rule="all_services_complete",
            required=True,
        ),
    ),
    footnotes=(),
    programs=NO_SUB_PROGRAMS,
    statuses=Options(
        "exit_statuses",
        (
            ours(
                "successful",
                "Successful Completion",
                "Completado con éxito",
                "002:114",
                ExitStatus,
                reasons=_EVIDENCE,
                successful=True,
                completion="successful",
                several_reasons=True,
            ),
            seed(
                "unsuccessful",
                "Unsuccessful Completion",
                "Completado sin éxito",
                "002:118",
                ExitStatus,
                successful=False,
                completion="unsuccessful",
            ),
            seed(
                "withdrew",
                "Withdrew from Program",
                "Se retiró del programa",
                "002:123",
                ExitStatus,
                reasons=EXTERNAL_REASONS,
                successful=False,
                completion="withdrew",
            ),
        ),
        customer_facing=True,
    ),
    early_leaving=True,
    early_label="Withdrew from Program",
    early_reasons=Options("early_reasons", EXTERNAL_REASONS, customer_facing=True),
    early_needs_note=True,
    date_label="Program Completion Date",
    reason_label="Outcome reason",
    status_label="Program completion status",
    program_label="",
    save_label="Save",
    per_provider=True,
    columns=("Provider Name", "Exit Status", "Exit Reason", "Date Exited", "Exited By"),
    page_size=5,
    early_status="withdrew",
    external_exit="IWDS",
)
