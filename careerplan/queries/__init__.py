"""What the plan's screens read. Import from here; the parts stand beside it."""

from careerplan.queries.catalogue import Family, addable_today, read_catalogue
from careerplan.queries.costs import (
    cap_ledger,
    effect_of,
    effect_of_typed,
    effect_on_caps,
    read_cost,
    read_costs,
    subtypes_of,
    why_no_cost,
)
from careerplan.queries.customer_copy import customer_copy
from careerplan.queries.doubts import doubts_about_services
from careerplan.queries.frame import plan_context
from careerplan.queries.overview import last_confirmation, overview, progress_clocks
from careerplan.queries.plan import (
    GOAL_COLOURS,
    SERVICE_COLOURS,
    Plan,
    PlanGoal,
    Step,
    goals_of,
    read_goal,
    read_plan,
    read_step,
)
from careerplan.queries.providers import (
    MOST_FOUND,
    own_providers,
    provider_address,
    provider_name,
    provider_organisations,
    wioa_providers,
)
from careerplan.queries.service_page import service_context
from careerplan.queries.services import (
    ReceivedOn,
    last_change,
    last_service_on,
    open_situations,
    open_support,
    received_on,
    rival_support,
)
from careerplan.queries.words import (
    hours_text,
    label_of,
    page_name,
    statement_text,
    step_column,
    word,
)

__all__ = [
    "GOAL_COLOURS",
    "MOST_FOUND",
    "SERVICE_COLOURS",
    "Family",
    "Plan",
    "PlanGoal",
    "ReceivedOn",
    "Step",
    "addable_today",
    "cap_ledger",
    "customer_copy",
    "doubts_about_services",
    "effect_of",
    "effect_of_typed",
    "effect_on_caps",
    "goals_of",
    "hours_text",
    "label_of",
    "last_change",
    "last_confirmation",
    "last_service_on",
    "open_situations",
    "open_support",
    "overview",
    "own_providers",
    "page_name",
    "plan_context",
    "progress_clocks",
    "provider_address",
    "provider_name",
    "provider_organisations",
    "read_catalogue",
    "read_cost",
    "read_costs",
    "read_goal",
    "read_plan",
    "read_step",
    "received_on",
    "rival_support",
    "service_context",
    "statement_text",
    "step_column",
    "subtypes_of",
    "why_no_cost",
    "wioa_providers",
    "word",
]
