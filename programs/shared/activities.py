"""Activities of programs whose source lists none (domain.md 6.13)."""

from typing import Any

from programs.shared.make import ours
from programs.types import Kind, ServiceType


def inferred_activity(
    code: str, label: str, label_es: str, family: str, element: str = "", **more: Any
) -> ServiceType:
    """Return an activity we inferred: `element` is its PIRL element (federal.md 5.2), its name in IWDS is its label.

    It takes costs; training and work-based activities ask for what their family asks for.
    """
    return ours(
        code,
        label,
        label_es,
        "domain.md 6.13",
        ServiceType,
        family=family,
        kind=Kind.ACTIVITY,
        federal_code=element,
        iwds_name=label,
        allows_cost=True,
        training=family == "training",
        worksite=family == "work_based",
        **more,
    )
