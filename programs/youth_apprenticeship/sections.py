"""The dashboard of Youth Apprenticeship & Career Pathways, in the order shown (002:49-123)."""

from programs.types import Section
from programs.youth_apprenticeship.section_application import APPLICATION
from programs.youth_apprenticeship.section_case_notes import CASE_NOTES
from programs.youth_apprenticeship.section_completion import COMPLETION
from programs.youth_apprenticeship.section_enrollment import ENROLLMENT
from programs.youth_apprenticeship.section_progress import PROGRESS
from programs.youth_apprenticeship.section_review import REVIEW
from programs.youth_apprenticeship.section_services import SERVICES

SECTIONS: tuple[Section, ...] = (APPLICATION, REVIEW, ENROLLMENT, PROGRESS, CASE_NOTES, SERVICES, COMPLETION)
