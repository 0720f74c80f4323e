"""Help links, glossary, notifications, clocks and the sentences customers read."""

from programs.shared.notices import customer_texts, notifications, say
from programs.shared.pages import glossary, help_link, help_links
from programs.types import Clock

HELP_LINKS = help_links(
    help_link("career_plan", "Career Plan directions", "000:82", "plan", "career-plan"),
    help_link(
        "skill_gains", "Recording Measurable Skill Gains (MSG)", "000:110", "skill_gains", "skill-gains"
    ),
    help_link(
        "success_stories",
        "WIOA Success Story Guide",
        "000:233",
        "success_stories",
        "success-stories",
        "customer",
    ),
)

GLOSSARY = glossary(
    ("MSG", "Measurable Skill Gain", "Avance de habilidades medible", "000:110"),
    ("PY", "Program year, July 1 to June 30", "Año del programa, del 1 de julio al 30 de junio", "000:129"),
    ("EFL", "Educational Functional Level", "Nivel de funcionamiento educativo", "000:114"),
    (
        "IWDS",
        "Illinois Workforce Development System",
        "Sistema de Desarrollo Laboral de Illinois",
        "000:110",
    ),
    ("OJT", "On-the-Job Training", "Capacitación en el trabajo", ""),
    ("RTI", "Related Technical Instruction", "Instrucción técnica relacionada", ""),
)

NOTIFICATIONS = notifications()

CUSTOMER_TEXTS = customer_texts(
    say(
        "welcome",
        "This page shows your apprenticeship plan and what you have achieved.",
        "Esta página muestra su plan de aprendizaje y lo que ha logrado.",
        "000:43",
    ),
    say(
        "agreement",
        "If you are asked, please read your plan and tell us whether you agree.",
        "Si se lo piden, lea su plan y díganos si está de acuerdo.",
        "domain.md 6.15",
    ),
)

CLOCKS: tuple[Clock, ...] = (
    Clock(
        code="secondary_msg",
        label="Secondary transcript",
        counted_from="semester",
        boundary="one semester inside the program year",
        rule="R18",
    ),
    Clock(
        code="postsecondary_msg",
        label="Part-time postsecondary transcript",
        counted_from="start of the first semester",
        boundary="12 credits over two consecutive semesters within 12 months",
        rule="R20",
    ),
    Clock(
        code="follow_up",
        label="Placement follow-ups",
        counted_from="placement start",
        boundary="due at 30, 60, 90, 180 and 270 days",
        rule="R13",
        section="placements",
        live=True,
    ),
    Clock(
        code="wioa_exit",
        label="WIOA exit",
        counted_from="last active service",
        boundary="exit after 90 days without service, dated back",
        rule="R38",
        section="participation",
        live=True,
    ),
)
