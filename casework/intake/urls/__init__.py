"""Addresses of this app by kind; each with its audience beside it."""

from casework.intake.urls import applications, providers, referrals, reviews

app_name = "intake"

urlpatterns = [
    *providers.urlpatterns,
    *referrals.urlpatterns,
    *applications.urlpatterns,
    *reviews.urlpatterns,
]
