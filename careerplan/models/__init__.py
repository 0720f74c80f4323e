"""The records of the career plan, one file for each part of it."""

from careerplan.models.agreements import Agreement
from careerplan.models.assessments import (
    AssessmentResult,
    AssessmentSummary,
    Barrier,
    CareerPath,
    SkillScore,
)
from careerplan.models.attendance import AttendanceDay, AttendanceWeek, ModuleScore
from careerplan.models.costs import ServiceCost
from careerplan.models.placements import FollowUp, Placement, PlacementStatus, SubsidyOverride
from careerplan.models.plan import Goal, ProgressConfirmation, Service
from careerplan.models.providers import ServiceProvider

__all__ = [
    "Agreement",
    "AssessmentResult",
    "AssessmentSummary",
    "AttendanceDay",
    "AttendanceWeek",
    "Barrier",
    "CareerPath",
    "FollowUp",
    "Goal",
    "ModuleScore",
    "Placement",
    "PlacementStatus",
    "ProgressConfirmation",
    "Service",
    "ServiceCost",
    "ServiceProvider",
    "SkillScore",
    "SubsidyOverride",
]
