"""Addresses of this app by kind; each with its audience beside it."""

from casework.intake.urls import (
    applications,
    appointments,
    customer_forms,
    forms,
    providers,
    referrals,
    reviews,
)

app_name = "intake"

urlpatterns = [
    *appointments.urlpatterns,
    *customer_forms.urlpatterns,
    *forms.urlpatterns,
    *providers.urlpatterns,
    *referrals.urlpatterns,
    *applications.urlpatterns,
    *reviews.urlpatterns,
]
