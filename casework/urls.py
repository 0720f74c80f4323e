"""The addresses of Casework."""

from django.urls import path

from casework.core.views.check_health import check_health

urlpatterns = [
    path("healthz", check_health, name="check_health"),
]
