"""Tabs and side bars in the words most programs share."""

from programs.shared.make import ours, seed
from programs.types import HelpLink, Option, Options, ProfileField, Tab


def tab(code: str, label: str, label_es: str, source: str, page: str, live: bool = True) -> Tab:
    """Return a tab that a source names."""
    return seed(code, label, label_es, source, Tab, page=page, live=live)


def our_tab(code: str, label: str, label_es: str, source: str, page: str, live: bool = True) -> Tab:
    """Return a tab no source names."""
    return ours(code, label, label_es, source, Tab, page=page, live=live)


def tabs(code: str, *items: Tab) -> Options[Tab]:
    """Return a bar of tabs."""
    return Options(code, items, customer_facing=True)


ONE_ADD_BUTTON = Options(
    "add_buttons",
    (seed("all", "Add Step/Service", "Agregar paso/servicio", "003:101"),),
    customer_facing=True,
)
"""The one button of programs that add every kind of step from one list; `all` stands for every kind."""

NO_INTAKE_STEPS: Options[Tab] = Options("intake_steps", ())

PROVIDER_TABS = tabs(
    "provider_tabs",
    our_tab("details", "Provider Details", "Datos del proveedor", "004:165", "list_providers"),
    our_tab(
        "programs", "Training Programs", "Programas de capacitación", "003:138", "list_provider_programs"
    ),
)
"""The two pages of "Provider Information" where no source names them."""

PLAN_TABS = tabs(
    "plan_tabs",
    our_tab("overview", "Overview", "Resumen", "domain.md 5.3", "plan_overview"),
    our_tab(
        "assessments",
        "1. Review Assessment",
        "1. Revisar evaluaciones",
        "domain.md 5.3",
        "review_assessments",
    ),
    our_tab("goals", "2. Set Goals", "2. Fijar metas", "domain.md 5.3", "set_goals"),
    our_tab("steps", "3. Add Steps/Services", "3. Agregar pasos/servicios", "domain.md 5.3", "add_steps"),
    our_tab("update_log", "Update Log", "Registro de cambios", "domain.md 5.3", "update_log"),
)
"""The plan of programs whose source is silent on it: the steps its sister tools have."""

SERVICE_TABS = tabs(
    "service_tabs",
    our_tab("status", "Status (Default)", "Estado", "domain.md 5.3", "step_status"),
    our_tab("provider", "Service Provider", "Proveedor de servicios", "domain.md 5.3", "step_provider"),
    our_tab("costs", "Dollar Value of Service", "Valor en dólares", "domain.md C5", "step_costs"),
    our_tab("attendance", "Attendance", "Asistencia", "domain.md C25", "step_attendance"),
    our_tab(
        "credentials", "Earned Credentials", "Credenciales obtenidas", "domain.md 5.6", "step_credentials"
    ),
    our_tab(
        "placement",
        "Worksite Placement",
        "Colocación en un lugar de trabajo",
        "domain.md 6.14",
        "step_placement",
    ),
)
"""The pages of one service, likewise."""


def line(
    code: str, label: str, label_es: str, source: str, name: str, empty: str = "N/A", always: bool = True
) -> ProfileField:
    """Return a line of the profile panel that a source names; `name` is the fact it prints."""
    return seed(code, label, label_es, source, ProfileField, field=name, empty=empty, always=always)


def our_line(
    code: str, label: str, label_es: str, source: str, name: str, empty: str = "N/A", always: bool = True
) -> ProfileField:
    """Return a line of the profile panel that no source names."""
    return ours(code, label, label_es, source, ProfileField, field=name, empty=empty, always=always)


def profile(*items: ProfileField) -> Options[ProfileField]:
    """Return the profile panel."""
    return Options("profile_fields", items, customer_facing=True)


def help_link(code: str, label: str, source: str, page: str, guide: str, audience: str = "staff") -> HelpLink:
    """Return an instruction a source names, beside the page it explains."""
    return seed(code, label, "", source, HelpLink, page=page, guide=guide, audience=audience)


def our_help_link(
    code: str, label: str, source: str, page: str, guide: str, audience: str = "staff"
) -> HelpLink:
    """Return an instruction whose title no source spells out."""
    return ours(code, label, "", source, HelpLink, page=page, guide=guide, audience=audience)


def help_links(*items: HelpLink) -> Options[HelpLink]:
    """Return the instructions of a program."""
    return Options("help_links", items)


def glossary(*rows: tuple[str, str, str, str]) -> Options[Option]:
    """Return a glossary; rows are (acronym, English, Spanish, source), "" as source for our own."""
    return Options(
        "glossary",
        tuple(
            Option(
                code=acronym.lower().replace(" ", "_").replace("&", "_and_"),
                label=acronym,
                label_es=acronym,
                meaning=english,
                meaning_es=spanish,
                source=source or "domain.md",
                inferred=not source,
            )
            for acronym, english, spanish, source in rows
        ),
        customer_facing=True,
    )
