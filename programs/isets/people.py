"""Roles and their reach (001:39-42, 004:46-50, 004:162)."""

from programs.shared.make import ours, seed
from programs.types import Options, Reach, RoleSpec

ROLES: Options[RoleSpec] = Options(
    "roles",
    (
        seed(
            "statewide_staff",
            "Statewide User Roles",
            "Personal estatal",
            "001:41",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        ours(
            "super_administrator",
            "Super Administrator",
            "Superadministrador",
            "domain.md C30",
            RoleSpec,
            reach=Reach.STATEWIDE,
            opens_counts=True,
            sets_up_programs=True,
        ),
        seed(
            "program_manager",
            "Program Manager",
            "Gerente de programa",
            "001:42",
            RoleSpec,
            reach=Reach.LOCATION,
            opens_counts=True,
            sets_up_programs=True,
        ),
        seed(
            "intermediary",
            "Intermediary",
            "Intermediario",
            "001:42",
            RoleSpec,
            reach=Reach.LOCATION,
            opens_counts=True,
        ),
        seed(
            "case_worker",
            "Provider Partners",
            "Personal del proveedor",
            "001:42",
            RoleSpec,
            reach=Reach.LOCATION,
            opens_counts=True,
        ),
        seed("customer", "Customers", "Clientes", "004:50", RoleSpec, reach=Reach.OWN, edits=False),
    ),
    customer_facing=True,
)
