"""What a customer achieved, and how the program ended."""

from outcomes.models.credentials import Credential, RegistryCredential
from outcomes.models.employment import Employment
from outcomes.models.exits import Exit, PlannedGap
from outcomes.models.gains import SkillGain
from outcomes.models.stories import SuccessStory
from outcomes.models.studies import Study

__all__ = [
    "Credential",
    "Employment",
    "Exit",
    "PlannedGap",
    "RegistryCredential",
    "SkillGain",
    "Study",
    "SuccessStory",
]
