"""The caseload format, version 1: every file, in the order in which files refer to each other."""

from casework.exchange.formats import career, cases, intake, looks, outcomes, people, plan, work
from casework.exchange.formats.columns import Check, Column, Kind, RecordType

__all__ = ["FORMAT", "RECORD_TYPES", "VERSION", "Check", "Column", "Kind", "RecordType", "record_type"]

FORMAT = "casework-caseload"
VERSION = 1

RECORD_TYPES = (
    people.REGIONS,
    people.ORGANISATIONS,
    looks.BRANDINGS,
    people.LOCATIONS,
    people.ORGANISATION_PROGRAMS,
    people.USERS,
    people.MEMBERSHIPS,
    cases.CUSTOMERS,
    cases.ENROLLMENTS,
    intake.CONTACTS,
    intake.INTAKE_FORMS,
    intake.PROVIDER_PROGRAMS,
    intake.PROGRAM_CREDENTIALS,
    intake.APPLICATIONS,
    intake.NEEDS_ASSESSMENTS,
    intake.REFERRALS,
    intake.PROVIDER_DETERMINATIONS,
    intake.APPOINTMENT_SLOTS,
    intake.APPOINTMENTS,
    cases.CASE_NOTES,
    cases.MESSAGES,
    cases.RECEIPTS,
    cases.DOCUMENTS,
    intake.CUSTOMER_FORMS,
    plan.GOALS,
    career.SERVICE_PROVIDERS,
    plan.SERVICES,
    plan.PROGRESS_CONFIRMATIONS,
    career.ASSESSMENT_RESULTS,
    career.SKILL_SCORES,
    career.ASSESSMENT_SUMMARIES,
    career.CAREER_PATHS,
    career.BARRIERS,
    career.SERVICE_COSTS,
    career.ATTENDANCE_DAYS,
    career.ATTENDANCE_WEEKS,
    career.MODULE_SCORES,
    career.AGREEMENTS,
    work.EMPLOYERS,
    work.WORKSITES,
    work.JOBS,
    work.PLACEMENTS,
    work.PLACEMENT_HISTORY,
    work.FOLLOW_UPS,
    work.SUBSIDY_OVERRIDES,
    work.PAYROLL,
    outcomes.STUDIES,
    outcomes.SKILL_GAINS,
    outcomes.CREDENTIALS,
    outcomes.EMPLOYMENTS,
    outcomes.EXITS,
    outcomes.PLANNED_GAPS,
    outcomes.SUCCESS_STORIES,
)


def record_type(code):
    """The record type with this code; KeyError when there is none."""
    for found in RECORD_TYPES:
        if found.code == code:
            return found
    raise KeyError(code)
