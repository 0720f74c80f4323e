"""Summary, exit and programs (001:75-80, 001:324-386)."""

from datetime import date

from casework.core.types import Citation, Dated
from programs.shared.make import seed
from programs.types import ActionItem, ExitCheck, ExitPolicy, ExitReason, ExitStatus, JobRetention, Options


def _item(
    code: str, label: str, source: str, plain_es: str, rule: str, done: str, done_es: str
) -> ActionItem:
    return seed(
        code,
        label,
        "",
        source,
        ActionItem,
        rule=rule,
        label_plain=label.partition(" ")[2],
        label_plain_es=plain_es,
        result_done=done,
        result_done_es=done_es,
    )


SUMMARY_ITEMS: Options[ActionItem] = Options(
    "summary_items",
    (
        _item(
            "activity_completed",
            "1. Successfully completed a SNAP E&T Activity.",
            "001:76",
            "Completó con éxito una actividad de SNAP E&T.",
            "activity_successful",
            "Completed ({count})",
            "Completado ({count})",
        ),
        _item(
            "credential",
            "2. Gained a credential.",
            "001:77",
            "Obtuvo una credencial.",
            "credential_entered",
            "At least 1 credential entered.",
            "Al menos 1 credencial registrada.",
        ),
        _item(
            "employment",
            "3. Gained employment.",
            "001:78",
            "Obtuvo empleo.",
            "employment_entered",
            "At least 1 employment entered.",
            "Al menos 1 empleo registrado.",
        ),
        _item(
            "retention",
            "4. Retained employment for 90 Days.",
            "001:79",
            "Conservó el empleo por 90 días.",
            "retained_90_days",
            "Complete ({days} Days)",
            "Completo ({days} días)",
        ),
        _item(
            "exit",
            "5. Exited from program. (Successful/Unsuccessful)",
            "001:80",
            "Salió del programa.",
            "customer_exited",
            "Exited.",
            "Salió.",
        ),
    ),
)

JOB_RETENTION = JobRetention(
    least_days=Dated([(date.min, 30)]),
    most_days=Dated([(date.min, 90), (date(2025, 1, 1), 365)]),
    citation=Citation(
        "7 USC 2015(d)(4)(B)(i)(VII); Illinois DHS, job retention from January 1, 2025",
        "https://www.dhs.state.il.us/page.aspx?item=167120",
    ),
)

SUB_PROGRAMS = Options(
    "sub_programs",
    (
        seed(
            "snap_jp",
            "SNAP JP",
            "SNAP JP",
            "001:333",
            meaning="SNAP Job Placement",
            meaning_es="SNAP Job Placement",
        ),
        seed(
            "snap_to_success",
            "SNAP to Success",
            "SNAP to Success",
            "001:334",
            meaning="Also written SNAP 2 Success (S2S).",
            meaning_es="También SNAP 2 Success (S2S).",
        ),
        seed("earnfare", "Earnfare", "Earnfare", "001:335"),
    ),
    customer_facing=True,
)

_UNSUCCESSFUL = (
    seed(
        "employed_moved",
        "Employed moved out of area",
        "Con empleo; se mudó fuera del área",
        "001:341",
        ExitReason,
    ),
    seed("moved", "Moved out of the area", "Se mudó fuera del área", "001:342", ExitReason),
    seed("not_eligible", "No longer eligible", "Ya no es elegible", "001:343", ExitReason),
    seed(
        "not_right_fit",
        "not the right fit / referred to a different program",
        "No era adecuado; se remitió a otro programa",
        "001:344",
        ExitReason,
    ),
    seed(
        "requirements_not_met",
        "did not meet program requirements",
        "No cumplió los requisitos del programa",
        "001:345",
        ExitReason,
    ),
)
_SUCCESSFUL = (
    seed(
        "pending_employment",
        "Pending employment – working with a person to get a job",
        "Empleo pendiente: se trabaja con la persona para obtenerlo",
        "001:347",
        ExitReason,
    ),
    seed("unemployed", "Unemployed", "Sin empleo", "001:348", ExitReason),
    seed("retention", "Retention", "Conservó el empleo", "001:349", ExitReason),
    seed(
        "employed_90_days", "Employed beyond 90 days", "Con empleo por más de 90 días", "001:350", ExitReason
    ),
    seed("completed_requirements", "Completed Requirements", "Cumplió los requisitos", "001:351", ExitReason),
)

EXIT = ExitPolicy(
    title="Completed / Exited",
    intro=(
        "This is an automatically updated checklist based on your provider. Once all provider activities have been "
        "completed, you can exit the customer."
    ),
    checklist=(
        seed(
            "activities_closed",
            "All SNAP E&T Activities (not including Supportive Services) have a completion status "
            "(successful/unsuccessful) or have been removed.",
            "Todas las actividades de SNAP E&T tienen estado final o se quitaron.",
            "001:361",
            ExitCheck,
            rule="activities_closed",
            required=True,
        ),
        seed(
            "skill_gain",
            "At least 1 Measurable Skill Gain has been entered.",
            "Se registró al menos 1 avance de habilidades.",
            "001:362",
            ExitCheck,
            rule="msg_entered",
            required=False,
            footnotes=(1,),
        ),
        seed(
            "credentials",
            "All Industry Recognized Credentials are entered into the system.",
            "Se registraron todas las credenciales reconocidas.",
            "001:363",
            ExitCheck,
            rule="credential_entered",
            required=False,
            footnotes=(1, 2),
        ),
    ),
    footnotes=(
        "These are not required to Exit the Customer but are helpful to gauge success of the program.",
        "Credentials must be the Industry Recognized Credential to count for Performance. Make sure you have all your "
        "supporting documentation in the file.",
    ),
    programs=SUB_PROGRAMS,
    statuses=Options(
        "exit_statuses",
        (
            seed(
                "unsuccessful",
                "Exited - Unsuccessful Completion",
                "Salió: no completó",
                "001:337",
                ExitStatus,
                reasons=_UNSUCCESSFUL,
                successful=False,
                completion="unsuccessful",
            ),
            seed(
                "moved_program",
                "Exited – Moved to another program",
                "Salió: pasó a otro programa",
                "001:338",
                ExitStatus,
            ),
            seed(
                "successful",
                "Exited – Successful Completion",
                "Salió: completó con éxito",
                "001:339",
                ExitStatus,
                reasons=_SUCCESSFUL,
                successful=True,
                completion="successful",
            ),
        ),
        customer_facing=True,
    ),
    early_leaving=False,
    early_label="",
    early_reasons=Options("early_reasons", ()),
    early_needs_note=False,
    date_label="Program Completion Date",
    reason_label="Outcome reason",
    status_label="Program completion status",
    program_label="Program",
    save_label="Save",
    per_provider=True,
    columns=("ISETS Program", "Provider Name", "Exit Status", "Exit Reason", "Date Exited", "Exited By"),
    page_size=5,
    note=(
        "If participant is enrolled with two providers, each provider will need to exit the participant when the "
        "specific agency program is completed."
    ),
)
