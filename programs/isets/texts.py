"""Help links, glossary (F087), notifications, clocks, the state system, and the sentences customers read."""

from programs.shared.make import ours, seed
from programs.shared.notices import customer_texts, notifications, say
from programs.shared.pages import glossary, help_link, help_links, our_help_link
from programs.types import Clock, ExternalSystem, Notification

HELP_LINKS = help_links(
    help_link("assessments", "Assessments", "004:126", "review_assessments", "assessments"),
    help_link("plan_overview", "Career Plan Overview", "004:291", "plan", "career-plan#overview"),
    our_help_link(
        "plan_instructions", "IEP Case Management Instructions", "001:127", "outcomes", "career-plan"
    ),
    help_link("overview_tab", "Overview Tab", "001:320", "overview", "overview#employment"),
)

GLOSSARY = glossary(
    (
        "IDHS",
        "Illinois Department of Human Services",
        "Departamento de Servicios Humanos de Illinois",
        "001:25",
    ),
    (
        "SNAP",
        "Supplemental Nutrition Assistance Program",
        "Programa de Asistencia Nutricional Suplementaria",
        "001:26",
    ),
    (
        "ISETS",
        "Illinois SNAP Employment and Training System",
        "Sistema de Empleo y Capacitación SNAP de Illinois",
        "001:27",
    ),
    ("IwN", "Illinois workNet", "Illinois workNet", "001:28"),
    ("IES", "Integrated Eligibility System", "Sistema Integrado de Elegibilidad", "001:29"),
    ("SNAP JP", "SNAP Job Placement", "Colocación laboral SNAP", "001:30"),
    (
        "ABE",
        "Application for Benefits Eligibility system",
        "Sistema de solicitud de elegibilidad de beneficios",
        "001:31",
    ),
)

NOTIFICATIONS = notifications(
    "004:151",
    ours(
        "redetermination",
        "The redetermination date is near",
        "Se acerca la fecha de redeterminación",
        "domain.md R36",
        Notification,
        to=("customer", "case_worker"),
        on=False,
        meaning="Your SNAP redetermination date is near.",
        meaning_es="Se acerca la fecha de su redeterminación de SNAP.",
    ),
)

CUSTOMER_TEXTS = customer_texts(
    say(
        "welcome",
        "This page shows your plan for training and work. Taking part is your choice.",
        "Esta página muestra su plan de capacitación y trabajo. Participar es su decisión.",
        "domain.md 1.1",
    ),
    say(
        "agreement",
        "Please read your plan and tell us whether you agree. "
        "We ask again when a goal is added, is worded anew or needs help.",
        "Lea su plan y díganos si está de acuerdo. "
        "Le preguntamos otra vez si se agrega una meta, si cambia su texto o si una meta necesita ayuda.",
        "004:139",
    ),
    say(
        "exit",
        "Leaving the program does not change your SNAP benefits.",
        "Salir del programa no cambia sus beneficios de SNAP.",
        "domain.md 1.1",
    ),
)

EXTERNAL_SYSTEM = seed(
    "ies",
    "IES",
    "IES",
    "004:124",
    ExternalSystem,
    two_way=False,
    feed="Imported from IES every Friday and synced every Saturday; nothing returns to IES.",
    button="Sync With IES",
    fresh_days=8,
    meaning="Integrated Eligibility System",
    meaning_es="Sistema Integrado de Elegibilidad",
)


def _clock(
    code: str,
    label: str,
    counted_from: str,
    boundary: str,
    rule: str,
    section: str = "",
    working_days: bool = False,
) -> Clock:
    return Clock(
        code=code,
        label=label,
        counted_from=counted_from,
        boundary=boundary,
        rule=rule,
        section=section,
        live=bool(section),
        working_days=working_days,
    )


CLOCKS: tuple[Clock, ...] = (
    _clock(
        "retention", "Retained employment", "employment start", "complete at 90 days", "R11", "employment"
    ),
    _clock(
        "jr365",
        "Job retention window",
        "first day of the initial job",
        "last day is start plus 364 days",
        "R12",
    ),
    _clock(
        "follow_up",
        "Placement follow-ups",
        "placement start",
        "due at 30, 60, 90, 180 and 270 days",
        "R13",
        "placements",
    ),
    _clock(
        "subsidized_days",
        "Days in subsidized employment",
        "subsidized start",
        "both ends counted",
        "R14",
        "placements",
    ),
    _clock(
        "subsidized_90",
        "90-day subsidized period",
        "placement start",
        "day 90 is start plus 89 days",
        "R15",
        "placements",
    ),
    _clock(
        "subsidized_year",
        "Subsidized wages in a year",
        "January 1",
        "warn at 150 days, block at 180",
        "R16",
        "placements",
    ),
    _clock(
        "record",
        "Record touched",
        "last change by staff",
        "amber after more than 14 days",
        "R30",
        "record_update",
    ),
    _clock(
        "reverse_referral",
        "Reverse referral decision",
        "submission",
        "overdue after 2 working days",
        "R31",
        "referral",
        working_days=True,
    ),
    _clock(
        "assessment", "Assessment contact", "referral receipt", "overdue after 30 days", "R32", "referral"
    ),
    _clock(
        "determination",
        "Provider determination",
        "decision date",
        "10 calendar days for each leg",
        "R33",
        "referral",
    ),
    _clock("ies", "IES data", "import on Friday", "up to 8 days old", "R34"),
    _clock("snap_month", "SNAP month", "month of service", "must be active in that month; a warning", "R35"),
    _clock(
        "redetermination",
        "Redetermination",
        "redetermination date",
        "warn at 60, 30 and 15 days before; red when past",
        "R36",
        "redetermination",
    ),
    _clock("billing", "Monthly billing", "end of the service month", "the 15th of the next month", "R37"),
    _clock(
        "absences", "Class absences", "30-day window", "review at 3 missed class days", "R41", "attendance"
    ),
)
