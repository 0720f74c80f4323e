"""Help links, glossary, notifications, clocks and the sentences customers read."""

from programs.shared.make import ours
from programs.shared.notices import customer_texts, notifications, say
from programs.shared.pages import glossary, help_link, help_links
from programs.types import Clock, Notification

HELP_LINKS = help_links(
    help_link(
        "application_customers",
        "Suitability Application Instructions for Customers (PDF)",
        "002:51",
        "suitability",
        "application",
        "customer",
    ),
    help_link("case_notes", "Case Note Tool (PDF)", "002:51", "case_notes", "case-notes#add-a-case-note"),
    help_link(
        "suitability",
        "Application and Suitability Page Instructions for Partners (PDF)",
        "002:64",
        "suitability",
        "suitability",
    ),
    help_link(
        "schedule", "Schedule Customers with LWIA Career Planners (PDF)", "002:75", "overview", "schedule"
    ),
    help_link("plan", "Document Customer Plans and Progress (PDF)", "002:77", "plan", "career-plan"),
)

GLOSSARY = glossary(
    ("IWDS", "Illinois Workforce Development System", "Sistema de Desarrollo Laboral de Illinois", ""),
    ("LWIA", "Local Workforce Innovation Area", "Área local de innovación laboral", ""),
    ("WIOA", "Workforce Innovation and Opportunity Act", "Ley de Innovación y Oportunidad Laboral", ""),
    ("ISS", "Individual Service Strategy", "Plan individual de servicios", ""),
    (
        "WRAP",
        "Workforce Readiness through Apprenticeships and Pathways",
        "Preparación laboral por medio de aprendizajes y trayectorias",
        "",
    ),
    ("MSG", "Measurable Skill Gain", "Avance de habilidades medible", ""),
    ("OJT", "On-the-Job Training", "Capacitación en el trabajo", ""),
)

NOTIFICATIONS = notifications(
    "",
    ours(
        "case_note_due",
        "A case note is due",
        "Falta una nota de caso",
        "002:90",
        Notification,
        to=("case_worker",),
        on=False,
        meaning="Customers on your caseload need a case note.",
        meaning_es="Hay clientes que necesitan una nota de caso.",
    ),
)

CUSTOMER_TEXTS = customer_texts(
    say(
        "welcome",
        "This page shows your plan for your apprenticeship and career.",
        "Esta página muestra su plan para su aprendizaje y su carrera.",
        "domain.md 2.1",
    ),
    say(
        "agreement",
        "If you are asked, please read your plan and tell us whether you agree.",
        "Si se lo piden, lea su plan y díganos si está de acuerdo.",
        "domain.md 6.15",
    ),
)


def _clock(
    code: str, label: str, counted_from: str, boundary: str, rule: str, section: str = "", live: bool = False
) -> Clock:
    return Clock(
        code=code,
        label=label,
        counted_from=counted_from,
        boundary=boundary,
        rule=rule,
        section=section,
        live=live,
    )


CLOCKS: tuple[Clock, ...] = (
    _clock(
        "prescreening",
        "Pre-screening",
        "pre-screening started",
        "red after more than 5 days",
        "R1",
        "application",
        True,
    ),
    _clock(
        "application_start",
        "Application start",
        "pre-screening completed",
        "red after more than 5 days",
        "R2",
        "application",
        True,
    ),
    _clock(
        "application",
        "Application",
        "application started",
        "red after more than 5 days",
        "R3",
        "application",
        True,
    ),
    _clock(
        "review",
        "Suitability review",
        "application submitted",
        "red after more than 5 days",
        "R4",
        "review",
        True,
    ),
    _clock(
        "inquirant",
        "Inquirant in IWDS",
        "IWDS status became Inquirant",
        "red after more than 5 days",
        "R5",
        "enrollment",
        True,
    ),
    _clock(
        "applicant",
        "Applicant in IWDS",
        "IWDS status became Applicant",
        "red after more than 5 days",
        "R6",
        "enrollment",
        True,
    ),
    _clock(
        "iwds_request",
        "Open IWDS request",
        "the oldest open request",
        "red after more than 5 days",
        "R7",
        "services",
        True,
    ),
    _clock(
        "progress",
        "Progress page update",
        "last confirmation, otherwise the recommendation",
        "due after more than 30 days, red after more than 35; not required from one year after the IWDS exit",
        "R8, R10",
        "progress",
        True,
    ),
    _clock(
        "case_note",
        "Case note",
        "entry of the last staff case note, otherwise the recommendation",
        "due after more than 30 days, red after more than 35; not required from one year after the IWDS exit",
        "R9, R10",
        "case_notes",
        True,
    ),
    _clock(
        "wioa_exit",
        "WIOA exit",
        "last active service",
        "exit after 90 days without service, dated back",
        "R38",
    ),
    _clock("follow_up", "Youth follow-up", "exit date", "at least 12 months", "R39"),
    _clock(
        "age", "Age at enrollment", "enrollment date", "16th birthday up to the day before the 25th", "R40"
    ),
)
