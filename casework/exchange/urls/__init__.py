"""Addresses of this app by kind; each with its audience beside it."""

from casework.exchange.urls import caseload, ies, iwds

app_name = "exchange"

urlpatterns = [*caseload.urlpatterns, *ies.urlpatterns, *iwds.urlpatterns]
