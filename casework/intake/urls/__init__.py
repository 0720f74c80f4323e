"""Addresses of this app by kind; each with its audience beside it."""

from casework.intake.urls import applications

app_name = "intake"

urlpatterns = [
    *applications.urlpatterns,
]
