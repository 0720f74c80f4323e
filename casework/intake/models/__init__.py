"""How a person comes to a program: forms and answers, provider programs, referrals, appointments."""

from casework.intake.models.applications import Application
from casework.intake.models.appointments import Appointment, AppointmentSlot
from casework.intake.models.assessments import NeedsAssessment
from casework.intake.models.customer_forms import CustomerForm
from casework.intake.models.forms import IntakeForm
from casework.intake.models.provider_programs import ProgramCredential, ProviderProgram
from casework.intake.models.referrals import ProviderDetermination, Referral

__all__ = [
    "Application",
    "Appointment",
    "AppointmentSlot",
    "CustomerForm",
    "IntakeForm",
    "NeedsAssessment",
    "ProgramCredential",
    "ProviderDetermination",
    "ProviderProgram",
    "Referral",
]
