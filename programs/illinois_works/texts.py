"""Help links, glossary, notifications, clocks and the sentences participants read."""

from programs.shared.notices import customer_texts, notifications, say
from programs.shared.pages import glossary, help_link, help_links
from programs.types import Clock

HELP_LINKS = help_links(
    help_link(
        "career_plan", "Creating a Career Plan instructions", "003:57", "plan", "career-plan#set-goals"
    ),
)

GLOSSARY = glossary(
    ("ILW", "Illinois Works", "Illinois Works", ""),
    ("NABTU", "North America's Building Trades Unions", "Sindicatos de la Construcción de Norteamérica", ""),
    (
        "NCCER",
        "National Center for Construction Education and Research",
        "Centro Nacional de Educación e Investigación de la Construcción",
        "",
    ),
    (
        "OSHA-10",
        "10-hour safety course of the Occupational Safety and Health Administration",
        "Curso de seguridad de 10 horas de OSHA",
        "",
    ),
    ("CPR", "Cardiopulmonary resuscitation", "Reanimación cardiopulmonar (RCP)", ""),
    (
        "IEP/ISS",
        "Individual Employment Plan / Individual Service Strategy",
        "Plan individual de empleo o servicios",
        "",
    ),
)

NOTIFICATIONS = notifications("003:90")

CUSTOMER_TEXTS = customer_texts(
    say(
        "welcome",
        "This page shows your pre-apprenticeship career plan.",
        "Esta página muestra su plan de carrera de preaprendizaje.",
        "003:18",
    ),
    say(
        "agreement",
        "You may be asked to agree to your plan. It is not required to stay in the program.",
        "Quizá le pidan su acuerdo con el plan. No es obligatorio para seguir en el programa.",
        "003:60",
    ),
    say(
        "credentials",
        "You earn at least OSHA-10, First-Aid CPR, and a curriculum credential (NCCER or NABTU).",
        "Usted obtiene al menos OSHA-10, primeros auxilios y RCP, y una credencial del currículo (NCCER o NABTU).",
        "003:136",
    ),
)

CLOCKS: tuple[Clock, ...] = (
    Clock(
        code="attendance_week",
        label="Attendance week",
        counted_from="planned start",
        boundary="Sunday to Saturday, from the week of the start to the week of the planned end",
        rule="R25",
    ),
    Clock(
        code="follow_up",
        label="Placement follow-ups",
        counted_from="placement start",
        boundary="due at 30, 60, 90, 180 and 270 days",
        rule="R13",
    ),
    Clock(
        code="absences",
        label="Class absences",
        counted_from="30-day window",
        boundary="review at 3 missed class days",
        rule="R41",
        section="attendance",
        live=True,
    ),
)
