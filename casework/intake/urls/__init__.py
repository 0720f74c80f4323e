"""Addresses of this app by kind; each with its audience beside it."""

from casework.intake.urls import applications, providers, reviews

app_name = "intake"

urlpatterns = [
    *providers.urlpatterns,
    *applications.urlpatterns,
    *reviews.urlpatterns,
]
