"""Addresses of this app by kind; each with its audience beside it."""

from casework.exchange.urls import caseload, deliveries, ies, iwds

app_name = "exchange"

urlpatterns = [*caseload.urlpatterns, *deliveries.urlpatterns, *ies.urlpatterns, *iwds.urlpatterns]
