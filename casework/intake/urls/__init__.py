"""Addresses of this app by kind; each with its audience beside it."""

from casework.intake.urls import applications, appointments, forms, providers, referrals, reviews

app_name = "intake"

urlpatterns = [
    *appointments.urlpatterns,
    *forms.urlpatterns,
    *providers.urlpatterns,
    *referrals.urlpatterns,
    *applications.urlpatterns,
    *reviews.urlpatterns,
]
