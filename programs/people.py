"""What a program calls things, who may do what in it, and the tabs and panels of its pages."""

from dataclasses import dataclass
from enum import StrEnum

from programs.options import Option


@dataclass(frozen=True, kw_only=True)
class Words:
    """The program's own words. Singular and plural, lower case unless shown as a title."""

    person: str
    people: str
    person_es: str
    people_es: str
    plan: str
    plan_es: str
    plan_title: str
    plan_title_es: str
    step: str
    steps: str
    step_es: str
    steps_es: str
    steps_tab_title: str
    add_step: str
    steps_for: str
    unassigned_steps: str
    open_plan: str = "Go to Career Plan"
    add_steps_title: str = ""
    assign_steps: str
    manage_steps: str
    edit_step_title: str = "Edit Customer Service"
    save_step: str = "Update Customer Service"
    outcomes_title: str = "Outcomes"
    outcomes_title_es: str = "Resultados"
    provider: str = "Service Provider"
    provider_es: str = "Proveedor de servicios"
    planner: str = "career planner"
    planner_es: str = "orientador de carrera"
    redetermination: str = "Redetermination Date"
    redetermination_es: str = "Fecha de redeterminación"
    agreement_title: str = "Latest Customer Goals/Plan Agreement"
    agreement_title_es: str = "Último acuerdo sobre las metas y el plan"
    credentials_title: str = "Earned Credentials"
    credentials_title_es: str = "Credenciales obtenidas"
    credential_name: str = "Name"
    credential_date: str = "Date Attained"
    exit_title: str = "Exit"
    exit_title_es: str = "Salida del programa"
    summaries_title: str = "Assessment Summary"
    assessments_note: str = ""
    assessment_cards_note: str = ""
    start_date: str = "Planned Start Date"
    due_date: str = "Planned Due Date"
    earliest_start: str = "Earliest Start Date"
    latest_due: str = "Latest Planned Due Date"
    weekly_hours: str = "How many hours a week are you planning on working on this?"


class Reach(StrEnum):
    """How far a role reaches inside one program; the dated membership says exactly where."""

    STATEWIDE = "statewide"
    REGION = "region"
    ORGANISATION = "organisation"
    LOCATION = "location"
    OWN = "own"


@dataclass(frozen=True, kw_only=True)
class RoleSpec(Option):
    """A role as this program uses it; `code` is the role's code in accounts, `label` the program's word.

    `edits` covers plan, notes and outcomes; `opens_counts` makes dashboard counts links to people (002:37);
    `sets_up_programs` may tick which services a provider offers (004:162).
    """

    reach: Reach
    views: bool = True
    edits: bool = True
    opens_counts: bool = False
    sets_up_programs: bool = False


@dataclass(frozen=True, kw_only=True)
class Tab(Option):
    """A tab or a link in a side bar. `page` is the stem of the page it opens; `live` when that page exists now."""

    page: str
    live: bool = True


@dataclass(frozen=True, kw_only=True)
class ProfileField(Option):
    """One line of the profile panel. `field` names the fact; `empty` is printed when it has no value.

    `always` lines show at once, the others after "See All".
    """

    field: str
    empty: str = "N/A"
    always: bool = True
